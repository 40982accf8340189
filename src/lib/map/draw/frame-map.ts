import { geoIdentity, geoPath } from 'd3-geo';
import type { MultiLineString, Polygon } from 'geojson';
import { toScreen, type Camera, type Point, type Rect, type Size } from '../camera/camera';
import { baseMap, LAYERS, type BaseMap, type LayerId } from '$lib/geo/base-map';
import { layerRuns } from '$lib/geo/layers';
import type { Run } from '$lib/geo/path';
import { simplify, toPath } from './polyline';

/** Px kept beyond the frame, so that no cut edge shows. */
const BEYOND = 8;
/** Three to one printed px of a picture. */
const NEAR = 0.3;
/** Share of `near` by which a line may leave out a bend. */
const BEND = 0.4;

/**
 * The base map as one picture sees it: the fine level, paths in px, cut to the frame, without what
 * is too small to print. The paths need no further transform.
 *
 * @param camera on the plane
 * @param size the drawing in px
 * @param frame the part of the drawing that shows the map, in px
 * @param near points nearer than this to the one before, in px, are left out; so is a bend of less
 *   than `BEND` of it
 */
export function frameMap(camera: Camera, size: Size, frame: Rect, near = NEAR): BaseMap {
  const key = JSON.stringify([camera, size, frame, near]);
  let known = framed.get(key);
  if (!known) framed.set(key, (known = makeFrameMap(camera, size, frame, near)));
  return known;
}

/** Maps by what they show: one scene is the same in every language. */
const framed = new Map<string, BaseMap>();

function makeFrameMap(camera: Camera, size: Size, frame: Rect, near: number): BaseMap {
  const path = geoPath(
    geoIdentity().clipExtent([
      [frame.x - BEYOND, frame.y - BEYOND],
      [frame.x + frame.width + BEYOND, frame.y + frame.height + BEYOND]
    ])
  ).digits(1);
  const cut = (layer: LayerId): string => {
    if (layer === 'graticule') return moveArcs(baseMap().graticule, camera, size);
    const found = runs(layer).map(({ points, closed }) => ({
      closed,
      points: simplify(
        thin(
          points.map((point) => toScreen(camera, size, point)),
          closed,
          near
        ),
        near * BEND
      )
    }));
    const rings = found.filter(({ closed, points }) => closed && points.length > 3);
    const lines = found.filter(({ closed }) => !closed);
    const polygon: Polygon = { type: 'Polygon', coordinates: rings.map(plain) };
    const line: MultiLineString = {
      type: 'MultiLineString',
      coordinates: lines.map(plain)
    };
    return bySteps(path(polygon) ?? '') + bySteps(path(line) ?? '');
  };
  return Object.fromEntries(LAYERS.map((layer) => [layer, cut(layer)])) as BaseMap;
}

/** The points as the types of GeoJSON have them. */
const plain = ({ points }: { points: readonly Point[] }): [number, number][] =>
  points.map(([x, y]) => [x, y]);

/** Absolute path data written by steps, as `toPath` does: a third less to send. */
function bySteps(path: string): string {
  return path.replace(/M([^MZ]+)/g, (_, run: string) =>
    toPath(run.split('L').map((pair) => pair.split(',').map(Number) as [number, number]))
  );
}

const projected = new Map<LayerId, Run[]>();

/** Runs of a layer at its finest, projected once for all pictures. */
function runs(layer: LayerId): Run[] {
  let known = projected.get(layer);
  if (!known) {
    const fine = layerRuns('fine', layer);
    projected.set(layer, (known = fine.length ? fine : layerRuns('base', layer)));
  }
  return known;
}
/** Leaves out points that print on top of each other; a closed line ends where it starts. */
function thin(points: [number, number][], closed: boolean, near: number): [number, number][] {
  const kept: [number, number][] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= near) kept.push(point);
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
