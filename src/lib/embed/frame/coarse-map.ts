import { oncePerEdition } from '$lib/content/once';
import { coarseMap } from '$lib/geo/base-map';
import { toScreen, type Point } from '$lib/map/camera/camera';
import { frameScene } from '$lib/map/camera/frame-scene';
import { insetArea } from '$lib/map/camera/safe-area';
import { VARIANTS } from './variants';

/** Space in px between a map's edge and what it has to show. */
export const MARGIN = 10;
/** Side of the grid in plane units: under 0.3 px off on the largest of the far maps. */
const GRID = 24;
/** Px per plane unit from which a map is a close one, where the grid would be seen. */
const CLOSE = 0.03;
/** Share of a close map's size by which its surroundings are kept too, for flights to it. */
const AROUND = 0.35;

/**
 * The base map of the embeds, whose drawings are known: beyond the close ones it has the coasts and
 * borders that their px can show, and a phone waits for a tenth less.
 */
export const embedMap = oncePerEdition(({ stage }) => {
  const close = VARIANTS.flatMap(({ size }) =>
    stage.scenes
      .map((scene) => ({ size, camera: frameScene(scene, size, insetArea(size, MARGIN)) }))
      .filter(({ camera }) => camera.k > CLOSE)
  );
  const isClose = (point: Point) =>
    close.some(({ size, camera }) => {
      const [x, y] = toScreen(camera, size, point);
      const [aside, over] = [AROUND * size.width, AROUND * size.height];
      return x > -aside && x < size.width + aside && y > -over && y < size.height + over;
    });
  return coarseMap((point) => (isClose(point) ? 1 : GRID));
});
