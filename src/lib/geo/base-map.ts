import { atlasLayers, layerRuns, LAYERS, type LayerId } from './layers';
import { toPath, type Run } from './path';
import type { PlanePoint } from './plane';

/**
 * SVG path data of the base map's layers, by id: in plane units (y down), or in px of one drawing
 * where it is cut to a frame. A layer without a line is ''.
 */
export type BaseMap = Record<LayerId, string>;

/** The base map of the page: of the level that the first view needs. */
export function baseMap(): BaseMap {
  return atlasLayers('base');
}

/** The same layers in finer detail, which the page fetches later; those that have none are left out. */
export function finerPaths(): Partial<BaseMap> {
  return Object.fromEntries(Object.entries(atlasLayers('fine')).filter(([, d]) => d));
}

/**
 * The base map for drawings that are known: points are moved onto a grid. What shapes share they
 * share there too, since a point's place alone decides.
 *
 * @param gridAt the grid's side at a place in plane units, a whole number; 1 leaves the point
 */
export function coarseMap(gridAt: (point: PlanePoint) => number): BaseMap {
  const snap = (point: PlanePoint): PlanePoint => {
    const grid = gridAt(point);
    return [Math.round(point[0] / grid) * grid, Math.round(point[1] / grid) * grid];
  };
  const snapped = ({ points, closed }: Run): Run[] => {
    const kept = points.map(snap).filter((point, i, all) => !i || !samePoint(point, all[i - 1]!));
    return kept.length > (closed ? 2 : 1) ? [{ points: kept, closed }] : [];
  };
  const paths = LAYERS.map((layer) =>
    layer === 'graticule'
      ? [layer, atlasLayers('base')[layer]]
      : [layer, toPath(layerRuns('base', layer).flatMap(snapped))]
  );
  return Object.fromEntries(paths) as BaseMap;
}

const samePoint = (a: PlanePoint, b: PlanePoint): boolean => a[0] === b[0] && a[1] === b[1];

export { LAYERS, type LayerId };
