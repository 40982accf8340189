import { geoIdentity, geoPath } from 'd3-geo';
import type { MultiLineString, Polygon } from 'geojson';
import { toScreen, type Camera, type Point, type Rect, type Size } from '../camera/camera';
import { areaRuns, baseMap, type BaseMap } from '$lib/geo/base-map';
import { runsOf, type Run } from '$lib/geo/path';
import { armisticeLine, type AreaName } from '$lib/geo/world';
import { ACTORS, type Actor } from '$lib/schema/map-terms';

/** Px kept beyond the frame, so that no cut edge shows. */
const BEYOND = 8;
/** Points nearer than this to the one before, in px, are left out: three to one printed px. */
const NEAR = 0.3;

/**
 * The base map as one picture sees it: paths in px, cut to the frame, without what is too small to
 * print. The paths need no further transform.
 *
 * @param camera on the plane
 * @param size the drawing in px
 * @param frame the part of the drawing that shows the map, in px
 */
export function frameMap(camera: Camera, size: Size, frame: Rect): BaseMap {
  const path = geoPath(
    geoIdentity().clipExtent([
      [frame.x - BEYOND, frame.y - BEYOND],
      [frame.x + frame.width + BEYOND, frame.y + frame.height + BEYOND]
    ])
  ).digits(1);
  const lines = (some: readonly Run[]) =>
    some.map((run) =>
      thin(
        run.points.map((point) => toScreen(camera, size, point)),
        run.closed
      )
    );
  const area = (name: AreaName) => {
    const coordinates = lines(runs(name)).filter((ring) => ring.length > 3);
    return path({ type: 'Polygon', coordinates } satisfies Polygon) ?? '';
  };
  const coordinates = lines(runsOf(armisticeLine()));
  return {
    land: area('land'),
    countries: Object.fromEntries(ACTORS.map((actor) => [actor, area(actor)])) as Record<
      Actor,
      string
    >,
    crimea: area('crimea'),
    kurils: area('kurils'),
    armistice: path({ type: 'MultiLineString', coordinates } satisfies MultiLineString) ?? '',
    graticule: moveArcs(baseMap().graticule, camera, size)
  };
}

const projected = new Map<AreaName, Run[]>();

/** Runs of an area, projected once for all pictures. */
function runs(name: AreaName): Run[] {
  const known = projected.get(name) ?? areaRuns(name);
  projected.set(name, known);
  return known;
}

/** Leaves out points that print on top of each other; a closed line ends where it starts. */
function thin(points: [number, number][], closed: boolean): [number, number][] {
  const kept: [number, number][] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= NEAR) kept.push(point);
  }
  const end = points.at(-1)!;
  if (closed) kept.push(kept[0]!);
  else if (kept.at(-1) !== end) kept.push(end);
  return kept;
}

/** How many numbers each command of the graticule takes. */
const TAKES = { M: 2, L: 2, A: 7 } as const;

/** Moves a path of circular arcs by the camera; a similarity keeps circles round. */
function moveArcs(d: string, camera: Camera, size: Size): string {
  const at = (point: Point) =>
    toScreen(camera, size, point)
      .map((value) => value.toFixed(1))
      .join(' ');
  return d.replace(/([MLA])([^MLA]*)/g, (_, command: keyof typeof TAKES, rest: string) => {
    const values = (rest.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
    if (values.length !== TAKES[command]) throw new Error(`no arc of the graticule: ${rest}`);
    const end = at([values.at(-2)!, values.at(-1)!]);
    if (command !== 'A') return `${command}${end}`;
    const radius = (values[0]! * camera.k).toFixed(1);
    return `A${radius} ${radius} 0 ${values[3]} ${values[4]} ${end}`;
  });
}
