import type { Actor, Aside, Scene, SceneLabel, SceneMark, StageData } from '$lib/geo/stage';
import { toScreen, type Camera, type Point, type Rect, type Size } from '../camera/camera';
import { ACTOR_STYLES } from './actors';
import { drawFlow, type DrawnFlow } from './flow';
import { bracket, drawScale, drawTick, spread, type Scale } from './glyphs';
import { drawMeasures, type MeasureKey } from './measures';
import { placeLabels, type LabelWish, type PlacedLabel } from '../labels/place';
import { pointAlong, resample, round } from './polyline';
import { pxPerMillion } from './ribbon';
import { sceneArea } from '../camera/safe-area';
import { wrap, type Measure } from '../labels/wrap';
import { typeSizes, type TypeSizes } from '../labels/type-sizes';

const LINE = 1.25;
/** Least distance in px between two lines of the strip. */
const STRIP_PITCH = 24;

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
  scale?: Scale;
  measures?: MeasureKey;
  north: { at: Point; angle: number };
}

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
    {
      actor,
      most = type.wrap,
      side,
      reach,
      together
    }: { actor?: Actor; most?: number; together?: string } & Aside = {}
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
      together,
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

  const word = (name: string) => data.words[name] ?? '';
  const key = marks('measures').length
    ? drawMeasures(safe, [word('lent'), word('room')], type.small, measure)
    : undefined;
  if (key) taken.push(key.box);

  const drawn = scene.flows.flatMap(({ id, status, quiet, text }) => {
    const line = data.flows[id];
    if (!line) return [];
    const result = drawFlow(id, line, status, quiet ?? false, camera, size);
    soft.push(...boxesAlong(result.middle, result.width));
    if (text)
      wishText(`flow-${id}`, text, pointAlong(result.middle, 0.5).at, {
        actor: line.actor,
        together: line.range && 'ranges'
      });
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
    const toward = toScreen(camera, size, mark.toward);
    const arrows = spread(mark.at.map((point) => toScreen(camera, size, point))).map((at) => {
      soft.push({ x: at[0] - 16, y: at[1] - 16, width: 32, height: 32 });
      return drawTick(at, toward);
    });
    if (mark.text) wishText('ticks', mark.text, arrows[Math.floor(arrows.length / 2)]!.tail, mark);
    return arrows.map(({ d }) => d);
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
  const large = (id: string) => {
    const actor = scene.labels.find((label) => label.id === id)?.actor;
    return !!actor && !!ACTOR_STYLES[actor].large;
  };
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
            ['scale', 'schematic'].map(word),
            type.small,
            measure,
            pxPerMillion(size)
          )
        }
      : {}),
    ...(key ? { measures: key } : {}),
    north
  };
}
