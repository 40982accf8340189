import { describe, expect, it } from 'vitest';
import { FLOOR, floorPage } from '../../tools/chores/bench/floor.mjs';
import { floorPageText, floorTable } from '../../tools/chores/bench/floor-report.mjs';
import { countFrames, frameShares } from '../../tools/chores/bench/frames.mjs';
import { othersBetween, readStat, tooBusy } from '../../tools/chores/bench/machine.mjs';
import { figure, median, medians, ratioInRun } from '../../tools/chores/bench/report.mjs';
import { placeOf } from '../../tools/chores/bench/seen.mjs';

const STORY = {
  lang: 'en',
  title: 'One & two',
  standfirst: 'Words first.',
  chapters: [
    {
      title: 'A chapter',
      steps: [1, 2].map((n) => ({
        title: `Step ${n}`,
        passages: [{ sentences: [{ text: `It is <${n}>.`, note: `Note ${n}.` }, { text: 'So.' }] }],
        description: `A map of ${n}.`
      }))
    }
  ]
};
const SVG = '<svg viewBox="0 0 4 3"><path d="M0 0H4V3Z"/></svg>';
const pages = Object.fromEntries(
  FLOOR.map((kind) => [kind, floorPage(kind, STORY, { height: 700, svg: SVG })])
);

describe('the floor’s pages', () => {
  it('have the same words in the same order, and sections of one height', () => {
    const words = Object.values(pages).map((html) => html.match(/<section>[\s\S]*<\/section>/)![0]);
    expect(new Set(words).size).toBe(1);
    expect(words[0]!.match(/<section>/g)).toHaveLength(3);
    expect(words[0]).toContain('<h2>A chapter</h2><h3>Step 1</h3><p>It is &lt;1>. So.</p>');
    expect(words[0]!.indexOf('Note 1.')).toBeLessThan(words[0]!.indexOf('A map of 1.'));
    for (const html of Object.values(pages)) expect(html).toContain('section{min-height:700px}');
  });

  it('hold what their names say and ask for nothing else', () => {
    expect(pages['text only']).not.toMatch(/<script|<figure|sticky|src=/);
    expect(pages['still map']).toMatch(/position:sticky[\s\S]*<img src="map\.svg"/);
    expect(pages['still map']).not.toMatch(/<script|transition/);
    expect(pages['one transition a step']).toMatch(
      /transition:transform[\s\S]*<path[\s\S]*<script>/
    );
    for (const html of Object.values(pages)) expect(html).not.toMatch(/<link rel="style|https?:/);
  });
});

describe('figures of the bench', () => {
  it('are medians, of the runs that have them', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 9])).toBe(3);
    expect(medians([{ a: 1, b: 4 }, { a: 3 }, { a: 8, b: 6 }])).toEqual({ a: 3, b: 5 });
    expect([figure(undefined), figure(0.12345), figure(123_456, 1e-3)]).toEqual([
      '–',
      '0.123',
      '123'
    ]);
  });

  it('have ratios within a run: what a busy run adds to both pages falls out', () => {
    const story = [{ busy: 200 }, { busy: 300 }, { busy: 1500 }];
    const floor = [{ busy: 100 }, { busy: 200 }, { busy: 1000 }];
    expect(ratioInRun(story, floor, 'busy')).toBe(1.5);
    expect(ratioInRun(story, [{}, { busy: 100 }], 'busy')).toBe(3);
    expect(ratioInRun(story, [{ busy: 0 }], 'busy')).toBeUndefined();
  });

  it('stand in a table with the ratios to the floor and the bars', () => {
    const text = floorTable('scroll', {
      story: [{ 'busy 4': 240, 'lag 4': 2 }],
      'still map': [{ 'busy 4': 160, 'lag 4': 1 }]
    });
    const [head, , busy] = text.split('\n');
    expect(head).toBe('|  | unit | story | still map | story / still map | bar |');
    expect(busy).toBe('| busy per second, CPU ÷ 4 | ms | 240 | 160 | × 1.50 | ≤ 1.6 × still map |');
    const page = floorPageText({
      next: {
        date: '2026-01-02',
        machine: '2 cores',
        runs: 5,
        samples: { story: [{ 'next 6': 48 }] }
      }
    });
    expect(page).toContain('## Next\n\n2026-01-02, 5 runs. 2 cores.');
    expect(page).not.toContain('## Scrolling');
  });
});

describe('frames', () => {
  const report = (state: string, scroll = 'SCROLL_COMPOSITOR_THREAD') => ({
    name: 'PipelineReporter',
    args: { frame_reporter: { state, scroll_state: scroll } }
  });

  it('are counted while the page scrolls, by what was shown', () => {
    const counts = countFrames([
      report('STATE_PRESENTED_ALL'),
      report('STATE_PRESENTED_ALL'),
      report('STATE_PRESENTED_PARTIAL'),
      report('STATE_DROPPED'),
      report('STATE_NO_UPDATE_DESIRED'),
      report('STATE_PRESENTED_PARTIAL', 'SCROLL_NONE'),
      { name: 'Other', args: {} }
    ]);
    expect(counts).toEqual({ whole: 2, partial: 1, dropped: 1 });
    expect(frameShares(counts)).toEqual({ late: 25, lag: 25 });
    expect(frameShares({ whole: 0, partial: 0, dropped: 0 })).toEqual({ late: 0, lag: 0 });
  });
});

describe('the machine', () => {
  it('is too busy by its load before, or by what others took while the bench ran', () => {
    expect(tooBusy({ before: 0.2, others: 0.1 }, 2)).toEqual([]);
    expect(tooBusy({ before: 3 }, 2)).toHaveLength(1);
    expect(tooBusy({ before: 0.2, others: 0.9 }, 2)[0]).toContain('0.90 of 2 cores');
    expect(tooBusy({ before: 0.2, after: 2.5 }, 2)).toHaveLength(1);
  });

  it('tells what others took from the ticks of all and its own', () => {
    const from = { all: 0, idle: 0, own: 0 };
    expect(othersBetween(from, { all: 200, idle: 100, own: 100 }, 2)).toBe(0);
    expect(othersBetween(from, { all: 200, idle: 0, own: 100 }, 2)).toBe(1);
    expect(readStat('7 (a) b) S 3 0 0 0 0 0 0 0 0 0 11 22 33 44 0')).toEqual({
      parent: 3,
      spent: 110
    });
  });
});

it('a map is looked for above the cards, within the window', () => {
  const phone = { width: 390, height: 664 };
  expect(placeOf({ x: -4, y: 0, width: 400, height: 664 }, phone)).toEqual({
    ...{ x: 0, y: 0, width: 390, height: 299 }
  });
});
