import { geoDistance } from 'd3-geo';
import type { Position } from 'geojson';
import type { Topology } from 'topojson-specification';
import { PLANE_CENTRE } from '../../../src/lib/geo/plane';
import { inBox, type BorderRows } from './border-rows';
import { chain } from './oblasts';

const RADIANS = Math.PI / 180;

/** The lines that two pieces share, whoever they are. */
export interface Border {
  between: readonly [string, string];
  lines: Position[][];
}

export interface Classes {
  /** Lines between two states that both accept, or that no row names; none of an actor. */
  agreed: Position[][];
  /** Lines that one side does not accept, of actors too: drawn over their outlines. */
  notAgreed: Position[][];
}

/** Every border of an unquantised topology whose objects are areas, each pair once. */
export function bordersOf(cut: Topology): Border[] {
  const owners = cut.arcs.map(() => new Set<string>());
  for (const [name, object] of Object.entries(cut.objects)) {
    for (const arc of arcsOf(object)) owners[arc < 0 ? ~arc : arc]!.add(name);
  }
  const found = new Map<string, { between: [string, string]; arcs: Position[][] }>();
  owners.forEach((names, index) => {
    if (names.size !== 2) return;
    const between = [...names].sort() as [string, string];
    const known = found.get(between.join('|')) ?? { between, arcs: [] };
    known.arcs.push(cut.arcs[index]!);
    found.set(between.join('|'), known);
  });
  return [...found.values()].map(({ between, arcs }) => ({ between, lines: chain(arcs) }));
}

/** The lines that two pieces share; none if they have no border. */
export function linesBetween(
  borders: readonly Border[],
  [one, other]: readonly [string, string]
): Position[][] {
  return borders.find((row) => isBetween([one, other], row.between))?.lines ?? [];
}

/**
 * Deals borders out to their classes. Those whose middle is beyond the farthest degrees of arc are
 * left out. An actor's border is its own outline, so only what of it is not agreed is kept.
 *
 * @param borders every border of the source
 * @param nameOf the piece of an id of the source
 * @param isActor whether a piece is one of the story's, which has an outline
 * @throws if a row names a border that the source does not have
 */
export function classifyBorders(
  borders: readonly Border[],
  rows: BorderRows,
  nameOf: (id: string) => string,
  isActor: (name: string) => boolean
): Classes {
  const far = rows.farthest_degrees * RADIANS;
  // A line is drawn whole or not at all: cut off in the middle of the land it would look like a fault.
  const near = (line: Position[]) =>
    geoDistance(line[Math.floor(line.length / 2)] as [number, number], PLANE_CENTRE) <= far;
  const claims = rows.not_agreed.map((row) => ({
    ...row,
    between: row.between.map(nameOf) as [string, string]
  }));
  const found: Classes = { agreed: [], notAgreed: [] };
  for (const { between, lines } of borders) {
    const outlined = between.some(isActor);
    const mine = claims.filter((claim) => isBetween(claim.between, between));
    const doubted = (a: Position, b: Position) =>
      mine.some(({ within }) => !within || (inBox(within, a) && inBox(within, b)));
    for (const line of lines.filter(near)) {
      for (const { value, points } of runs(line, doubted)) {
        if (value) found.notAgreed.push(points);
        else if (!outlined) found.agreed.push(points);
      }
    }
  }
  const idle = claims.find((row) => !borders.some((one) => isBetween(row.between, one.between)));
  if (idle) throw new Error(`data/geo/borders.json: the source has no border for "${idle.name}"`);
  return { agreed: chain(found.agreed), notAgreed: chain(found.notAgreed) };
}

function isBetween(pattern: readonly [string, string], pair: readonly [string, string]): boolean {
  const fits = (i: 0 | 1, name: string) => pattern[i] === '*' || pattern[i] === name;
  return (fits(0, pair[0]) && fits(1, pair[1])) || (fits(0, pair[1]) && fits(1, pair[0]));
}

/** Stretches of a line whose edges have one value. */
function runs<T>(
  line: Position[],
  valueOf: (a: Position, b: Position) => T
): { value: T; points: Position[] }[] {
  const found: { value: T; points: Position[] }[] = [];
  for (let i = 1; i < line.length; i++) {
    const value = valueOf(line[i - 1]!, line[i]!);
    const open = found.at(-1);
    if (open && open.value === value) open.points.push(line[i]!);
    else found.push({ value, points: [line[i - 1]!, line[i]!] });
  }
  return found;
}

function arcsOf(object: Topology['objects'][string]): number[] {
  return object.type === 'MultiPolygon' ? object.arcs.flat(2) : [];
}
