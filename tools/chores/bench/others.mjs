import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { writeFormatted } from '../formatted.mjs';
import { serve } from '../serve.mjs';
import { buildBaseline } from './baselines.mjs';
import { load, rest, scroll, tap } from './measure.mjs';
import { chart, medians, table } from './report.mjs';

const STORED = 'tools/chores/bench/stored.json';
const NEXT = '[data-action="next"]';
const ready = 'html[data-ready]';
const TITLE = 'Main thread busy per second of scrolling, CPU ÷ 4';

/** Everything there is to know of one page, once. */
async function once(browser, page) {
  const scrolled = async (cpu) =>
    Object.entries(await scroll(browser, page, cpu)).map(([name, value]) => [
      `${name} ${cpu}`,
      value
    ]);
  return {
    ...(page.still ? {} : await load(browser, page)),
    ...Object.fromEntries([...(await scrolled(4)), ...(await scrolled(6))]),
    ...(page.next ? await tap(browser, page) : {}),
    ...(page.still ? {} : await rest(browser, page))
  };
}

/**
 * The story beside two usual ways to draw its map, an embed and an activity: about a quarter of an
 * hour for three runs.
 *
 * @param {object} with_
 * @param {(webgl: boolean) => import('playwright').Browser} with_.browserFor
 * @param {number} with_.siteAt port of the built site
 * @param {number} with_.runs
 * @returns {Promise<Record<string, Record<string, number>>>} medians by page
 */
export async function compareWithOthers({ browserFor, siteAt, runs }) {
  console.log('Building the two baselines …');
  const names = /** @type {const} */ (['d3', 'maplibre']);
  for (const name of names) await buildBaseline(name, `.cache/bench/${name}`);
  const [d3, maplibre] = await Promise.all(names.map((name) => serve(`.cache/bench/${name}`)));
  const own = (path) => `http://localhost:${siteAt}${path}`;
  const pages = {
    story: { url: own('/'), ready, next: NEXT },
    'same page, map stopped': { url: own('/'), ready, still: true },
    'scrollama + d3-geo': { url: `http://localhost:${d3.port}/`, ready, next: NEXT },
    MapLibre: { url: `http://localhost:${maplibre.port}/`, ready, next: NEXT, webgl: true },
    embed: { url: own('/embed/v1/en/'), ready: '#embed-root', next: NEXT },
    classroom: { url: own('/teach/sort/'), ready: '[data-activity]' }
  };
  /** @type {Record<string, Record<string, number>[]>} */
  const samples = {};
  for (let run = 1; run <= runs; run++) {
    for (const [name, page] of Object.entries(pages)) {
      console.log(`run ${run} of ${runs}: ${name}`);
      (samples[name] ??= []).push(await once(browserFor('webgl' in page), page));
    }
  }
  await Promise.all([d3.close(), maplibre.close()]);
  return Object.fromEntries(Object.entries(samples).map(([name, list]) => [name, medians(list)]));
}

/** The table of these figures, beside those stored of the story. */
export function othersTable(results) {
  const stored = existsSync(STORED) ? JSON.parse(readFileSync(STORED, 'utf8')) : {};
  return table(results, stored['story']);
}

/** Writes table and picture into `docs/`. */
export async function writeOthers(results, { date, machine, runs }) {
  writeFileSync('docs/bench-baselines.svg', chart(results, TITLE));
  const text = `# Bench: beside usual ways

Written by \`npm run bench -- others\` on ${date}. Machine: ${machine}. Medians of ${runs} run${runs > 1 ? 's' : ''}, phone of 390 × 664 px. First load at 1.6 Mbps, 150 ms and CPU ÷ 4, compressed, nothing cached. One full scroll takes 18 seconds, each frame asked for by the page. What a page with the same words costs at least is in [bench.md](bench.md).

${othersTable(results)}

![${TITLE}](bench-baselines.svg)

"Same page, map stopped" is the story with its stage replaced by a copy that nothing moves. The two baselines are built by the bench from the same words, styles and geometry: the usual scrollama with d3-geo, projecting every shape anew in each frame of a move, and MapLibre GL with our geometry as its only source and no tiles. WebGL runs in software here, so MapLibre would do better on a graphics card.
`;
  await writeFormatted('docs/bench-baselines.md', text);
}

/** Keeps figures for later runs to compare with. */
export const storeOthers = (results) =>
  writeFileSync(STORED, `${JSON.stringify(results, null, 2)}\n`);
