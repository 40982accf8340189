import { feature } from 'topojson-client';
import type { FeatureCollection, LineString, MultiPolygon } from 'geojson';
import type { GeometryObject, Objects, Topology } from 'topojson-specification';
import type { Actor } from '$lib/schema/map-terms';
import type { LonLat } from './plane';
import policy from '../../../data/geo/policy.json' with { type: 'json' };
import file from '../../../data/geo/world.topo.json' with { type: 'json' };

/** Shapes of the map file besides the actors. Crimea is also part of UKR. */
export type AreaName = Actor | 'crimea' | 'kurils' | 'land';

const world = file as unknown as Topology<Objects<object>>;

/**
 * One area of the map file, lon/lat in degrees.
 *
 * @throws if the map file lacks it: run `npm run geo`
 */
export function area(name: AreaName): MultiPolygon {
  return shape(name, 'MultiPolygon');
}

/** The land boundary between KOR and PRK, lon/lat in degrees. */
export function armisticeLine(): LineString {
  return shape('armistice', 'LineString');
}

/** Places on the islands that are drawn however small they are. */
export function islandsKept(): LonLat[] {
  return policy.islands.map(({ at }) => [at[0]!, at[1]!] as const);
}

function shape<T extends 'MultiPolygon' | 'LineString'>(
  name: string,
  type: T
): T extends 'MultiPolygon' ? MultiPolygon : LineString {
  const object = world.objects[name];
  const geometry = object && geometryOf(object);
  if (geometry?.type !== type) {
    throw new Error(
      `data/geo/world.topo.json has no ${type} "${name}"; run "npm run geo" to make the file again`
    );
  }
  return geometry as ReturnType<typeof shape<T>>;
}

function geometryOf(object: GeometryObject<object>) {
  const made = feature(world, object) as unknown as
    | FeatureCollection
    | { geometry: MultiPolygon | LineString };
  return 'geometry' in made ? made.geometry : undefined;
}
