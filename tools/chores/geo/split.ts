import { merge, meshArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import type { MultiLineString, MultiPolygon, Polygon as Area, Position } from 'geojson';
import type { GeometryObject, Objects, Polygon, Topology } from 'topojson-specification';
import type { BorderRows, OblastRows } from './border-rows';
import { bordersOf, classifyBorders, linesBetween, type Border } from './borders';
import { dealOut, pieceName, type Rings } from './deal';
import type { InnerLine } from './oblasts';
import type { Policy } from './policy';
import type { SourceCountry } from './source';
import { lakePolygons, readWaterSource, riverLines } from './water';
import type { WaterRows } from './water-rows';

/** The shapes of the page by name, sharing their borders. */
export type World = Topology<Objects<object>>;
export type WorldObject = GeometryObject<object>;

/** Everything by which the source is dealt out. */
export interface Rows {
  policy: Policy;
  borders: BorderRows;
  oblasts: OblastRows;
  innerLines: readonly InnerLine[];
  water: WaterRows;
}

type Shapes = Record<string, MultiPolygon | MultiLineString | Area>;

/**
 * Deals the polygons of the source out to the shapes of the page, as the rows say, and joins them
 * with borders and water into one topology in which neighbours share their borders. Countries go by
 * their codes; oblasts are `oblast-…`, rivers `river-…`, lakes `lake-…`.
 *
 * @throws if a row names a country, a unit, a border or a water where the source has none
 */
export function splitByPolicy(countries: SourceCountry[], rows: Rows): World {
  const pieces = dealOut(countries, rows);
  const cut = topology(
    Object.fromEntries(Object.entries(pieces).map(([name, polygons]) => [name, multi(polygons)]))
  ) as World;
  const borders = bordersOf(cut);
  const joined = topology({
    ...areas(cut, rows),
    ...borderLines(borders, rows),
    ...waters(borders, rows)
  }) as World;
  joined.objects.armistice = sharedLine(joined, rows.policy.armistice.between);
  return joined;
}

/** Every area of the page: a country is all its pieces, whoever holds them. */
function areas(cut: World, { policy, oblasts }: Rows): Shapes {
  const units = oblasts.oblasts.map(({ id }) => `oblast-${id}`);
  const parts = (code: string): string[] => [
    code,
    ...(code === policy.crimea.belongs_to ? ['crimea'] : []),
    ...(code === oblasts.country ? units : [])
  ];
  const merged = (names: string[]): MultiPolygon =>
    merge(
      cut,
      names.flatMap((name) => polygonsOf(cut.objects[name]!))
    );
  const alone = ['crimea', 'kurils', ...units];
  const story = new Set([...Object.keys(policy.actors), ...alone]);
  const codes = [...Object.keys(policy.actors), ...Object.keys(policy.neighbours)];
  return {
    ...Object.fromEntries(codes.map((code) => [code, merged(parts(code))])),
    ...Object.fromEntries(alone.map((name) => [name, merged([name])])),
    oblasts: merged(units),
    land: merged(Object.keys(cut.objects).filter((name) => !story.has(name)))
  };
}

/** Borders by class, those that are outlines of actors only where one side does not accept them, and the edges of the oblasts inside their country. */
function borderLines(borders: readonly Border[], { policy, borders: rows, oblasts }: Rows): Shapes {
  const units = oblasts.oblasts.map(({ id }) => `oblast-${id}`);
  const story = new Set([...Object.keys(policy.actors), 'crimea', 'kurils', ...units]);
  const { agreed, notAgreed } = classifyBorders(borders, rows, pieceName(policy), (name) =>
    story.has(name)
  );
  const inner = new Set([oblasts.country, ...units]);
  const edges = borders.filter(({ between }) => between.every((name) => inner.has(name)));
  return {
    borders: lines(agreed),
    'not-agreed': lines(notAgreed),
    'oblast-lines': lines(edges.flatMap((edge) => edge.lines))
  };
}

function waters(borders: readonly Border[], { policy, water }: Rows): Shapes {
  const source = readWaterSource();
  const nameOf = pieceName(policy);
  const shapes: Shapes = {};
  for (const row of water.rivers) {
    const found = riverLines(row, source, water.snap_km, ([one, other]) =>
      linesBetween(borders, [nameOf(one), nameOf(other)])
    );
    const known = shapes[`river-${row.id}`];
    const before = known?.type === 'MultiLineString' ? known.coordinates : [];
    shapes[`river-${row.id}`] = lines([...before, ...found]);
  }
  for (const [id, rings] of lakePolygons(water.lakes, source)) {
    shapes[`lake-${id}`] = multi([rings]);
  }
  return shapes;
}

function multi(coordinates: Rings[]): MultiPolygon {
  return { type: 'MultiPolygon', coordinates };
}

function lines(coordinates: Position[][]): MultiLineString {
  return { type: 'MultiLineString', coordinates };
}

function polygonsOf(object: WorldObject): Polygon[] {
  if (object.type !== 'MultiPolygon')
    throw new Error(`expected a MultiPolygon, got ${object.type}`);
  return object.arcs.map((arcs) => ({ type: 'Polygon', arcs }));
}

function sharedLine(joined: World, [one, other]: [string, string]): WorldObject {
  const pair = [joined.objects[one]!, joined.objects[other]!];
  const found = meshArcs(
    joined,
    { type: 'GeometryCollection', geometries: pair },
    (a, b) => a !== b
  ).arcs;
  if (found.length !== 1) {
    throw new Error(`${one} and ${other} share ${found.length} lines; the policy expects one`);
  }
  return { type: 'LineString', arcs: found[0]! };
}
