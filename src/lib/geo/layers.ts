import { feature } from 'topojson-client';
import type { LineString, MultiLineString, MultiPolygon } from 'geojson';
import type { GeometryObject, Objects, Topology } from 'topojson-specification';
import baseFile from '../../../data/geo/world.topo.json' with { type: 'json' };
import fineFile from '../../../data/geo/fine.topo.json' with { type: 'json' };
import policy from '../../../data/geo/policy.json' with { type: 'json' };
import water from '../../../data/geo/water.json' with { type: 'json' };
import { graticulePath } from './graticule';
import { runsOf, toPath, type Run } from './path';
import { project } from './plane';
import { ACTORS } from '$lib/schema/map-terms';

/** `base` is in the page; `fine` has the same ids and comes later, to wide screens and close views. */
export type Level = 'base' | 'fine';
export const LEVEL_NAMES: readonly Level[] = ['base', 'fine'];

/** Ids of the layers, from the ground up; every one is one path. */
export const LAYERS = [
  'graticule',
  'land',
  ...ACTORS,
  'kurils',
  'oblasts',
  'crimea',
  'oblast-lines',
  'rivers-far',
  'rivers-close',
  'lakes',
  'borders',
  'not-agreed',
  'armistice'
] as const;
export type LayerId = (typeof LAYERS)[number];

type Shape = MultiPolygon | MultiLineString | LineString;

/** A ring smaller than this both ways, in plane units (about 1 km), is no more than a speck. */
const SPECK = 3;

const files = {
  base: baseFile as unknown as Topology<Objects<object>>,
  fine: fineFile as unknown as Topology<Objects<object>>
};

/** Names of the map file's shapes that make up a layer. */
function partsOf(layer: LayerId): string[] {
  if (layer === 'lakes') return water.lakes.map(({ id }) => `lake-${id}`);
  if (layer === 'rivers-close' || layer === 'rivers-far') {
    const rows = water.rivers.filter((row) => `rivers-${row.class}` === layer);
    return [...new Set(rows.map(({ id }) => `river-${id}`))];
  }
  return layer === 'graticule' ? [] : [layer];
}

/**
 * A shape of a level's map file in lon/lat: an area of `world.ts`, a neighbour by its code, a lake
 * (`lake-…`), a river (`river-…`), an oblast (`oblast-…`), a class of borders. Undefined where the
 * level leaves it out.
 */
export function shapeAt(level: Level, name: string): Shape | undefined {
  const key = `${level} ${name}`;
  if (!shapes.has(key)) shapes.set(key, readShape(files[level], name));
  return shapes.get(key);
}

const shapes = new Map<string, Shape | undefined>();

function readShape(file: Topology<Objects<object>>, name: string): Shape | undefined {
  const object = file.objects[name];
  if (!object) return undefined;
  const made = feature(file, object as GeometryObject<object>);
  return 'geometry' in made ? ((made.geometry ?? undefined) as Shape | undefined) : undefined;
}

/** A shape projected to whole plane units, without specks except the islands the policy names. */
export function shapeRuns(level: Level, name: string): Run[] {
  const shape = shapeAt(level, name);
  if (!shape) return [];
  const kept = policy.islands.map(({ at }) => project([at[0]!, at[1]!]));
  return runsOf(shape).filter(({ points, closed }) => {
    if (!closed) return true;
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    const [west, east, north, south] = [
      Math.min(...xs),
      Math.max(...xs),
      Math.min(...ys),
      Math.max(...ys)
    ];
    return (
      Math.max(east - west, south - north) >= SPECK ||
      kept.some(([x, y]) => x >= west && x <= east && y >= north && y <= south)
    );
  });
}

/** Projected runs of a layer. Of the graticule, which is arcs, none. */
export function layerRuns(level: Level, layer: LayerId): Run[] {
  return partsOf(layer).flatMap((name) => shapeRuns(level, name));
}

const made = new Map<Level, Record<LayerId, string>>();

/**
 * SVG path data of every layer in plane units (y down), each run an absolute start and relative
 * whole numbers. Made once per process and level. A layer that a level leaves out is ''.
 */
export function atlasLayers(level: Level): Record<LayerId, string> {
  let paths = made.get(level);
  if (!paths) {
    paths = Object.fromEntries(
      LAYERS.map((layer) => [
        layer,
        layer !== 'graticule'
          ? toPath(layerRuns(level, layer))
          : // Arcs are exact at every scale: the fine level has nothing to add.
            level === 'base'
            ? graticulePath()
            : ''
      ])
    ) as Record<LayerId, string>;
    made.set(level, paths);
  }
  return paths;
}
