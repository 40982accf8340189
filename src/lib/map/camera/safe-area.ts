import type { Scene } from '$lib/geo/stage';
import { COLUMN_MARGIN, COLUMN_WIDTH, WIDE } from '$lib/styles/layout';
import type { Rect, Size } from './camera';

/** Width in px of the text column on wide stages, with its margins. */
const COLUMN = COLUMN_WIDTH + 2 * COLUMN_MARGIN;

/** Whether a stage of this width in px has its text beside the map. */
export const isWide = (width: number): boolean => width >= WIDE;

/** Air in px round the safe area, and between it and the fit points. */
const MARGIN = 14;
/** Px of a stage with the text beside the map, below which it has no air to spare. */
const SHORT = 500;
const FIT_AIR = 20;

/** What stands over the stage, in px. */
export interface Cover {
  /** Where the highest card that may stand over this scene begins, from the window's top. */
  top: number;
  /** Height of the bar at the foot of the window. */
  bar: number;
  /** Height of the window that is always visible (its toolbars shown); the stage may be taller. */
  window: number;
  /** Height in px of what stands over the stage's top, if anything does. */
  head?: number | undefined;
  /** Width in px of the text column with its margins, where the text stands beside the map. */
  column?: number | undefined;
}

/**
 * The part of the stage that no card, bar or toolbar covers: above the highest card on phones,
 * right of the text column beside it. Never lower than a quarter of the window.
 *
 * @returns px from the stage's top left
 */
export function safeArea(size: Size, cover: Cover): Rect {
  const height = Math.min(size.height, cover.window);
  const head = cover.head ?? 0;
  const column = cover.column ?? (isWide(size.width) ? COLUMN : undefined);
  if (column !== undefined) {
    const air = height < SHORT ? MARGIN : MARGIN * 2;
    return {
      x: column,
      y: head + air,
      width: Math.max(1, size.width - column - air),
      height: Math.max(1, height - head - cover.bar - air * 2)
    };
  }
  return {
    x: MARGIN,
    y: head + MARGIN,
    width: Math.max(1, size.width - 2 * MARGIN),
    height: Math.max(1, height / 4, Math.min(height, cover.top) - head - MARGIN * 2)
  };
}

/** Px between the edge of a still drawing and what matters in it. */
const INSET = 12;

/** A still drawing, or the part of it that shows the map, less a margin; all in px. */
export function insetArea(
  { x = 0, y = 0, width, height }: Size & Partial<Rect>,
  inset = INSET
): Rect {
  return { x: x + inset, y: y + inset, width: width - 2 * inset, height: height - 2 * inset };
}

/** Height in px of the line at the foot of the safe area that holds the scale of widths. */
export const SCALE_LINE = 26;

/** Height in px of a line above the scale that says what widths measure. */
export const MEASURES_LINE = 20;
/** From this width in px of the safe area the key of measures has one line, and numbers find room. */
const ROOMY = 560;

/** Below this height in px a narrow drawing has no room for numbers beside its lines. */
const LOW = 230;

/** Whether words have to be brief: on phones, and on the narrowest stages with the text beside them. */
export const isNarrow = ({ width }: Pick<Rect, 'width'>): boolean => width < ROOMY;

/** How many lines the key of measures has: two where it carries the numbers too. */
export const measuresLines = (safe: Pick<Rect, 'width'>): 1 | 2 => (isNarrow(safe) ? 2 : 1);

/** How many lines are kept free for it: none where numbers beside the lines say it all. */
const keptLines = (safe: Rect): number =>
  measuresLines(safe) === 1 ? 1 : safe.height < LOW ? 2 : 0;

/** The broad view, which leaves room above its land for a year and what belongs to it. */
const BROAD_VIEW = 'eurasia';
/** Height of its land as a share of its width, and the most px above it: on phones, on wide stages. */
const [BROAD_SHARE, HEAD, WIDE_HEAD] = [0.46, 176, 92];

/**
 * Px at the top of a broad view's safe area that its land leaves to year and words: what is over
 * where the width limits the scale, so that nothing shrinks for it. The same for all its scenes.
 */
export function headOf({ view }: Pick<Scene, 'view'>, { width, height }: Rect): number {
  if (view !== BROAD_VIEW) return 0;
  const most = width < ROOMY ? HEAD : WIDE_HEAD;
  return Math.max(0, Math.min(most, height - width * BROAD_SHARE));
}

/** Height in px of a line of the key of occupied land. */
export const KEY_LINE = 20;

/** The view whose subject is Ukraine: its key has a line for each hatch. */
const CLOSE_VIEW = 'ukraine';
/** The view whose scale leaves its key no room in its line where that is narrow. */
const SCALED_VIEW = 'ring';

/** Whether a drawing is so low that names need the room of a key. */
export const isLow = ({ height }: Pick<Rect, 'height'>): boolean => height < LOW;

/** Whether the key of occupied land has a line over the scale: in all scenes of a view, or none. */
export const keyHasLine = ({ view }: Pick<Scene, 'view'>, safe: Rect): boolean =>
  view === SCALED_VIEW && isNarrow(safe) && !isLow(safe);

/** Lines that are kept free for the key. */
const keyLines = (scene: Scene, safe: Rect): number =>
  scene.view === CLOSE_VIEW ? 2 : keyHasLine(scene, safe) ? 1 : 0;

/** Px beside the land of the view with widths that its numbers have, in all its scenes. */
const NUMBER_ROOM = 60;
const numberRoom = ({ view }: Pick<Scene, 'view'>, safe: Rect): number =>
  view === SCALED_VIEW && !isNarrow(safe) ? NUMBER_ROOM : 0;

/** The part of a scene's safe area in which its fit points lie, below the head. */
export function landArea(scene: Scene, safe: Rect): Rect {
  const { x, y, width, height } = sceneArea(scene, safe);
  const head = headOf(scene, safe);
  return {
    x,
    y: y + head,
    width: Math.max(1, width - numberRoom(scene, safe)),
    height: Math.max(1, height - head)
  };
}

/** The safe area of a scene less the lines for its scale and its key, where it shows them. */
export function sceneArea(scene: Scene, safe: Rect): Rect {
  const has = (kind: string) => scene.marks.some((mark) => mark.kind === kind);
  const foot =
    (has('scale') ? SCALE_LINE : 0) +
    (has('measures') ? keptLines(safe) * MEASURES_LINE : 0) +
    keyLines(scene, safe) * KEY_LINE;
  return { ...safe, height: Math.max(1, safe.height - foot) };
}

/** The safe area less the air that dots and their labels need round the fit points. */
export function fitArea({ x, y, width, height }: Rect): Rect {
  const air = Math.min(FIT_AIR, width / 6, height / 6);
  return { x: x + air, y: y + air, width: width - 2 * air, height: height - 2 * air };
}
