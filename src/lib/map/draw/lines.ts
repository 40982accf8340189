import { toScreen, type Point } from '../camera/camera';
import { isNarrow, isWide } from '../camera/safe-area';
import { drawFlow, type FlowDrawing } from './flow';
import { bracket, drawTick, spread } from './glyphs';
import { pointAlong } from './polyline';
import { marksOfKind, type OverlayInput, type Room } from './room';

/** px to each side of a line that its brackets reach. */
const BRACKET_REACH = 14;
/** Words in lines of their own are broken at this multiple of the width of other words. */
const LONG_LINE = 2;
/** Words of a condition are broken at this share of the width of other words. */
const CONDITION_WRAP = 0.73;

/** Words of a line without a width may stand on the large country that it passes. */
const PASSED = ['RUS'] as const;

/** Shares of a line's length at which its number may stand beside it, after the middle. */
const ANCHORS = [0.6, 0.4, 0.7, 0.3, 0.8];
/** Shares of a line's length near which words seem to belong to it. */
const BESIDE = [0.1, 0.25, 0.4, 0.55, 0.7, 0.85];
const pointsAt = (shares: readonly number[], middle: Point[]) =>
  shares.map((share) => pointAlong(middle, share).at);

/** A text without its last line, without its last two, and so on. */
const shorter = (lines: readonly string[]): string[] =>
  lines
    .slice(1)
    .map((_, n) => lines.slice(0, n + 1).join('\n'))
    .reverse();

/** Draws the scene's lines and asks for the words beside them. */
export function layFlows(input: OverlayInput, room: Room): FlowDrawing[] {
  const { scene, data } = input;
  const all = scene.flows.flatMap((flow) => {
    const line = data.flows[flow.id];
    return line ? [{ flow, line, drawing: drawFlow(flow, line, input) }] : [];
  });
  return all.map(({ flow, line, drawing }) => {
    room.keepOff(drawing.middle, drawing.width);
    const head = drawing.drawn.head?.at;
    if (head) room.taken.push({ x: head[0] - 9, y: head[1] - 9, width: 18, height: 18 });
    if (flow.text && !(line.range && input.numbersInKey)) {
      // A number stands in the first line; where there is little room the card says the rest.
      const isBrief = line.range && isNarrow(input.safe);
      const said = flow.text.split('\n');
      const parts = isBrief || !flow.caption ? said : [...said, flow.caption];
      const text = parts.join('\n');
      room.text(`flow-${flow.id}`, text, pointAlong(drawing.middle, 0.5).at, {
        ...(line.actor ? { actor: line.actor } : {}),
        number: flow.number,
        ...(text.includes('\n') ? { wrapAt: input.type.wrap * LONG_LINE } : {}),
        // The range of one side is never shown without the other's.
        ...(line.range
          ? {
              together: 'ranges',
              briefs: shorter(parts),
              close: !isBrief || isWide(input.size.width),
              anchors: pointsAt(ANCHORS, drawing.middle),
              strangers: all.flatMap((one) =>
                one.flow === flow ? [] : pointsAt(BESIDE, one.drawing.middle)
              )
            }
          : {}),
        ground: { passes: line.range ? [] : PASSED }
      });
    }
    return drawing;
  });
}

/** Conditions stand on a line as brackets across it. */
export function layConditions(
  { scene, type }: OverlayInput,
  flows: readonly FlowDrawing[],
  room: Room
): { d: string; id: string }[] {
  return marksOfKind(scene, 'condition').map(({ flow, along, text }) => {
    const middle = flows.find(({ drawn }) => drawn.id === flow)?.middle ?? [];
    const { at } = pointAlong(middle, along);
    room.taken.push({ x: at[0] - 10, y: at[1] - 16, width: 20, height: 32 });
    const id = `condition-${along}`;
    room.text(id, text, at, { wrapAt: type.wrap * CONDITION_WRAP, ground: { passes: PASSED } });
    return { d: bracket(middle, along, BRACKET_REACH), id };
  });
}

/** Short arrows across a border: as paths. */
export function layTicks({ scene, camera, size }: OverlayInput, room: Room): string[] {
  return marksOfKind(scene, 'ticks').flatMap((mark) => {
    const toward = toScreen(camera, size, mark.toward);
    const points = spread(mark.at.map((point) => toScreen(camera, size, point)));
    const arrows = points.map(([x, y]) => {
      room.soft.push({ x: x - 16, y: y - 16, width: 32, height: 32 });
      return drawTick([x, y], toward);
    });
    const middle = arrows[Math.floor(arrows.length / 2)];
    if (mark.text && middle) room.text('ticks', mark.text, middle.tail, { ...mark, ground: {} });
    return arrows.map(({ d }) => d);
  });
}

/** Asks for the words of a border that the base map itself draws. */
export function nameBaseMarks({ scene, camera, size }: OverlayInput, room: Room): void {
  for (const mark of marksOfKind(scene, 'armistice')) {
    if (!mark.text) continue;
    room.text(mark.kind, mark.text, toScreen(camera, size, mark.at), { ...mark, ground: {} });
  }
}
