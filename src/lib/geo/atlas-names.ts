import viewsFile from '../../../data/map/views.json' with { type: 'json' };
import { ACTORS } from '$lib/schema/map-terms';
import { LEVEL_NAMES, shapeRuns, type Level } from './layers';
import { checkSpots, checkWords, type AtlasWords } from './name-checks';
import { readNames, type NameRow, type NameRows } from './name-rows';
import { northAngle, project, roundPoint, type LonLat, type PlanePoint } from './plane';
import { edgesOf, roomAt, type Edge } from './room';

/** Where a name may stand, and how wide it may be there. */
export interface NameSpot {
  /** Middle of the name's box, plane units. */
  at: PlanePoint;
  /**
   * Widest box of the name on one line, in whole plane units, for each turn of the view in the order
   * of its `turns`. The name fits if `room * camera.k` is at least its width in px.
   */
  one: number[];
  /** The same on two lines; none where the name is one word. */
  two?: number[];
}

/** A name of the background in one view. */
export interface AtlasName {
  id: string;
  class: NameRow['class'];
  /** As it is read, and split in two; capitals are the style's. */
  text: string;
  lines?: [string, string];
  /** On wide stages alone. */
  wide: boolean;
  spots: NameSpot[];
}

/** Width over height of a name's box: `lines` as written, `name` its class. */
export type AspectOf = (lines: readonly string[], name: NameRow['class']) => number;

const RADIANS = Math.PI / 180;
/** Height of a line of text in em. */
const LINE = 1.2;

/**
 * A box's shape from the letters alone, a little wide: build time has no font. Pass a measured one
 * where there is one.
 */
export const estimatedAspect: AspectOf = (lines, name) => {
  const em = (text: string) =>
    [...text].reduce((sum, letter) => sum + (/[\u1100-\uffdc]/.test(letter) ? 1 : 0.56), 0);
  const spaced = name === 'neighbour' ? 1.45 : 1;
  return (Math.max(...lines.map(em)) * spaced) / (lines.length * LINE);
};

/**
 * The names of one view in their order, with the room at each of their spots.
 *
 * @param view id of a view with names in `data/geo/names.json`
 * @param words names by id in one language
 * @param aspectOf how the names will be set
 * @throws naming file, row and what would be right if a row, a spot or a word is wrong
 */
export function atlasNames(
  view: string,
  words: AtlasWords,
  lang: string,
  aspectOf: AspectOf = estimatedAspect
): AtlasName[] {
  const rows = checkedRows();
  const wrong = checkWords(rows, words, lang);
  if (wrong.length) throw new Error(wrong.join('\n'));
  const list = rows.views[view];
  if (!list) throw new Error(`data/geo/names.json: no names for the view "${view}"`);
  const angles = turnsOf(view);
  const byId = new Map(rows.names.map((row) => [row.id, row]));
  const name = (id: string, wide: boolean): AtlasName => {
    const row = byId.get(id)!;
    const { text, lines } = written(words[id]!);
    const shapes = [[text], ...(lines ? [lines] : [])].map((one) => aspectOf(one, row.class));
    const spots = row.spots.map((spot): NameSpot => {
      const on = 'on' in spot ? spot.on : 'sea';
      const rooms = shapes.map((aspect) => roomsAt(row, on, spot.at as LonLat, angles, aspect));
      const at = roundPoint(project(spot.at as LonLat));
      return { at, one: rooms[0]!, ...(rooms[1] ? { two: rooms[1] } : {}) };
    });
    return { id, class: row.class, text, ...(lines ? { lines } : {}), wide, spots };
  };
  return [...list.all.map((id) => name(id, false)), ...list.wide.map((id) => name(id, true))];
}

let checked: NameRows | undefined;

/** The rows, checked against the shapes once per process. */
function checkedRows(): NameRows {
  if (!checked) {
    const rows = readNames();
    const wrong = checkSpots(
      rows,
      viewsFile.map(({ id }) => id)
    );
    if (wrong.length) throw new Error(wrong.join('\n'));
    checked = rows;
  }
  return checked;
}

/** Candidate turns of a view's plane in radians, in the order of its `turns`. */
export function turnsOf(view: string): number[] {
  const row = viewsFile.find(({ id }) => id === view);
  if (!row) throw new Error(`no view "${view}" in data/map/views.json`);
  const north = northAngle([row.up[0]!, row.up[1]!]);
  return row.turns.map((turn) => north + turn * RADIANS);
}

/** Two names side by side have a slash; a line breaks behind it, or at the space nearest the middle. */
export function written(word: string | readonly string[]): {
  text: string;
  lines?: [string, string];
} {
  if (typeof word !== 'string') {
    return { text: word.join(' / '), lines: [`${word[0]} /`, word[1]!] };
  }
  const spaces = [...word.matchAll(/ /g)].map(({ index }) => index);
  if (!spaces.length) return { text: word };
  const off = (at: number) => Math.abs(at - word.length / 2);
  const at = spaces.reduce((best, one) => (off(one) < off(best) ? one : best));
  return { text: word, lines: [word.slice(0, at), word.slice(at + 1)] };
}

const edges = new Map<string, Edge[]>();

/** Edges that a name may not meet: of its land, or in the sea of every land; of the water it names. */
function edgesFor(level: Level, row: NameRow, on: string): Edge[] {
  const land = on === 'sea' ? ['land', 'kurils', ...ACTORS] : [on];
  const names = [...land, ...('of' in row ? [row.of] : [])];
  const key = [level, ...names].join();
  let found = edges.get(key);
  if (!found) {
    found = names.flatMap((name) => edgesOf(shapeRuns(level, name)));
    edges.set(key, found);
  }
  return found;
}

/** Room at one spot for each turn, the less of both levels, rounded down. */
function roomsAt(
  row: NameRow,
  on: string,
  at: LonLat,
  angles: readonly number[],
  aspect: number
): number[] {
  const spot = roundPoint(project(at));
  return angles.map((angle) =>
    Math.floor(
      Math.min(...LEVEL_NAMES.map((level) => roomAt(spot, angle, aspect, edgesFor(level, row, on))))
    )
  );
}
