import { describe, expect, it } from 'vitest';
import { edition } from '../../src/lib/content/content';
import { editionCodes } from '../../src/lib/content/editions';
import { layerRuns } from '../../src/lib/geo/layers';
import type { Actor, MapData, Scene } from '../../src/lib/geo/stage';
import { toPlane, type Rect, type Size } from '../../src/lib/map/camera/camera';
import { frameScene } from '../../src/lib/map/camera/frame-scene';
import { insetArea, isWide, safeArea } from '../../src/lib/map/camera/safe-area';
import { checkRoom, lostWords } from '../../src/lib/map/draw/check-room';
import { composeOverlay, type Overlay } from '../../src/lib/map/draw/overlay';
import { LINE_HEIGHT } from '../../src/lib/map/draw/room';
import { SAMPLE, STRIP_TEXT } from '../../src/lib/map/draw/furniture';
import type { Measure } from '../../src/lib/map/labels/wrap';
import { GroundMap, tally as land } from '../../src/lib/map/labels/ground';
import { estimateText } from '../../src/lib/map/labels/measure';
import { tally } from '../../src/lib/map/labels/place';
import { ACTORS } from '../../src/lib/schema/map-terms';
import { wordPlaces } from '../../src/lib/story/word-place';
import { FORMATS } from '../../src/lib/shell/picture-formats';
import { FULL } from '../support/full';
import { accented } from '../support/pseudo';
import { inRings, type Point } from '../support/shapes';

/** Height in px of the bar at the window's foot. */
const BAR = 52;
/** Where the highest card begins on phones, as a share of the window: half-way, and low. */
const CARDS = [0.5, 0.62];
/** px that a point may lie on foreign land: the rows that the placement asks are as coarse. */
const COARSE = 2.5;
/** px: less than this wide, land is smaller than a letter, and does not count. */
const LETTER = 7;

/** The smallest windows of phones, in px. */
const PHONES: Size[] = [
  { width: 320, height: 568 },
  { width: 320, height: 640 },
  { width: 340, height: 640 },
  { width: 360, height: 640 },
  { width: 390, height: 664 }
];
/** How much wider letters of the widest typeface are than a neutral one's; syllables fill their square. */
const WIDEST = 1.15;
const widest: Measure = (text, px, bold) => {
  const syllables = text.replace(/[^\u3000-\uffff]/g, '');
  const letters = text.replace(/[\u3000-\uffff]/g, '');
  return estimateText(letters, px, bold) * WIDEST + estimateText(syllables, px, bold);
};

interface Stage {
  name: string;
  size: Size;
  safe: Rect;
}

/** Px between two widths that are tried; by `npm run placement` each 5 px everywhere. */
const stepAt = (width: number) => (FULL ? 5 : width < 480 ? 10 : 120);
const WIDTHS: number[] = [];
for (let width = 320; width <= 1920; width += stepAt(width)) WIDTHS.push(width);

/** A stage of a width as phones, tablets and desks have it; where its card begins as a share of it. */
function stageAt(width: number, share: number): Stage {
  const size = { width, height: width < 600 ? 664 : width < 1000 ? 1024 : 900 };
  const safe = safeArea(size, { top: size.height * share, bar: BAR, window: size.height });
  return { name: `${width} px, card at ${share}`, size, safe };
}

/** Stages of widths from 320 to 1920 px. */
const STAGES: Stage[] = WIDTHS.flatMap((width, n) => {
  // A width is hardly another than the next: the two cards take turns.
  const tops = width >= 900 ? [0] : FULL ? CARDS : [CARDS[n % CARDS.length]!];
  return tops.map((share) => stageAt(width, share));
});

/** The stages of the n-th edition: all of the first; the others share them, in pairs of the two cards. */
const stagesOf = (n: number): readonly Stage[] =>
  FULL || n === 0 ? STAGES : STAGES.filter((_, i) => Math.ceil(i / 2) % 2 === n % 2);

/** The cover's card is the tallest: so much it leaves its map, at the widths that phones have. */
const COVERS = [320, 344, 360, 375, 384, 390, 393, 402, 412, 430].map((width) =>
  stageAt(width, 0.42)
);

/** Drawings that do not move: of embeds, of scripts that do not run, of pictures. */
const STILLS: Stage[] = [
  ...[
    [320, 220],
    [360, 400],
    [480, 270],
    [640, 360],
    [680, 272]
  ].map(([width, height]) => {
    const size = { width: width!, height: height! };
    return { name: `still ${width} × ${height}`, size, safe: insetArea(size) };
  }),
  ...Object.entries(FORMATS).map(([name, { size, map }]) => ({
    name: `picture ${name}`,
    size,
    safe: insetArea(map)
  }))
];

const rings = Object.fromEntries(
  ACTORS.map((actor) => [actor, layerRuns('fine', actor).map(({ points }) => points as Point[])])
) as Record<Actor, Point[][]>;

/** Actors on whose land a point of the plane lies, whichever way it is moved by a few px. */
function actorAt(point: Point, slack: number): Actor | undefined {
  const moved = [
    [0, 0],
    [slack, 0],
    [-slack, 0],
    [0, slack],
    [0, -slack]
  ].map(([dx, dy]): Point => [point[0] + dx!, point[1] + dy!]);
  return ACTORS.find((actor) => moved.every((one) => inRings(rings[actor], one)));
}

const overlap = (a: Rect, b: Rect) =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 0.5 &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 0.5;

/** Whether a segment passes through a box, by points along it. */
function passes([[x0, y0], [x1, y1]]: readonly [Point, Point], box: Rect): boolean {
  return Array.from({ length: 41 }, (_, i) => i / 40).some((t) => {
    const [x, y] = [x0 + (x1 - x0) * t, y0 + (y1 - y0) * t];
    return (
      x > box.x + 1 && x < box.x + box.width - 1 && y > box.y + 1 && y < box.y + box.height - 1
    );
  });
}

/** Px between a number and the line that it counts, at most, where a stage has room beside both. */
const APART = 75;
const hasRoom = ({ width, height }: Size) => width >= 600 && height >= 600;

/** Whether a line of points crosses a segment. */
function cuts(a: Point, b: Point, line: readonly Point[]): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    (q[0] - p[0]) * (r[1] - p[1]) > (q[1] - p[1]) * (r[0] - p[0]);
  return line.some((d, i) => {
    const c = line[i - 1] ?? d;
    return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
  });
}

const distance = (box: Rect, [x, y]: Point) =>
  Math.hypot(
    Math.max(box.x - x, 0, x - box.x - box.width),
    Math.max(box.y - y, 0, y - box.y - box.height)
  );

/** What is wrong with the numbers of widths: each stands beside its own line, and on none. */
function strayNumbers({ texts, flows }: Overlay): string[] {
  return texts.flatMap((text) => {
    if (!text.anchors?.length) return [];
    // Its lines are not equally long: a curve may pass the corner of the whole.
    let below = text.y;
    const boxes = text.lines.map(({ text: line, px, strong }): Rect => {
      const height = px * LINE_HEIGHT;
      below += height;
      return { x: text.x, y: below - height, width: estimateText(line, px, !!strong), height };
    });
    const gap = (point: Point) => Math.min(...boxes.map((box) => distance(box, point)));
    const nearest = (one: (typeof flows)[number]) => Math.min(...one.lines.flat().map(gap));
    const own = flows.find(({ id }) => text.id === `flow-${id}`)!;
    const end = own.lines.flat().reduce((near, point) => (gap(point) < gap(near) ? point : near));
    const start: Point = [text.x + text.width / 2, text.y + text.height / 2];
    const between = flows.filter(
      (one) => one !== own && one.lines.some((line) => cuts(start, end, line))
    );
    const far = nearest(own) - (own.ribbon?.width ?? 0) / 2;
    const crossed = flows.filter((one) => !nearest(one));
    return [
      ...(far > APART ? [`"${text.id}" stands ${Math.round(far)} px from its line`] : []),
      ...between.map(({ id }) => `"${id}" lies between "${text.id}" and its line`),
      ...crossed.map(({ id }) => `"${text.id}" lies on "${id}"`)
    ];
  });
}

const corners = ({ x, y, width, height }: Rect): Point[] =>
  [0.02, 0.5, 0.98].flatMap((i) => [0.1, 0.9].map((j): Point => [x + width * i, y + height * j]));

/** The boxes of all lines of words with a fixed place: year, promise, strip, scale and keys. */
function fixedLines(overlay: Overlay, measure: Measure): (Rect & { id: string })[] {
  const { year, clause, strip, scale, measures, occupied, type } = overlay;
  const { small, label, country } = type;
  const all = (lines: readonly string[], [x, y]: Point, px: number, bold = false) =>
    lines.map((id, i) => ({
      id,
      x,
      y: y + i * px * LINE_HEIGHT,
      width: measure(id, px, bold, !bold),
      height: px
    }));
  return [
    ...(year ? all([year.text], [year.at[0], year.at[1] - type.year * 0.76], type.year, true) : []),
    ...(clause
      ? all(clause.promise.lines, [clause.promise.at[0], clause.promise.top], country, true)
      : []),
    ...(strip?.rows ?? []).flatMap(({ lines, y }) =>
      all(lines, [strip!.at[0] + STRIP_TEXT, strip!.at[1] + y - label / 2], label)
    ),
    ...(scale
      ? all(scale.lines, [scale.x, scale.y - (scale.lines.length * small) / 2], small)
      : []),
    ...(measures?.items ?? []).flatMap(({ lines, x, y }) => all(lines, [x, y - small / 2], small)),
    ...(occupied?.items ?? []).flatMap(({ lines, x, y }) =>
      all(lines, [x + SAMPLE.width + SAMPLE.air, y - small / 2], small)
    )
  ];
}

/** Which of them reach over the drawing's edge. */
const cutLines = ({ width, height }: Size, overlay: Overlay, measure: Measure): string[] =>
  fixedLines(overlay, measure)
    .filter(
      (one) => one.x < 0 || one.y < 0 || one.x + one.width > width || one.y + one.height > height
    )
    .map(({ id }) => `"${id}" is cut`);

/** What is wrong with the words of one drawing, in words. */
function faults(scene: Scene, stage: Stage, overlay: Overlay): string[] {
  const { size } = stage;
  const camera = frameScene(scene, size, stage.safe);
  const words = [
    ...overlay.labels.map((one) => ({ ...one, of: one.label.actor, strict: true })),
    ...overlay.texts.map((one) => ({ ...one, of: one.actor, strict: !!one.together })),
    ...overlay.background.map(({ box, id }) => ({ ...box, id, of: undefined, strict: false }))
  ];
  const wrong: string[] = [];
  const say = (text: string) => wrong.push(`${scene.id} at ${stage.name}: ${text}`);
  for (const [i, one] of words.entries()) {
    if (
      one.x < 0 ||
      one.y < 0 ||
      one.x + one.width > size.width ||
      one.y + one.height > size.height
    ) {
      say(`"${one.id}" is cut`);
    }
    for (const other of words.slice(i + 1)) {
      if (overlap(one, other)) say(`"${one.id}" lies over "${other.id}"`);
    }
    for (const { at, id } of overlay.dots) {
      const dot = { x: at[0] - 3, y: at[1] - 3, width: 6, height: 6 };
      if (overlap(one, dot)) say(`"${one.id}" covers the dot of "${id}"`);
    }
    for (const { head, id } of overlay.flows) {
      const tip = head && { x: head.at[0] - 4, y: head.at[1] - 4, width: 8, height: 8 };
      if (tip && overlap(one, tip)) say(`"${one.id}" covers the head of "${id}"`);
    }
    if (!one.strict) continue;
    for (const corner of corners(one)) {
      const on = actorAt(toPlane(camera, size, corner), COARSE / camera.k);
      if (on && on !== one.of && wideAt(on, corner, camera.k)) {
        say(`"${one.id}" stands on ${on}`);
        break;
      }
    }
  }
  cutLines(size, overlay, estimateText).forEach(say);
  for (const { id, lines } of overlay.texts) {
    // A range parts before its word or not at all, but on wide maps that have no other room.
    const open = lines.find((line) => /\d[–~]$/.test(line.text));
    if (open && !isWide(size.width)) say(`"${id}" parts behind "${open.text}"`);
  }
  if (hasRoom(size)) strayNumbers(overlay).forEach(say);
  for (const { leader, id } of [...overlay.labels, ...overlay.texts]) {
    if (!leader) continue;
    for (const other of words) {
      if (other.id !== id && passes(leader, other))
        say(`the leader of "${id}" crosses "${other.id}"`);
    }
  }
  return wrong;

  /** Whether the land about a point is wider than a letter. */
  function wideAt(actor: Actor, [x, y]: Point, k: number): boolean {
    const at = (dx: number) => inRings(rings[actor], toPlane(camera, size, [x + dx, y]));
    let [left, right] = [0, 0];
    while (left < LETTER && at(-left)) left++;
    while (right < LETTER && at(right)) right++;
    return k > 0 && left + right > LETTER;
  }
}

/** Share of a large country's name that may lie on a neighbour; drawings of a thumb's size have no room. */
const OVER_BORDER = 0.05;

/** Names of large countries that stand on a neighbour's land, whose name they would seem. */
function namesAbroad(
  data: MapData,
  scene: Scene,
  { name, size, safe }: Stage,
  { labels }: Overlay
) {
  if (size.height < 260) return [];
  const ground = new GroundMap(data.land, frameScene(scene, size, safe), size);
  return labels
    .filter(({ leads }) => leads === false)
    .filter((box) => (ground.under(box)?.others ?? 0) > OVER_BORDER)
    .map(({ id }) => `${scene.id} at ${name}: "${id}" stands on a neighbour`);
}

/** How often a drawing may try a place for its words, and ask whose land lies under a point. */
const MOST = { places: 15_500, points: 130_000 };

/** The first faults, one a line. */
const summary = (found: readonly string[]) => `${found.length}:\n${found.slice(0, 60).join('\n')}`;

describe('words that are 40 % longer, with accents', () => {
  const data = accented(edition().stage);
  const few = STAGES.filter(({ size }) => [320, 390, 720, 1440].includes(size.width));

  it.each(data.scenes.map(({ id }) => id))('%s: none is cut, none lies over another', (id) => {
    const scene = data.scenes.find((one) => one.id === id)!;
    const found = few.flatMap((stage) => {
      const { size, safe } = stage;
      const camera = frameScene(scene, size, safe);
      const overlay = composeOverlay(scene, data, { camera, size, safe }, estimateText);
      return faults(scene, stage, overlay).filter((fault) => /is cut$|lies over/.test(fault));
    });
    expect(found, summary(found)).toEqual([]);
  });
});

describe.each(editionCodes())('words on maps, edition "%s"', (lang) => {
  const { stage: data } = edition(lang);
  const stages = stagesOf(editionCodes().indexOf(lang));

  it.each(data.scenes.map(({ id }) => id))(
    '%s: at every width no word lies over another, on foreign land or over the edge, and none is lost',
    { timeout: 600_000 },
    (id) => {
      const scene = data.scenes.find((one) => one.id === id)!;
      const more = scene === data.scenes[0] ? COVERS : [];
      const found = [...stages, ...more, ...STILLS].flatMap((stage) => {
        const { name, size, safe } = stage;
        const camera = frameScene(scene, size, safe);
        const before = { places: tally.places, points: land.points };
        const overlay = composeOverlay(scene, data, { camera, size, safe }, estimateText);
        const tried = tally.places - before.places;
        const asked = land.points - before.points;
        // Names with a shorter form may be tried twice.
        const twice = scene.labels.some(({ short }) => short) ? 2 : 1;
        const much = tried > twice * MOST.places || asked > twice * MOST.points;
        const lost = name.startsWith('still') ? [] : lostWords(scene, overlay);
        return [
          ...faults(scene, stage, overlay),
          ...namesAbroad(data, scene, stage, overlay),
          ...(much ? [`${id} at ${name}: ${tried} places tried, ${asked} points asked about`] : []),
          ...lost.map((word) => `${id} at ${name}: no place for "${word}"`)
        ];
      });
      expect(found, summary(found)).toEqual([]);
    }
  );

  it.each(data.scenes.map(({ id }) => id))(
    '%s: in the widest typeface on the smallest phones nothing is cut, and what is said of a line stands',
    (id) => {
      const scene = data.scenes.find((one) => one.id === id)!;
      const found = PHONES.flatMap((size) => {
        const safe = safeArea(size, {
          top: size.height * CARDS[0]!,
          bar: BAR,
          window: size.height
        });
        const view = { camera: frameScene(scene, size, safe), size, safe };
        const overlay = composeOverlay(scene, data, view, widest);
        const lost = overlay.dropped.filter((word) => /^(?:flow|condition)-/.test(word));
        const inKey = overlay.measures?.items.map((item) => item.id) ?? [];
        return [
          ...cutLines(size, overlay, widest),
          ...lost.filter((word) => !inKey.includes(word)).map((word) => `no place for "${word}"`)
        ].map((fault) => `${id} at ${size.width} × ${size.height}: ${fault}`);
      });
      expect(found, summary(found)).toEqual([]);
    }
  );

  it('what has no room at some width is named by the build, with its file and key, scene, word and width', () => {
    const placeOf = wordPlaces(edition(lang));
    expect(() => checkRoom(data.scenes, data, placeOf)).not.toThrow();
    const long = 'a word that is longer than the map of any phone is wide. '.repeat(6);
    // Scenes are looked at one by one: one of them tells how.
    const only = (id: string) => data.scenes.filter((scene) => scene.id === id);
    const broken = only('ladder').map((scene) => ({
      ...scene,
      flows: scene.flows.map((flow) => (flow.text ? { ...flow, text: long } : flow))
    }));
    const told = `data/words/${lang}/story\\.json › ladder › map\\.option: in the scene "ladder" at 320 px there is no place for "a word .* \\(flow-arms-kor-ukr\\), which would be dropped`;
    expect(() => checkRoom(broken, data, placeOf)).toThrow(new RegExp(told));
    const names = only('cover').map((scene) => ({
      ...scene,
      labels: scene.labels.map((label) => ({ ...label, text: long, short: long }))
    }));
    expect(() => checkRoom(names, data, placeOf)).toThrow(
      new RegExp(`data/words/${lang}/places\\.json › (?:north|south)-korea: in the scene "cover"`)
    );
  });
});
