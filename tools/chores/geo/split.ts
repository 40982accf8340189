import { merge, meshArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import type { MultiPolygon, Position } from 'geojson';
import type { GeometryObject, Objects, Polygon, Topology } from 'topojson-specification';
import type { Policy } from './policy';
import { ringContains } from './sphere';
import type { SourceCountry } from './source';

type Rings = Position[][];

/** The shapes of the page by name, sharing their borders. */
export type World = Topology<Objects<object>>;
export type WorldObject = GeometryObject<object>;

/**
 * Deals the polygons of the source out to the shapes of the page, as the policy says, and joins
 * them into one topology in which neighbours share their borders.
 *
 * @throws if the policy names a country, Crimea or the Kurils where the source has none
 */
export function splitByPolicy(countries: SourceCountry[], policy: Policy): World {
  const shapes = dealOut(countries, policy);
  const pieces = Object.fromEntries(
    Object.entries(shapes).map(([name, polygons]) => [name, multi(polygons)])
  );
  const cut = topology(pieces) as World;
  const dissolved = Object.fromEntries(
    Object.keys(shapes).map((name) => {
      const parts = [name, ...(name === policy.crimea.belongs_to ? ['crimea'] : [])];
      return [
        name,
        merge(
          cut,
          parts.flatMap((part) => polygonsOf(cut.objects[part]!))
        )
      ];
    })
  );
  const joined = topology(dissolved) as World;
  joined.objects.armistice = sharedLine(joined, policy.armistice.between);
  return joined;
}

function dealOut(countries: SourceCountry[], policy: Policy): Record<string, Rings[]> {
  const shapes: Record<string, Rings[]> = { crimea: [], kurils: [], land: [] };
  for (const [code, id] of Object.entries(policy.actors)) {
    const country = countries.find((candidate) => candidate.id === id);
    if (!country)
      throw new Error(`data/geo/policy.json: the source has no country ${code} (${id})`);
    shapes[code] = [...country.polygons];
  }
  const taken = new Set([...Object.values(policy.actors), ...policy.left_out]);
  for (const country of countries) {
    if (!country.id || !taken.has(country.id)) shapes.land!.push(...country.polygons);
  }
  const { crimea, kurils } = policy;
  for (const { name, at } of policy.islands) {
    if (
      !Object.values(shapes).some((shape) => shape.some((rings) => ringContains(rings[0]!, at)))
    ) {
      throw new Error(`data/geo/policy.json: the source has no island at ${at} for "${name}"`);
    }
  }
  move(shapes, crimea.taken_from, 'crimea', (rings) => ringContains(rings[0]!, crimea.contains));
  const [west, south, east, north] = kurils.within;
  move(shapes, kurils.taken_from, 'kurils', (rings) =>
    rings[0]!.every(([x, y]) => x! > west && x! < east && y! > south && y! < north)
  );
  return shapes;
}

function move(
  shapes: Record<string, Rings[]>,
  from: string,
  to: string,
  chosen: (rings: Rings) => boolean
): void {
  const source = shapes[from] ?? [];
  shapes[to] = source.filter(chosen);
  shapes[from] = source.filter((rings) => !chosen(rings));
  if (!shapes[to].length) throw new Error(`data/geo/policy.json: ${from} has no polygon for ${to}`);
}

function multi(coordinates: Rings[]): MultiPolygon {
  return { type: 'MultiPolygon', coordinates };
}

function polygonsOf(object: WorldObject): Polygon[] {
  if (object.type !== 'MultiPolygon')
    throw new Error(`expected a MultiPolygon, got ${object.type}`);
  return object.arcs.map((arcs) => ({ type: 'Polygon', arcs }));
}

function sharedLine(joined: World, [one, other]: [string, string]): WorldObject {
  const pair = [joined.objects[one]!, joined.objects[other]!];
  const lines = meshArcs(
    joined,
    { type: 'GeometryCollection', geometries: pair },
    (a, b) => a !== b
  ).arcs;
  if (lines.length !== 1) {
    throw new Error(`${one} and ${other} share ${lines.length} lines; the policy expects one`);
  }
  return { type: 'LineString', arcs: lines[0]! };
}
