import { oncePerEdition } from '$lib/content/once';
import { coarseMap } from '$lib/geo/base-map';
import { toScreen, type Point, type Size } from '$lib/map/camera/camera';
import { frameScene } from '$lib/map/camera/frame-scene';
import { safeArea } from '$lib/map/camera/safe-area';
import { BAR } from '$lib/styles/layout';

/** A phone's window in px: wider ones fetch finer paths, or show these no more than twice as large. */
const WINDOW: Size = { width: 390, height: 664 };
/** Share of a map's size by which its surroundings are kept too, for flights to it. */
const AROUND = 0.35;
/** Sides of the grids in plane units, tens where they can be: noughts weigh little. */
const GRIDS = [100, 50, 20, 10, 5, 4, 2];
/** Side in px that a grid may have in the closest drawing: a point is off by half of it. */
const SEEN = 0.7;

/**
 * The base map of the story, whose scenes are known: points lie on a grid no finer than can be seen
 * where a scene comes closest to them. A phone waits for eight KB less.
 */
export const storyMap = oncePerEdition(({ stage }) => {
  // Without a card, which is when a scene is at its largest.
  const area = safeArea(WINDOW, { top: WINDOW.height - BAR, bar: BAR, window: WINDOW.height });
  const closest = stage.scenes
    .map((scene) => frameScene(scene, WINDOW, area))
    .sort((a, b) => b.k - a.k);
  return coarseMap((point) => {
    const k = closest.find((camera) => isAround(toScreen(camera, WINDOW, point)))?.k ?? 0;
    return GRIDS.find((grid) => grid * k <= SEEN) ?? 1;
  });
});

/** Whether a place on the screen lies in the window or near it. */
function isAround([x, y]: Point): boolean {
  const [aside, over] = [AROUND * WINDOW.width, AROUND * WINDOW.height];
  return x > -aside && x < WINDOW.width + aside && y > -over && y < WINDOW.height + over;
}
