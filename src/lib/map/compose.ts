import type {
  Actor,
  Aside,
  FlowLine,
  FlowStatus,
  Range,
  Scene,
  SceneLabel,
  SceneMark,
  StageData
} from '$lib/story/types';
import { toScreen, type Camera, type Point, type Rect, type Size } from './camera';
import { placeLabels, type LabelWish, type PlacedLabel } from './labels';
import { SCALE_LINE, sceneArea, WIDE } from './safe-area';
import { offset, pointAlong, polylineLength, resample, round, smooth, toPath } from './polyline';

/** Width in px of a text at `px` font size; `bold` for the names of countries. */
export type Measure = (text: string, px: number, bold: boolean) => number;

/** Font sizes in px of the map's words. Nothing on a map is under 13. */
export interface TypeSizes {
  label: number;
  country: number;
  year: number;
  small: number;
  /** A flow's words break into lines of about this many px. */
  wrap: number;
}
const SMALL_TYPE: TypeSizes = { label: 14, country: 15, year: 40, small: 13, wrap: 150 };
const TINY_TYPE: TypeSizes = { label: 13, country: 13, year: 34, small: 13, wrap: 150 };
const LARGE_TYPE: TypeSizes = { label: 16, country: 19, year: 60, small: 14, wrap: 150 };
/** On a wall, per 1280 px of its width: read from the back row of a classroom. */
const FAR_TYPE: TypeSizes = { label: 24, country: 28, year: 84, small: 22, wrap: 225 };
const FAR_WIDTH = 1280;

/** Below this stage width in px, words are set as small as maps may go. */
const TINY = 340;

/**
 * The type sizes for a stage: larger where the map has a desk rather than a hand to itself.
 *
 * @param far whether it is shown on a wall; only wide stages can be
 */
export function typeSizes({ width }: Size, far = false): TypeSizes {
  if (far && width >= WIDE) {
    const scale = Math.max(1, width / FAR_WIDTH);
    const sizes = Object.entries(FAR_TYPE).map(([name, px]) => [name, round(px * scale)]);
    return Object.fromEntries(sizes) as unknown as TypeSizes;
  }
  if (width >= WIDE) return LARGE_TYPE;
  return width < TINY ? TINY_TYPE : SMALL_TYPE;
}

const LINE = 1.25;
/** Least distance in px between two lines of the strip. */
const STRIP_PITCH = 24;

/** Countries so large that their name finds room anywhere. */
const LARGE = new Set(['RUS', 'USA']);

/** Share of each half of the treaty line that stays while its clause is gone. */
const STUB = 0.24;

/** Least distance in px between two short arrows across a border. */
const TICKS_APART = 30;

/** Px of ribbon width for one million shells, the same for both shell flows. */
export const PX_PER_MILLION = 6.5;

/** A line as it is drawn: px paths only. */
export interface DrawnFlow {
  id: string;
  kind: FlowLine['kind'];
  status: FlowStatus;
  actor?: Actor;
  quiet: boolean;
  range?: Range;
  /** Middle lines; for the treaty two halves that meet in the middle, each drawn from its capital. */
  paths: { d: string; documented: boolean }[];
  /** The open edges of a range, and the space between them. */
  edges?: string[];
  band?: string;
  /** Stroke width in px of the solid part, for ribbons: the low end of the range. */
  core?: number;
  /** The parts in px that draw themselves, each from its start. */
  lines: Point[][];
  /** Share of each part that stays while the line has lapsed. */
  stub?: number;
  /** Arrow head: tip in px and direction in radians. */
  head?: { at: Point; direction: number };
}

/** Words with a place on the map that belong to a line or a mark rather than to a place. */
export type PlacedText = PlacedLabel & { lines: string[]; actor?: Actor };

/** Everything that lies over the base map for one scene at rest, in px. */
export interface Overlay {
  type: TypeSizes;
  flows: DrawnFlow[];
  dots: { id: string; at: Point; kind: SceneLabel['kind']; actor?: Actor }[];
  labels: (PlacedLabel & { label: SceneLabel })[];
  texts: PlacedText[];
  /** Short arrows across a border. */
  ticks: string[];
  conditions: { d: string; id: string }[];
  year?: { text: string; at: Point };
  strip?: { at: Point; width: number; pitch: number; texts: string[] };
  scale?: {
    y: number;
    x: number;
    bars: { x: number; width: number; height: number; text: string }[];
    words: string;
  };
  north: { at: Point; angle: number };
}

const screenLine = (points: readonly Point[], camera: Camera, size: Size) =>
  points.map((point) => toScreen(camera, size, point));

/** Small boxes along a line, so that labels can keep off it. */
function boxesAlong(points: readonly Point[], width: number): Rect[] {
  const side = Math.max(8, width);
  return resample(points, side).map(([x, y]) => ({
    x: x - side / 2,
    y: y - side / 2,
    width: side,
    height: side
  }));
}

function drawFlow(
  id: string,
  line: FlowLine,
  status: FlowStatus,
  quiet: boolean,
  camera: Camera,
  size: Size
): { drawn: DrawnFlow; middle: Point[]; width: number } {
  const legs = line.legs.map(({ points, documented }) => ({
    points: screenLine(points, camera, size),
    documented
  }));
  const middle = legs.flatMap(({ points }, i) => (i ? points.slice(1) : points));
  const base = {
    id,
    kind: line.kind,
    status,
    quiet,
    actor: line.actor,
    lines: [middle]
  };
  if (line.kind === 'treaty') {
    const fine = resample(middle, 6);
    const half = Math.floor(fine.length / 2);
    // The halves overlap by a step, so that no seam shows where they meet.
    const halves = [fine.slice(0, half + 2), fine.slice(half).reverse()];
    return {
      drawn: {
        ...base,
        lines: halves,
        stub: STUB,
        paths: halves.map((part) => ({ d: toPath(part), documented: true }))
      },
      middle,
      width: 6
    };
  }
  const end = middle.at(-1)!;
  const head = { at: end, direction: pointAlong(middle, 1 - 8 / polylineLength(middle)).direction };
  if (line.kind === 'shells' && line.range) {
    const { low, high } = line.range;
    const width = (high / 1e6) * PX_PER_MILLION;
    const soft = smooth(resample(middle, 5), Math.ceil(width / 3));
    const [left, right] = [offset(soft, width / 2), offset(soft, -width / 2)];
    return {
      drawn: {
        ...base,
        range: line.range,
        core: (low / 1e6) * PX_PER_MILLION,
        paths: [{ d: toPath(soft), documented: legs.every((leg) => leg.documented) }],
        edges: [toPath(left), toPath(right)],
        band: `${toPath([...left, ...right.toReversed()])}Z`,
        head
      },
      middle: soft,
      width
    };
  }
  if (status === 'proposed') {
    const fine = resample(middle, 6);
    return {
      drawn: {
        ...base,
        paths: [offset(fine, 3), offset(fine, -3)].map((side) => ({
          d: toPath(side),
          documented: false
        })),
        head
      },
      middle,
      width: 8
    };
  }
  return {
    drawn: {
      ...base,
      paths: legs.map(({ points, documented }) => ({ d: toPath(points), documented })),
      head
    },
    middle,
    width: 4
  };
}

/** Breaks a text into lines no wider than about `most` px, at spaces. */
export function wrap(text: string, px: number, most: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && measure(longer, px, false) <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Amounts in shells that the scale of widths shows. */
const SCALE_AMOUNTS = [1e6, 3e6];
/** Length in px of a bar of the scale, and the air behind it. */
const [BAR, BAR_AIR] = [26, 5];

/** The scale of widths: one line at the foot of the safe area. */
function drawScale(safe: Rect, words: string[], px: number, measure: Measure): Overlay['scale'] {
  const y = safe.y + safe.height - SCALE_LINE / 2;
  let x = safe.x;
  const bars = SCALE_AMOUNTS.map((amount) => {
    const text = `${amount / 1e6}`;
    const bar = { x, width: BAR, height: (amount / 1e6) * PX_PER_MILLION, text };
    x += BAR + BAR_AIR + measure(text, px, false) + 2 * BAR_AIR;
    return bar;
  });
  return { y, bars, words: words.join(' · '), x };
}

/** A bracket across a line at share `t` of its length: `[` seen along the line. */
function bracket(points: readonly Point[], t: number, reach: number): string {
  const { at, direction } = pointAlong(points, t);
  const [ux, uy] = [Math.cos(direction), Math.sin(direction)];
  const [nx, ny] = [-uy, ux];
  const corner = (side: number, along: number): Point => [
    at[0] + nx * side * reach + ux * along,
    at[1] + ny * side * reach + uy * along
  ];
  return toPath([corner(-1, 5), corner(-1, 0), corner(1, 0), corner(1, 5)]);
}

/**
 * Lays one scene out over the base map.
 *
 * @param data flows and the map's own words
 * @param camera what the stage shows
 * @param size the stage in px
 * @param safe the part of the stage in px that no card covers; labels stay inside it
 * @param measure width of a text in px: of the browser's font, or an estimate on the server
 * @param type font sizes in px
 */
export function composeOverlay(
  scene: Scene,
  data: Pick<StageData, 'flows' | 'words'>,
  camera: Camera,
  size: Size,
  safe: Rect,
  measure: Measure,
  type = typeSizes(size)
): Overlay {
  const taken: Rect[] = [];
  const soft: Rect[] = [];
  const textWishes: (LabelWish & { lines: string[]; actor?: Actor })[] = [];
  const wishText = (
    id: string,
    text: string,
    at: Point,
    { actor, most = type.wrap, side, reach }: { actor?: Actor; most?: number } & Aside = {}
  ) => {
    const lines = wrap(text, type.label, most, measure);
    const width = Math.max(...lines.map((line) => measure(line, type.label, false)));
    textWishes.push({
      id,
      text,
      at,
      width,
      height: lines.length * type.label * LINE,
      dot: false,
      centred: false,
      side,
      reach,
      lines,
      actor
    });
  };

  const marks = <K extends SceneMark['kind']>(kind: K) =>
    scene.marks.filter((mark): mark is Extract<SceneMark, { kind: K }> => mark.kind === kind);

  const north = {
    at: [safe.x + safe.width - 14, safe.y + 16] as Point,
    angle: camera.angle - scene.north
  };
  taken.push({ x: north.at[0] - 14, y: north.at[1] - 18, width: 28, height: 36 });

  const year = marks('year')[0];
  const yearAt: Point = [safe.x, safe.y + type.year * 0.8];
  if (year) {
    taken.push({
      x: safe.x,
      y: safe.y,
      width: measure(year.text, type.year, true),
      height: type.year
    });
  }

  const strip = marks('strip')[0];
  const stripWidth = Math.min(safe.width - 40, 420);
  const stripAt: Point = [safe.x, safe.y + 14];
  const pitch = Math.max(STRIP_PITCH, type.label * 1.5);
  if (strip) {
    const height = pitch * (strip.texts.length - 1) + type.label + 12;
    taken.push({ x: safe.x, y: safe.y, width: stripWidth, height });
  }

  const drawn = scene.flows.flatMap(({ id, status, quiet, text }) => {
    const line = data.flows[id];
    if (!line) return [];
    const result = drawFlow(id, line, status, quiet ?? false, camera, size);
    soft.push(...boxesAlong(result.middle, result.width));
    if (text)
      wishText(`flow-${id}`, text, pointAlong(result.middle, 0.5).at, { actor: line.actor });
    return [result];
  });

  const conditions = marks('condition').map(({ flow, along, text }) => {
    const middle = drawn.find((one) => one.drawn.id === flow)?.middle ?? [];
    const [x, y] = pointAlong(middle, along).at;
    taken.push({ x: x - 10, y: y - 13, width: 20, height: 26 });
    wishText(`condition-${along}`, text, pointAlong(middle, along).at, { most: type.wrap * 0.73 });
    return { d: bracket(middle, along, 11), id: `condition-${along}` };
  });

  const ticks = marks('ticks').flatMap((mark) => {
    const [tx, ty] = toScreen(camera, size, mark.toward);
    const starts = mark.at.map((point) => toScreen(camera, size, point));
    const apart = starts.filter(
      ([x, y], i) =>
        !starts.slice(0, i).some((one) => Math.hypot(one[0] - x, one[1] - y) < TICKS_APART)
    );
    const arrows = apart.map(([x, y]) => {
      const direction = Math.atan2(ty - y, tx - x);
      const along = (by: number, turn = 0): Point => [
        x + Math.cos(direction + turn) * by,
        y + Math.sin(direction + turn) * by
      ];
      soft.push({ x: x - 16, y: y - 16, width: 32, height: 32 });
      return { tail: along(-22), tip: along(8), barbs: [along(10, 2.3), along(10, -2.3)] };
    });
    if (mark.text) wishText('ticks', mark.text, arrows[Math.floor(arrows.length / 2)]!.tail, mark);
    return arrows.map(
      ({ tail, tip, barbs }) => toPath([tail, tip]) + toPath([barbs[0]!, tip, barbs[1]!])
    );
  });

  for (const mark of [...marks('armistice'), ...marks('occupied')]) {
    if (mark.text) wishText(mark.kind, mark.text, toScreen(camera, size, mark.at), mark);
  }

  const onScreen = scene.labels.map((label) => ({ label, at: toScreen(camera, size, label.at) }));
  const labelWishes: LabelWish[] = onScreen.map(({ label, at }) => {
    const country = label.kind === 'country';
    const px = country ? type.country : type.label;
    return {
      id: label.id,
      text: label.text,
      at,
      width: measure(label.text, px, country),
      height: px * LINE,
      dot: !country && label.kind !== 'sea',
      centred: country || label.kind === 'sea'
    };
  });
  // In the order of the data; but Russia's name can stand anywhere, so words on lines go before it.
  const large = (id: string) =>
    LARGE.has(scene.labels.find((label) => label.id === id)?.actor ?? '');
  const wishes = [
    ...labelWishes.filter((wish) => wish.dot || !large(wish.id)),
    ...textWishes,
    ...labelWishes.filter((wish) => !wish.dot && large(wish.id))
  ];
  const area = sceneArea(scene, safe);
  const { placed } = placeLabels(wishes, area, taken, soft);
  const byId = new Map(placed.map((one) => [one.id, one]));
  return {
    type,
    flows: drawn.map((one) => one.drawn),
    dots: onScreen
      .filter(({ label }) => label.kind !== 'country' && label.kind !== 'sea')
      .map(({ label, at }) => ({
        id: label.id,
        at: [round(at[0]), round(at[1])],
        kind: label.kind,
        actor: label.actor
      })),
    labels: scene.labels.flatMap((label) => {
      const one = byId.get(label.id);
      return one ? [{ ...one, label }] : [];
    }),
    texts: textWishes.flatMap((wish) => {
      const one = byId.get(wish.id);
      return one ? [{ ...one, lines: wish.lines, actor: wish.actor }] : [];
    }),
    ticks,
    conditions,
    ...(year ? { year: { text: year.text, at: yearAt } } : {}),
    ...(strip ? { strip: { at: stripAt, width: stripWidth, pitch, texts: strip.texts } } : {}),
    ...(marks('scale').length
      ? {
          scale: drawScale(
            safe,
            ['scale', 'schematic'].map((name) => data.words[name] ?? ''),
            type.small,
            measure
          )
        }
      : {}),
    north
  };
}
