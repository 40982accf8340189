import type { Point, Rect } from '../camera/camera';
import { MEASURES_LINE, SCALE_LINE } from '../camera/safe-area';
import type { Measure } from '../labels/wrap';
import { ribbonOf, type Ribbon } from './ribbon';

/** Length and width in px of a sample, and the air behind it. */
const [LONG, BROAD, AIR] = [26, 12, 7];

/** The key of what widths measure: one line for each, with a sample of its look, in px. */
export interface MeasureKey {
  x: number;
  lines: { ribbon: Ribbon; text: string; y: number }[];
  /** What it takes up. */
  box: Rect;
}

/** A piece of ribbon that looks as the map draws this measure. */
function sample(x: number, y: number, measure: string): Ribbon {
  const points: Point[] = [
    [x, y],
    [x + LONG, y]
  ];
  // Only the look is shown: the numbers make the sample as broad as it is.
  const range = { low: BROAD / 3, high: BROAD, unit: '', measure };
  return ribbonOf([{ points, stands: 'track' }], range, 1e6);
}

/**
 * The key of measures, above the scale at the foot of the safe area.
 *
 * @param words what the solid and what the hatched look mean
 * @param px font size
 */
export function drawMeasures(
  safe: Rect,
  words: readonly [lent: string, room: string],
  px: number,
  measure: Measure
): MeasureKey {
  const top = safe.y + safe.height - SCALE_LINE - 2 * MEASURES_LINE;
  const lines = (['sold-or-lent', 'room'] as const).map((name, i) => {
    const y = top + (i + 0.5) * MEASURES_LINE;
    return { ribbon: sample(safe.x, y, name), text: words[i]!, y };
  });
  const widest = Math.max(...words.map((text) => measure(text, px, false)));
  const width = LONG + AIR + widest;
  return {
    x: safe.x + LONG + AIR,
    lines,
    box: { x: safe.x, y: top, width, height: 2 * MEASURES_LINE }
  };
}
