import { activeIndex } from './measure';

/** Where a step stands, in px from the top of the document. */
export interface StepShape {
  top: number;
  /** How far from the window's top the step is read. */
  margin: number;
  cardTop: number;
  cardBottom: number;
}

/** The shape of the page for one window and text size, in px from the top of the document. */
export interface PageShape {
  /** Height of the window. */
  height: number;
  /** The trigger line, from the window's top. */
  line: number;
  /** In reading order; at least one. */
  steps: readonly StepShape[];
  /** Where the last step ends and what follows the story begins. */
  end: number;
}

/**
 * The scroll position at which a reader sees in one shape of the page what they saw in another: the
 * same step, with its card as far in or out of the window as it was.
 *
 * @param y scroll position in px in the shape `from`
 */
export function carry(from: PageShape, y: number, to: PageShape): number {
  const tops = from.steps.map(({ top }) => top - y);
  const index = activeIndex(tops, from.line);
  // What follows the story shows already, as far up as it did.
  const over = (from.end - y) / from.height;
  if (over * from.height <= from.line) return to.end - over * to.height;
  const [old, now] = [marks(from, index), marks(to, index)];
  const k = Math.max(
    0,
    old.findIndex((mark, i) => i < old.length - 1 && y <= old[i + 1]!)
  );
  const part = share(y, old[k]!, old[k + 1]!);
  const carried = now[k]! + part * (now[k + 1]! - now[k]!);
  // Not on the border of two steps, where a rounded pixel decides.
  return Math.max(now[0]! + Math.min(1, index), Math.min(now[now.length - 1]! - 1, carried));
}

/**
 * Scroll positions at which something happens to a step, in this order: it becomes active, it stands
 * where it is read, the card's top and then its foot reach the window's top, the next step becomes
 * active.
 */
function marks({ steps, line, end }: PageShape, index: number): number[] {
  const { top, margin, cardTop, cardBottom } = steps[index]!;
  const last = (steps[index + 1]?.top ?? end) - line;
  let before = index ? top - line : 0;
  const between = [top - margin, cardTop, cardBottom].map(
    (mark) => (before = Math.min(last, Math.max(before, mark)))
  );
  return [index ? top - line : 0, ...between, last];
}

/** How far a value lies between two others, 0 to 1. */
const share = (value: number, from: number, to: number) =>
  to > from ? Math.max(0, Math.min(1, (value - from) / (to - from))) : 0;
