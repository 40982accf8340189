import type { Actor, Aside, MapData, Scene, SceneMark } from '$lib/geo/stage';
import { isNarrow, isWide } from '../camera/safe-area';
import type { Camera, Point, Rect, Size } from '../camera/camera';
import type { GroundRule, LabelWish } from '../labels/place';
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
  data: MapData;
  measure: Measure;
  type: TypeSizes;
  /** Whether the numbers of widths stand in the key and not beside the lines. */
  numbersInKey: boolean;
  /** How places that have a shorter name are called by it, if they are. */
  brief?: 'in two lines' | 'in one';
  /** Whether the words of lines are placed before all names. */
  linesFirst?: boolean;
}

/** Words that belong to a line or a mark rather than to a place. */
export type TextWish = LabelWish & {
  lines: TextLine[];
  /** Its lines in its other shapes. */
  otherLines: TextLine[][];
  actor?: Actor;
};

/** A line of words with its font size in px; `strong` is set in bold. */
export interface TextLine {
  text: string;
  px: number;
  strong?: true;
}

interface TextOptions extends Aside {
  actor?: Actor;
  /** px at which its lines break */
  wrapAt?: number;
  together?: string | undefined;
  /** Points of its line beside which it may stand as well, in px. */
  anchors?: Point[] | undefined;
  /** Points of other lines, to which it had better not seem to belong, in px. */
  strangers?: Point[] | undefined;
  /** See `LabelWish`. */
  close?: boolean | undefined;
  ground?: GroundRule;
  /** A part of the text that stands in a line of its own, larger than the rest. */
  number?: string | undefined;
  /** What it may say instead where there is little room, the longest first. */
  briefs?: readonly string[];
  /** Whether that part stands in a line for each of its words. */
  parted?: boolean;
}

/** The space before the word of an amount, and that to which a language ties a short word. */
const BEFORE_UNIT = / (?=\p{L})/u;
const BEFORE_ANY = /[ \u00a0](?=\p{L})/u;

/** Shares of its usual width at which a text may break instead. */
const NARROWER = [0.72, 0.5];

/** Height of a line of text as a multiple of its font size. */
export const LINE_HEIGHT = 1.25;

/** A range in lines: before its word, else on wide stages behind the dash between its ends. */
function partsOf(number: string, { width }: Size): string[] {
  const at = BEFORE_ANY.test(number) ? BEFORE_ANY : isWide(width) ? /[–~]/ : /$^/;
  return number.replace(at, (sign) => `${sign.trim()}\n`).split('\n');
}

const wordsIn = (lines: readonly TextLine[]) => lines.map(({ text }) => text).join('\n');

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
    const { measure } = this.#input;
    const wishes = options;
    const lines = this.#lines(text, options);
    const { number } = options;
    // An amount such as "4.8 million" may part where there is little room; both lines stay large.
    const parted =
      !!number && partsOf(number, this.#input.size).length > 1 && isNarrow(this.#input.safe);
    const others = NARROWER.map((share) =>
      this.#lines(text, {
        ...options,
        parted,
        wrapAt: (options.wrapAt ?? this.#input.type.wrap) * share
      })
    ).filter((other) => other.length !== lines.length || parted);
    // An amount stands whole if it can; one that a long word follows takes its lines at once.
    const isWhole = number && !BEFORE_UNIT.test(number);
    for (const brief of options.briefs ?? []) {
      if (isWhole) others.push(this.#lines(brief, options));
      others.push(this.#lines(brief, { ...options, parted: true }));
    }
    // Two widths may break a text alike: each shape is tried once.
    const otherLines = [...new Map(others.map((one) => [wordsIn(one), one])).values()].filter(
      (one) => wordsIn(one) !== wordsIn(lines)
    );
    const sizeOf = (some: readonly TextLine[]) => ({
      width: Math.max(...some.map((one) => measure(one.text, one.px, !!one.strong))),
      height: some.reduce((sum, { px }) => sum + px * LINE_HEIGHT, 0)
    });
    this.texts.push({
      id,
      text,
      at,
      ...sizeOf(lines),
      shapes: otherLines.map(sizeOf),
      otherLines,
      dot: false,
      centred: false,
      lines,
      side: wishes.side,
      reach: wishes.reach,
      together: wishes.together,
      anchors: wishes.anchors,
      strangers: wishes.strangers,
      close: wishes.close,
      ground: wishes.ground,
      actor: wishes.actor
    });
  }

  /** A text in lines: its number in one of its own, the words before and after it around that. */
  #lines(text: string, { wrapAt, number, parted }: TextOptions): TextLine[] {
    const { type, measure, size } = this.#input;
    const at = number ? text.indexOf(number) : -1;
    const parts = !number || at < 0 ? [] : parted ? partsOf(number, size) : [number];
    // What stands over and under a number may be as wide as the number is.
    const wide = parts.map((part) => measure(part, type.number, true));
    const most = Math.max(wrapAt ?? type.wrap, ...wide);
    const plain = (part: string): TextLine[] =>
      part.trim()
        ? wrap(part.trim(), type.label, most, measure).map((line) => ({
            text: line,
            px: type.label
          }))
        : [];
    if (!number || at < 0) return plain(text);
    const after = text.slice(at + number.length).replaceAll('\n', ' ');
    return [
      ...plain(text.slice(0, at)),
      ...parts.map((part): TextLine => ({ text: part, px: type.number, strong: true })),
      ...plain(after)
    ];
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
