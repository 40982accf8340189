import type { Point, Rect } from '../camera/camera';
import { isLow, KEY_LINE, keyHasLine, measuresLines, SCALE_LINE } from '../camera/safe-area';
import type { OccupiedHatch } from './actors';
import { drawClause, type ClauseStrip } from './clause';
import { drawScale, type Scale } from './glyphs';
import { drawMeasures, type MeasureKey } from './measures';
import { fold } from '../labels/wrap';
import { pxPerMillion } from './ribbon';
import { LINE_HEIGHT, marksOfKind, type OverlayInput, type Room } from './room';

/** What has a fixed place on the drawing, in px. */
export interface Furniture {
  north?: { at: Point; angle: number };
  year?: { text: string; at: Point };
  /** The promise through the years. */
  clause?: ClauseStrip;
  /** A few lines of text down the left side, as a list of years. */
  strip?: { at: Point; width: number; rows: { lines: string[]; y: number }[] };
  scale?: Scale;
  measures?: MeasureKey;
  /** What the hatches of occupied land mean: a sample and a word for each, in px. */
  occupied?: OccupiedKey;
}

/** The key of occupied land. */
export interface OccupiedKey {
  box: Rect;
  items: { name: OccupiedHatch; lines: string[]; x: number; y: number }[];
}

/** Width and height in px of a sample of the key, and the air behind it and round the key. */
export const SAMPLE = { width: 22, height: 12, air: 8, round: 6 };

/** Least distance in px between two lines of the strip, and its greatest width. */
const STRIP_PITCH = 24;
const STRIP_WIDTH = 420;
/** Px from the strip's left end to its words. */
export const STRIP_TEXT = 16;

/** Lays out the furniture of a map: north arrow, year, strip, and the scale and key of widths. */
export function layFurniture(input: OverlayInput, room: Room): Furniture {
  const measures = layMeasures(input, room);
  return {
    ...layYear(input, room),
    ...layClause(input, room),
    ...layStrip(input, room),
    ...layScale(input, room),
    ...measures,
    ...layOccupied(input, room, measures),
    ...layNorth(input, room)
  };
}

/** Views so close that north is one direction; elsewhere an arrow would be true at one point only. */
const ONE_NORTH = ['korea', 'ukraine'];

function layNorth({ scene, camera, safe }: OverlayInput, room: Room): Pick<Furniture, 'north'> {
  if (!ONE_NORTH.includes(scene.view)) return {};
  const at: Point = [safe.x + safe.width - 14, safe.y + 16];
  room.taken.push({ x: at[0] - 14, y: at[1] - 18, width: 28, height: 36 });
  return { north: { at, angle: camera.angle - scene.north } };
}

function layYear(
  { scene, safe, measure, type }: OverlayInput,
  room: Room
): Pick<Furniture, 'year'> {
  const [year] = marksOfKind(scene, 'year');
  if (!year) return {};
  const { x, y } = safe;
  room.taken.push({ x, y, width: measure(year.text, type.year, true), height: type.year });
  return { year: { text: year.text, at: [x, y + type.year * 0.8] } };
}

/** Below and beside the year, the same in all its scenes: only what holds changes. */
function layClause(
  { scene, safe, measure, type }: OverlayInput,
  room: Room
): Pick<Furniture, 'clause'> {
  const [year] = marksOfKind(scene, 'year');
  const [mark] = marksOfKind(scene, 'clause');
  if (!mark) return {};
  const yearWidth = year ? measure(year.text, type.year, true) : 0;
  const clause = drawClause(mark, yearWidth, safe, type, measure);
  room.taken.push(...clause.boxes);
  return { clause };
}

function layStrip(
  { scene, safe, type, measure }: OverlayInput,
  room: Room
): Pick<Furniture, 'strip'> {
  const [strip] = marksOfKind(scene, 'strip');
  if (!strip) return {};
  const { x, y } = safe;
  const width = Math.min(safe.width - 40, STRIP_WIDTH);
  const pitch = Math.max(STRIP_PITCH, type.label * 1.5);
  let below = 0;
  const rows = strip.texts.map((text) => {
    const lines = fold(text, x + STRIP_TEXT, safe, type.label, measure);
    const row = { lines, y: below };
    below += pitch + (lines.length - 1) * type.label * LINE_HEIGHT;
    return row;
  });
  room.taken.push({ x, y, width, height: below - pitch + type.label + 12 });
  return { strip: { at: [x, y + 14], width, rows } };
}

const scaleWords = ({ words }: OverlayInput['data']) =>
  ['scale', 'schematic'].map((name) => words[name] ?? '');

/** The scale has a line of its own at the foot, which `sceneArea` keeps free. */
function layScale(
  { scene, data, safe, size, measure, type }: OverlayInput,
  room: Room
): Pick<Furniture, 'scale'> {
  if (!marksOfKind(scene, 'scale').length) return {};
  const words = scaleWords(data);
  const y = safe.y + safe.height - SCALE_LINE;
  room.taken.push({ x: safe.x, y, width: safe.width, height: SCALE_LINE });
  return { scale: drawScale(safe, words, type.small, measure, pxPerMillion(size)) };
}

/**
 * What widths measure, above the scale. Where the map has no room for the numbers beside their lines
 * the key carries them too.
 */
function layMeasures(
  { scene, data, safe, measure, type, numbersInKey }: OverlayInput,
  room: Room
): Pick<Furniture, 'measures'> {
  if (!marksOfKind(scene, 'measures').length) return {};
  // On a small drawing the numbers beside the lines say it all.
  if (measuresLines(safe) === 2 && !numbersInKey) return {};
  const widths = numbersInKey
    ? scene.flows.filter(({ id, text }) => text && data.flows[id]?.range)
    : [];
  const word = (name: string, isRoom: boolean) => {
    const flow = widths.find(({ id }) => (data.flows[id]!.range!.measure === 'room') === isRoom);
    // The first line is the number; the others have no room here.
    return flow
      ? { id: `flow-${flow.id}`, text: flow.text!.split('\n')[0]! }
      : { text: data.words[name] ?? '' };
  };
  const words = [word('lent', false), word('room', true)] as const;
  const measures = drawMeasures(safe, words, type.small, measure);
  room.taken.push(measures.box);
  return { measures };
}

/** The key of occupied land at the foot of the safe area; where land is close, `sceneArea` keeps it free. */
function layOccupied(
  input: OverlayInput,
  room: Room,
  { measures }: Pick<Furniture, 'measures'>
): Pick<Furniture, 'occupied'> {
  const { scene, data, measure, type } = input;
  const [mark] = marksOfKind(scene, 'occupied');
  if (!mark) return {};
  const far = data.words['occupied'] ?? '';
  const rows: { name: OccupiedHatch; text: string }[] = mark.text
    ? [
        { name: 'occupied', text: mark.text },
        ...(mark.partly ? [{ name: 'partly' as const, text: mark.partly }] : [])
      ]
    : [{ name: 'occupied-far', text: far }];
  const before = SAMPLE.width + SAMPLE.air;
  const folded = rows.map(({ name, text }) => ({
    name,
    lines: fold(text, input.safe.x + before, input.safe, type.small, measure)
  }));
  const all = folded.flatMap(({ lines }) => lines);
  const wide = before + Math.max(...all.map((line) => measure(line, type.small, false, true)));
  const foot = footOfKey(input, wide, measures);
  if (foot === undefined) return {};
  const { left, bottom } = foot;
  const more = type.small * LINE_HEIGHT;
  const height = rows.length * KEY_LINE + (all.length - rows.length) * more;
  const top = bottom - height;
  let below = top + KEY_LINE / 2;
  const items = folded.map((row) => {
    const item = { ...row, x: left, y: below };
    below += KEY_LINE + (row.lines.length - 1) * more;
    return item;
  });
  const { round } = SAMPLE;
  const box = {
    x: left - round,
    y: top - round / 2,
    width: wide + 2 * round,
    height: height + round
  };
  room.taken.push(box);
  return { occupied: { box, items } };
}

/** Where the key of occupied land ends: beside the scale or over it; none where there is no room. */
function footOfKey(
  { scene, data, safe, size, measure, type, numbersInKey }: OverlayInput,
  width: number,
  measures: Furniture['measures']
): { left: number; bottom: number } | undefined {
  const bottom = safe.y + safe.height;
  if (!marksOfKind(scene, 'scale').length) {
    return marksOfKind(scene, 'occupied')[0]?.text || !isLow(safe)
      ? { left: safe.x, bottom }
      : undefined;
  }
  if (keyHasLine(scene, safe)) {
    // Over the numbers, where the key of measures carries them.
    const foot = bottom - SCALE_LINE;
    return { left: safe.x, bottom: numbersInKey && measures ? measures.box.y : foot };
  }
  const { x, lines } = drawScale(safe, scaleWords(data), type.small, measure, pxPerMillion(size));
  const words = Math.max(...lines.map((line) => measure(line, type.small, false, true)));
  const left = x + words + 2 * SAMPLE.width;
  // On the scale's line, whose middle is the key's.
  return left + width > safe.x + safe.width
    ? undefined
    : { left, bottom: bottom - (SCALE_LINE - KEY_LINE) / 2 };
}
