import type { Scene } from '$lib/geo/stage';
import { solveCamera, type Camera, type Rect, type Size } from './camera';
import { fitArea, landArea } from './safe-area';

/**
 * How a scene is framed, the same wherever it is drawn: the camera that shows all its fit points as
 * large as possible inside an area, with air for dots and their labels, and clear of the line for
 * the scale of widths where the scene has one.
 *
 * @param size the drawing in px
 * @param area the part of the drawing in px that holds what matters
 */
export function frameScene(scene: Scene, size: Size, area: Rect): Camera {
  return solveCamera(scene.fit, scene.angles, size, fitArea(landArea(scene, area)));
}
