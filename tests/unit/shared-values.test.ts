import postcss from 'postcss';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { safeArea } from '../../src/lib/map/camera/safe-area';
import { planFlight } from '../../src/lib/map/motion/flight';
import * as timing from '../../src/lib/map/motion/timing';
import {
  BESIDE,
  COLUMN_MARGIN,
  COLUMN_WIDTH,
  OVER,
  TRIGGER,
  WIDE
} from '../../src/lib/styles/layout';
import {
  namedMedia,
  rootRule,
  SHARED,
  sharedValues,
  writeMedia
} from '../../tools/build/shared-values';

const sheets = readdirSync('src/lib', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file): [string, string] => [file, readFileSync(`src/lib/${file}`, 'utf8')]);
const sheet = (name: string) => sheets.find(([file]) => file === name)![1];

/** A style sheet as a page gets it. */
function transformed(code: string, id: string, shared = SHARED): string {
  const { transform } = sharedValues(shared);
  const result = (transform as (code: string, id: string) => { code: string } | undefined)(
    code,
    id
  );
  return postcss([namedMedia(shared)]).process(result?.code ?? code, { from: undefined }).css;
}

describe('numbers that scripts and style sheets share', () => {
  it('reach the style sheets as the scripts have them', () => {
    const tokens = transformed(sheet('styles/tokens.css'), '/src/lib/styles/tokens.css');
    for (const value of [
      `--trigger: ${TRIGGER};`,
      `--column-width: ${COLUMN_WIDTH}px;`,
      `--column-margin: ${COLUMN_MARGIN}px;`,
      `--leave: ${timing.LEAVE_MS}ms;`,
      `--come: ${timing.COME_MS}ms;`
    ]) {
      expect(tokens).toContain(value);
    }
    expect(transformed(sheet('story/scrolly.css'), 'scrolly.css')).toContain(
      `@media (min-width: ${WIDE}px)`
    );
  });

  it('are each used by a style sheet, and written out in none', () => {
    const all = sheets.map(([, css]) => css).join('\n');
    for (const name of Object.keys(SHARED.properties)) expect(all).toContain(`var(${name}`);
    for (const name of Object.keys(SHARED.media)) expect(all).toContain(`@media (${name})`);
    for (const [file, css] of sheets) expect(css, file).not.toContain(`width: ${WIDE}px`);
    for (const file of ['story/scrolly.css', 'story/presenter.css', 'map/map.css']) {
      const written = [`${WIDE}px`, `${COLUMN_WIDTH}px`, `${COLUMN_MARGIN}px`].concat(
        [timing.LEAVE_MS, timing.COME_MS].map((ms) => `${ms}ms`)
      );
      for (const value of written) expect(sheet(file), file).not.toContain(` ${value}`);
    }
  });

  it('change in every style sheet by one change', () => {
    const changed = {
      properties: { ...SHARED.properties, '--trigger': '0.6' },
      media: { '--wide': '(min-width: 1000px)' }
    } as typeof SHARED;
    expect(transformed(':root {}', 'src/lib/styles/tokens.css', changed)).toContain(
      '--trigger: 0.6;'
    );
    expect(writeMedia('(--wide) and (hover)', changed)).toBe('(min-width: 1000px) and (hover)');
    expect(rootRule(changed)).toMatch(/^@layer tokens \{ :root \{ .* \} \}$/);
  });

  it('name a condition that nothing defines', () => {
    expect(() => writeMedia('(--tall)', SHARED)).toThrow(/--tall/);
  });

  it('say "or" only where it stands alone', () => {
    expect(writeMedia('(--beside)', SHARED)).toBe(BESIDE);
    expect(writeMedia('(--over)', SHARED)).toBe(OVER);
    expect(() => writeMedia('screen and (--beside)', SHARED)).toThrow(/--beside/);
  });

  it('set the map beside the text column from the same width', () => {
    const cover = { top: 300, bar: 52, window: 900 };
    expect(safeArea({ width: WIDE, height: 900 }, cover).x).toBe(COLUMN_WIDTH + 2 * COLUMN_MARGIN);
    expect(safeArea({ width: WIDE - 1, height: 900 }, cover).x).toBeLessThan(COLUMN_WIDTH);
    const short = { top: 18, bar: 44, window: 390, column: 329 };
    expect(safeArea({ width: 664, height: 390 }, short).x).toBe(329);
  });
});

describe('the trigger line', () => {
  it('is where a card is on the screen, and has not gone by', () => {
    expect(TRIGGER, 'TRIGGER in src/lib/styles/layout.ts').toBeGreaterThanOrEqual(0.5);
    expect(TRIGGER, 'TRIGGER in src/lib/styles/layout.ts').toBeLessThanOrEqual(0.95);
  });
});

describe('the pace of all flights', () => {
  it('is one that a reader can follow and need not wait for', () => {
    const where = 'FLIGHT_PACE in src/lib/map/motion/timing.ts';
    expect(timing.FLIGHT_PACE, where).toBeGreaterThanOrEqual(0.5);
    expect(timing.FLIGHT_PACE, where).toBeLessThanOrEqual(2);
  });

  it('is one number', async () => {
    const from = { x: 0, y: 0, k: 0.02, angle: 3 };
    const ways = [
      [{ ...from, x: 10 }, undefined],
      [{ ...from, x: 9000 }, undefined],
      [{ x: 9000, y: 5000, k: 0.4, angle: -3 }, 1200]
    ] as const;
    vi.doMock('../../src/lib/map/motion/timing', () => ({
      ...timing,
      FLIGHT_PACE: 1.2 * timing.FLIGHT_PACE
    }));
    // Under a name of its own, so that no other file finds it.
    const name = '../../src/lib/map/motion/flight?slower';
    const slower = (await import(/* @vite-ignore */ name)) as { planFlight: typeof planFlight };
    for (const [to, longest] of ways) {
      const usual = planFlight(from, to, 390, longest).duration;
      expect(slower.planFlight(from, to, 390, longest).duration / usual).toBeCloseTo(1.2, 2);
    }
    vi.doUnmock('../../src/lib/map/motion/timing');
  });
});
