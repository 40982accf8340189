import type { Actor, Aside, Scene, SceneMark, StageData } from '$lib/geo/stage';
import type { Camera, Point, Rect, Size } from '../camera/camera';
import type { LabelWish } from '../labels/place';
import type { TypeSizes } from '../labels/type-sizes';
import { wrap, type Measure } from '../labels/wrap';
import { resample } from './polyline';

/** How a scene is seen: through which camera, on a drawing of which size, clear of what. */
export interface Viewport {
  camera: Camera;
  /** px */
  size: Size;
  /** The part of the drawing in px that nothing covers; words stay inside it. */
  safe: Rect;
}

/** All that the parts of an overlay are laid out from. */
export interface OverlayInput extends Viewport {
  scene: Scene;
  data: Pick<StageData, 'flows' | 'words'>;
  measure: Measure;
  type: TypeSizes;
}

/** Words that belong to a line or a mark rather than to a place. */
export type TextWish = LabelWish & { lines: string[]; actor?: Actor };

interface TextOptions extends Aside {
  actor?: Actor;
  /** px at which its lines break */
  wrapAt?: number;
  together?: string;
}

/** Height of a line of text as a multiple of its font size. */
export const LINE_HEIGHT = 1.25;

/** The room on a drawing: what its parts take up, and the words that they want placed near them. */
export class Room {
  /** Boxes in px that no label may touch. */
  readonly taken: Rect[] = [];
  /** Boxes in px that labels had better not cover. */
  readonly soft: Rect[] = [];
  /** In order of importance. */
  readonly texts: TextWish[] = [];
  readonly #input: OverlayInput;

  constructor(input: OverlayInput) {
    this.#input = input;
  }

  /** Asks for words near a point. */
  text(id: string, text: string, at: Point, options: TextOptions = {}): void {
    const { type, measure } = this.#input;
    const { wrapAt = type.wrap, ...wishes } = options;
    const lines = wrap(text, type.label, wrapAt, measure);
    this.texts.push({
      id,
      text,
      at,
      width: Math.max(...lines.map((line) => measure(line, type.label, false))),
      height: lines.length * type.label * LINE_HEIGHT,
      dot: false,
      centred: false,
      lines,
      side: wishes.side,
      reach: wishes.reach,
      together: wishes.together,
      actor: wishes.actor
    });
  }

  /** Keeps labels off a line of a width in px, by small boxes along it. */
  keepOff(points: readonly Point[], width: number): void {
    const side = Math.max(8, width);
    for (const [x, y] of resample(points, side)) {
      this.soft.push({ x: x - side / 2, y: y - side / 2, width: side, height: side });
    }
  }
}

/** Marks of one kind, in the order of the data. */
export function marksOfKind<K extends SceneMark['kind']>(
  { marks }: Scene,
  kind: K
): Extract<SceneMark, { kind: K }>[] {
  return marks.filter((mark): mark is Extract<SceneMark, { kind: K }> => mark.kind === kind);
}
