import type { Point, Rect } from '../camera/camera';
import { MEASURES_LINE, measuresLines, SCALE_LINE } from '../camera/safe-area';
import { fold, type Measure } from '../labels/wrap';
import { ribbonOf, type Ribbon } from './ribbon';
import { LINE_HEIGHT } from './room';

/** Length and width in px of a sample, the air behind it, and that between two of them. */
const [LONG, BROAD, AIR, APART] = [22, 12, 6, 12];

/** What a look means; `id` where it is the number of a line. */
interface Word {
  text: string;
  id?: string | undefined;
}

/** The key of what widths measure: a sample of each look with its word, in px. */
export interface MeasureKey {
  items: (Omit<Word, 'text'> & { lines: string[]; ribbon: Ribbon; x: number; y: number })[];
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
 * The key of measures above the scale at the foot of the safe area: side by side, or below each
 * other on small drawings.
 *
 * @param words what the solid and what the hatched look mean
 * @param px font size
 */
export function drawMeasures(
  safe: Rect,
  words: readonly [lent: Word, room: Word],
  px: number,
  measure: Measure
): MeasureKey {
  const rows = measuresLines(safe);
  const folded = words.map(({ text }) => fold(text, safe.x + LONG + AIR, safe, px, measure));
  const more = folded.map(({ length }) => (length - 1) * px * LINE_HEIGHT);
  const height = rows * MEASURES_LINE + (rows === 1 ? Math.max(...more) : more[0]! + more[1]!);
  const top = safe.y + safe.height - SCALE_LINE - height;
  const wide = (lines: string[]) => Math.max(...lines.map((one) => measure(one, px, false, true)));
  let [x, y] = [safe.x, top + MEASURES_LINE / 2];
  const items = (['sold-or-lent', 'room'] as const).map((name, i) => {
    const { id } = words[i]!;
    const lines = folded[i]!;
    const item = { id, lines, ribbon: sample(x, y, name), x: x + LONG + AIR, y };
    if (rows === 1) x = item.x + wide(lines) + APART;
    else y += MEASURES_LINE + more[i]!;
    return item;
  });
  const right = Math.max(...items.map((item) => item.x + wide(item.lines)));
  return { items, box: { x: safe.x, y: top, width: right - safe.x, height } };
}
