import { atlasLayers, LAYERS, type LayerId } from './layers';

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

export { LAYERS, type LayerId };
