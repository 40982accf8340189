import type { SceneMark } from '$lib/geo/stage';
import type { Point, Rect } from '../camera/camera';
import type { TypeSizes } from '../labels/type-sizes';
import { fold, type Measure } from '../labels/wrap';
import { round } from './polyline';
import { LINE_HEIGHT } from './room';

/** How far the strip goes on after the promise was made again, as a share of the years before. */
const GOES_ON = 0.12;
/** Height in px of the bar, its greatest width, and how many of its words' sizes it may be wide at least. */
const [BAR, MOST, ROOM] = [10, 460, 32];
/** Px from the promise's words to the year before them, and from bar to words. */
const [AFTER_YEAR, APART] = [14, 5];

/** The promise through the years, in px. */
export interface ClauseStrip {
  /** Paths: where it holds, where it does not, and the time that goes on. */
  held: string;
  gone?: string;
  /** Signed, not yet in force. */
  signed?: string;
  time: string;
  /** Left end of the words and their top, ends of the years and middle of the gap, on their baselines. */
  promise: { lines: string[]; at: Point; top: number };
  years: { text: string; at: Point; anchor: 'start' | 'end' }[];
  gap?: { text: string; at: Point };
  /** What it takes up. */
  boxes: Rect[];
}

/**
 * Draws the promise as a bar through the years: black where it holds, hollow where it does not. One
 * px is the same share of years in all its scenes.
 *
 * @param yearWidth px that the year takes up, beside which the promise's words stand; 0 where no
 *   year is drawn, and they have a line of their own
 * @param safe px
 */
export function drawClause(
  mark: Extract<SceneMark, { kind: 'clause' }>,
  yearWidth: number,
  safe: Rect,
  type: TypeSizes,
  measure: Measure
): ClauseStrip {
  const width = Math.min(safe.width, Math.max(MOST, type.small * ROOM));
  const [made, ended, again] = mark.years;
  const goesOn = again + (again - made) * GOES_ON;
  const at = (year: number) => safe.x + ((year - made) / (goesOn - made)) * width;
  const left = safe.x + (yearWidth && yearWidth + AFTER_YEAR);
  const lines = fold(mark.text, left, safe, type.country, measure, true);
  const head = Math.max(
    yearWidth ? type.year : type.country + APART,
    lines.length > 1 ? lines.length * type.country * LINE_HEIGHT : 0
  );
  const top = safe.y + head + APART;
  const foot = top + BAR + type.small + APART;
  const bar = (from: number, to: number, tip = 0) =>
    `M${round(from)} ${round(top)}H${round(to)}${tip ? `l${tip} ${BAR / 2}l${-tip} ${BAR / 2}` : `v${BAR}`}H${round(from)}Z`;
  const lapsed = mark.state !== 'held';
  const back = mark.state === 'back';
  // Years stand under what holds, so that the room under the gap is left to its own words.
  const shown = [
    { year: made, anchor: 'start' },
    ...(lapsed ? [{ year: ended, anchor: 'end' } as const] : []),
    ...(back ? [{ year: again, anchor: 'start' } as const] : [])
  ] as const;
  const wordAt: Point = [round(left), safe.y + head * 0.8];
  const words = Math.max(...lines.map((one) => measure(one, type.country, true)));
  const end = at(goesOn);
  return {
    held: bar(at(made), at(ended)),
    ...(back ? { signed: bar(at(again), end - 6, 6) } : {}),
    ...(lapsed ? { gone: bar(at(ended), at(again)) } : {}),
    time: `M${round(at(ended))} ${round(top + BAR / 2)}H${round(end)}`,
    promise: { lines, at: wordAt, top: safe.y },
    years: shown.map(({ year, anchor }) => ({
      text: String(Math.floor(year)),
      at: [round(at(year)), foot],
      anchor
    })),
    ...(mark.gap === undefined
      ? {}
      : { gap: { text: mark.gap, at: [round((at(ended) + at(again)) / 2), foot] } }),
    boxes: [
      { x: wordAt[0], y: safe.y, width: words, height: head },
      { x: safe.x, y: top - APART, width, height: foot - top + 2 * APART }
    ]
  };
}
