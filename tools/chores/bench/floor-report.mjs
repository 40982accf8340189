import { figure, medians, ratioInRun } from './report.mjs';

/** @typedef {{ most?: number, embed?: number, times?: [page: string, most: number] }} Bar */

/**
 * Rows of each part: figure, words, unit, bars of the story's own figure or of a ratio, factor.
 *
 * @type {Record<string, [string, string, string, Bar, number?][]>}
 */
export const FLOOR_ROWS = {
  paint: [
    ['total', 'first load', 'KB', {}, 1e-3],
    ['fcp 4', 'first paint, CPU ÷ 4', 'ms', { times: ['text only', 1.15] }],
    ['fcp 6', 'first paint, CPU ÷ 6', 'ms', {}],
    ['lcp 4', 'largest paint, CPU ÷ 4', 'ms', {}],
    ['lcp 6', 'largest paint, CPU ÷ 6', 'ms', {}],
    ['map 4', 'map seen, CPU ÷ 4', 'ms', {}]
  ],
  scroll: [
    ['busy 4', 'busy per second, CPU ÷ 4', 'ms', { times: ['still map', 1.6] }],
    ['busy 6', 'busy per second, CPU ÷ 6', 'ms', {}],
    ['late 4', 'late frames, CPU ÷ 4', '%', {}],
    ['late 6', 'late frames, CPU ÷ 6', '%', {}],
    ['lag 4', 'frames without the page’s update, CPU ÷ 4', '%', { most: 3 }],
    ['lag 6', 'frames without the page’s update, CPU ÷ 6', '%', {}],
    ['longest 4', 'longest task over 50 ms, CPU ÷ 4', 'ms', {}],
    ['longest 6', 'longest task over 50 ms, CPU ÷ 6', 'ms', { most: 50 }]
  ],
  next: [['next 6', 'tap on Next to paint, CPU ÷ 6', 'ms', { most: 60, embed: 80 }]]
};

const TITLES = { paint: 'First load', scroll: 'Scrolling', next: 'Next' };
/** Pages beside which the story's ratios are told. */
const BESIDE = ['text only', 'still map'];

const times = (ratio) => (ratio === undefined ? '–' : `× ${ratio.toFixed(2)}`);

function barWords(bar) {
  const words = [];
  if (bar.times) words.push(`≤ ${bar.times[1]} × ${bar.times[0]}`);
  if (bar.most !== undefined) words.push(`≤ ${bar.most}`);
  if (bar.embed !== undefined) words.push(`embed ≤ ${bar.embed}`);
  return words.join(', ');
}

/**
 * One part as a table in Markdown: medians of each page, the story's ratios to the floor, the bars.
 *
 * @param {string} part of `FLOOR_ROWS`
 * @param {Record<string, Record<string, number>[]>} samples runs of each page, in the same order
 */
export function floorTable(part, samples) {
  const names = Object.keys(samples);
  const middle = Object.fromEntries(names.map((name) => [name, medians(samples[name])]));
  const beside = BESIDE.filter((name) => samples[name] && samples['story']);
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const head = ['', 'unit', ...names, ...beside.map((name) => `story / ${name}`), 'bar'];
  const rows = FLOOR_ROWS[part].map(([key, label, unit, bar, factor]) => [
    label,
    unit,
    ...names.map((name) => figure(middle[name][key], factor)),
    ...beside.map((name) => times(ratioInRun(samples['story'], samples[name], key))),
    barWords(bar)
  ]);
  return [head, head.map((_, i) => (i > 1 ? '---:' : '---')), ...rows].map(line).join('\n');
}

/**
 * All parts that have been read, as a page.
 *
 * @param {Record<string, { date: string, machine: string, runs: number, samples: Record<string, Record<string, number>[]> }>} parts
 */
export function floorPageText(parts) {
  const sections = Object.entries(parts).map(
    ([part, { date, machine, runs, samples }]) => `## ${TITLES[part]}

${date}, ${runs} run${runs > 1 ? 's' : ''}. ${machine}.

${floorTable(part, samples)}`
  );
  return `# Bench

Written by \`npm run bench\`: what the story costs beside the least that a page with the same words can cost. Phone of 390 × 664 px; first load at 1.6 Mbps and 150 ms, compressed, nothing cached. Figures are medians; a ratio is the median of the ratios within one run, in which the pages take turns. Nothing is written while the machine is busy with other things.

- *text only*, *still map* (one picture, pinned by \`position: sticky\`) and *one transition a step* (a drawn map, moved by one CSS transition) are built by the bench from the words of the story, without its styles and, but for the last, without a script.
- *same page, map stopped* is the story with its stage replaced by a copy that nothing moves: all else that the page costs is in it.
- The browser scrolls by itself, a screen a second, a third of the story in each run. *Frames without the page's update* were shown by the compositor before the page had drawn its part.

${sections.join('\n\n')}

The story beside usual ways to draw its map: [bench-baselines.md](bench-baselines.md).
`;
}
