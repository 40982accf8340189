import { readFileSync } from 'node:fs';
import type { Position } from 'geojson';
import { inBox, type OblastRows } from './border-rows';
import { arcBetween, EARTH_KM, ringContains, toVector } from './sphere';

type Rings = Position[][];

/** A line between two units, from the source's own units of the country. */
export interface InnerLine {
  between: [string, string | null];
  line: Position[];
}

/** How far in km a line may end from the country's own outline. */
const SNAP_KM = 5;
/** Nearer than this to a vertex in km the vertex is taken, else the edge gets a new one. */
const VERTEX_KM = 1;

/** The units' edges inside the country, as committed in `data/geo/source/oblasts.json`. */
export function readInnerLines(): InnerLine[] {
  const url = new URL('../../../data/geo/source/oblasts.json', import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as InnerLine[];
}

/**
 * Cuts a country's polygons along the edges of some of its units, so that each unit keeps the
 * country's own outline and all pieces fit without a gap.
 *
 * @returns polygons by unit, and under `rest` what belongs to no unit
 * @throws if a line does not reach the outline, or a unit ends up without a piece of its own
 */
export function cutOblasts(
  polygons: readonly Rings[],
  lines: readonly InnerLine[],
  rows: OblastRows['oblasts']
): Record<string, Rings[]> {
  // Largest cut first: the outer edge is one chain, and the inner lines end on it.
  const outer = chain(lines.filter(({ between }) => !between[1]).map(({ line }) => line));
  const inner = lines.filter(({ between }) => between[1]).map(({ line }) => line);
  const pieces = [...outer, ...inner]
    .filter((line) => line.length > 3)
    .reduce<Rings[]>((parts, line) => parts.flatMap((part) => cut(part, line)), [...polygons]);
  if (pieces.length === polygons.length) throw new Error('no line of the oblasts cuts the country');
  const dealt: Record<string, Rings[]> = { rest: [] };
  for (const row of rows) dealt[row.id] = [];
  for (const piece of pieces) {
    const owner = rows.find(
      ({ contains, islands_within: box }) =>
        ringContains(piece[0]!, contains) ||
        (box && piece[0]!.every((point) => inBox(box, point)) && polygons.includes(piece))
    );
    dealt[owner?.id ?? 'rest']!.push(piece);
  }
  for (const { id, contains } of rows) {
    const mine = dealt[id]!.filter((piece) => ringContains(piece[0]!, contains));
    const foreign = rows.some(
      (other) => other.id !== id && mine.some((piece) => ringContains(piece[0]!, other.contains))
    );
    if (mine.length !== 1 || foreign) {
      throw new Error(`data/geo/oblasts.json: no piece of its own for "${id}" at ${contains}`);
    }
  }
  return dealt;
}

/** Joins lines end to end where they touch. */
export function chain(lines: readonly Position[][]): Position[][] {
  const done: Position[][] = [];
  for (const added of lines) {
    let line = added;
    for (let i = 0; i < done.length; i++) {
      const joined = join(line, done[i]!);
      if (!joined) continue;
      line = joined;
      done.splice(i, 1);
      // What it is now may touch what it did not touch before.
      i = -1;
    }
    done.push(line);
  }
  return done;
}

function join(a: Position[], b: Position[]): Position[] | undefined {
  const [aEnd, bEnd] = [a.at(-1)!, b.at(-1)!];
  if (same(aEnd, b[0]!)) return [...a, ...b.slice(1)];
  if (same(aEnd, bEnd)) return [...a, ...b.slice(0, -1).reverse()];
  if (same(a[0]!, bEnd)) return [...b, ...a.slice(1)];
  if (same(a[0]!, b[0]!)) return [...b.slice(1).reverse(), ...a];
  return undefined;
}

function same(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** Both sides of a polygon along a line, or the polygon alone if the line does not cross it. */
function cut(polygon: Rings, line: Position[]): Rings[] {
  const [ring, ...holes] = polygon as [Position[], ...Position[][]];
  const middle = line[Math.floor(line.length / 2)] as [number, number];
  if (!ringContains(ring, middle)) return [polygon];
  const open = ring.slice(0, -1);
  const from = anchor(open, line[0]!);
  const to = anchor(open, line.at(-1)!);
  if (!from || !to) throw new Error(`a line of the oblasts ends off the outline: ${line[0]}`);
  const start = open.findIndex((point) => same(point, from));
  const turned = [...open.slice(start), ...open.slice(0, start)];
  const end = turned.findIndex((point) => same(point, to));
  const through = line.slice(1, -1);
  const sides: Position[][] = [
    [...turned.slice(0, end + 1), ...[...through].reverse(), turned[0]!],
    [...turned.slice(end), turned[0]!, ...through, turned[end]!]
  ];
  return sides.map((side) => [
    side,
    ...holes.filter((hole) => ringContains(side, hole[0] as [number, number]))
  ]);
}

/** The vertex of an open ring nearest to a point, set into the nearest edge where none is near. */
function anchor(open: Position[], point: Position): Position | undefined {
  const km = (other: Position) => arcBetween(toVector(point), toVector(other)) * EARTH_KM;
  let best: { at: Position; after: number; km: number } | undefined;
  open.forEach((a, i) => {
    const b = open[(i + 1) % open.length]!;
    const at = nearestOn(a, b, point);
    const far = km(at);
    if (!best || far < best.km) best = { at, after: i, km: far };
  });
  if (!best || best.km > SNAP_KM) return undefined;
  const ends = [open[best.after]!, open[(best.after + 1) % open.length]!];
  const vertex = ends.sort((a, b) => km(a) - km(b))[0]!;
  if (km(vertex) < Math.max(VERTEX_KM, best.km * 1.1)) return vertex;
  open.splice(best.after + 1, 0, best.at);
  return best.at;
}

function nearestOn(a: Position, b: Position, [x, y]: Position): Position {
  const squash = Math.cos((y! * Math.PI) / 180);
  const [dx, dy] = [(b[0]! - a[0]!) * squash, b[1]! - a[1]!];
  const length = dx * dx + dy * dy;
  const along = length ? ((x! - a[0]!) * squash * dx + (y! - a[1]!) * dy) / length : 0;
  const t = Math.min(1, Math.max(0, along));
  return [a[0]! + (b[0]! - a[0]!) * t, a[1]! + (b[1]! - a[1]!) * t];
}
