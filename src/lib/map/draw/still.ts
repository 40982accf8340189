import type { MapData, Scene } from '$lib/geo/stage';
import type { Camera, Rect, Size } from '../camera/camera';
import { frameScene } from '../camera/frame-scene';
import { estimateText } from '../labels/measure';
import { composeOverlay, type Overlay } from './overlay';

/** A scene laid out for a drawing that does not move. */
export interface Still {
  camera: Camera;
  overlay: Overlay;
}

/**
 * Lays a scene out for a still drawing: every still map, on a page, in an embed, on paper or as a
 * picture file, is made here.
 *
 * @param data flows and the map's own words
 * @param size the drawing in px
 * @param area the part of it in px that holds what matters
 * @param measure widths of texts in px; an estimate on the generous side where the font is unknown
 */
export function composeStill(
  scene: Scene,
  data: MapData,
  size: Size,
  area: Rect,
  measure = estimateText
): Still {
  const camera = frameScene(scene, size, area);
  return { camera, overlay: composeOverlay(scene, data, { camera, size, safe: area }, measure) };
}
