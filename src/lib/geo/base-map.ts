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

export { LAYERS, type LayerId };
