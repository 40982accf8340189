import { readFileSync } from 'node:fs';
import type { Position } from 'geojson';
import { smoothRoute } from '../../../src/lib/geo/routes';
import { arcBetween, EARTH_KM, ringAreaKm2, toVector } from './sphere';
import type { RiverRow, WaterRows } from './water-rows';

interface Source {
  rivers: Record<string, Position[][]>;
  lakes: Record<string, Position[][]>;
}

/** Plane units by which the line through our own waypoints may miss their curve. */
const WAYPOINT_ERROR = 1;
/** A border takes a river's place from this many of the river's vertices in a row. */
const LEAST_SNAP = 3;

/** Rivers and lakes at full detail, as committed in `data/geo/source/water.json`. */
export function readWaterSource(): Source {
  const url = new URL('../../../data/geo/source/water.json', import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as Source;
}

/**
 * The lines of one river, from the source, our own waypoints and the borders that run in it.
 *
 * @param borderOf the lines that two pieces of the map share, by their ids
 * @throws if the source lacks the river, or a border does not exist
 */
export function riverLines(
  row: RiverRow,
  source: Source,
  snapKm: number,
  borderOf: (pair: readonly [string, string]) => Position[][]
): Position[][] {
  const along = (pair: readonly [string, string]) => {
    const lines = borderOf(pair);
    if (!lines.length) throw new Error(`data/geo/water.json: "${row.id}" has no border ${pair}`);
    return lines;
  };
  if (row.border) return [stretch(along(row.border), row.from!, row.to!)];
  const lines = source.rivers[row.id];
  if (!lines) throw new Error(`data/geo/source/water.json has no river "${row.id}"`);
  const borders = row.along.flatMap(along);
  const snapped = lines.map((line) => snap(line, borders, snapKm));
  if (!row.waypoints.length) return snapped;
  const own = smoothRoute(row.waypoints as [number, number][], WAYPOINT_ERROR);
  return [...snapped, own.map(([lon, lat]) => [lon, lat])];
}

/** The lakes as polygons, outer ring clockwise as d3 wants it. */
export function lakePolygons(rows: WaterRows['lakes'], source: Source): [string, Position[][]][] {
  return rows.map(({ id }) => {
    const rings = source.lakes[id];
    if (!rings) throw new Error(`data/geo/source/water.json has no lake "${id}"`);
    return [
      id,
      rings.map((ring, hole) => {
        const backwards = ringAreaKm2(ring) > 2 * Math.PI * EARTH_KM ** 2;
        return backwards === hole > 0 ? ring : [...ring].reverse();
      })
    ];
  });
}

function nearest(lines: Position[][], point: Position): { line: number; at: number; km: number } {
  let best = { line: 0, at: 0, km: Infinity };
  const to = toVector(point);
  lines.forEach((line, index) =>
    line.forEach((vertex, at) => {
      const far = arcBetween(toVector(vertex), to) * EARTH_KM;
      if (far < best.km) best = { line: index, at, km: far };
    })
  );
  return best;
}

/** The part of a line between two of its vertices, in that order. */
function part(line: Position[], from: number, to: number): Position[] {
  return from <= to ? line.slice(from, to + 1) : line.slice(to, from + 1).reverse();
}

function stretch(lines: Position[][], from: Position, to: Position): Position[] {
  const [a, b] = [nearest(lines, from), nearest(lines, to)];
  if (a.line !== b.line) throw new Error(`no one border leads from ${from} to ${to}`);
  return part(lines[a.line]!, a.at, b.at);
}

/** The river with each stretch near a border replaced by the border itself. */
function snap(line: Position[], borders: Position[][], snapKm: number): Position[] {
  if (!borders.length) return line;
  const hits = line.map((point) => nearest(borders, point));
  const made: Position[] = [];
  for (let i = 0; i < line.length;) {
    let end = i;
    while (end < line.length && hits[end]!.km <= snapKm && hits[end]!.line === hits[i]!.line) end++;
    if (end - i < LEAST_SNAP) {
      made.push(line[i]!);
      i++;
      continue;
    }
    made.push(...part(borders[hits[i]!.line]!, hits[i]!.at, hits[end - 1]!.at));
    i = end;
  }
  return made;
}
