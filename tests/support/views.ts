import places from '../../data/map/places.json';
import viewsFile from '../../data/map/views.json';
import { northAngle, project, type LonLat } from '../../src/lib/geo/plane';
import {
  solveCamera,
  toScreen,
  type Camera,
  type Rect,
  type Size
} from '../../src/lib/map/camera/camera';
import { fitArea, safeArea } from '../../src/lib/map/camera/safe-area';
import type { Point } from './shapes';

/** Height in px of the bar at the window's foot. */
const BAR = 48;
/** Share of a phone's stage above the highest card; the wide views may have the whole stage. */
const CARD_FROM = 0.62;
/** Part of the fit's size by which the subject's surroundings reach beyond it on each side. */
const AROUND = 0.15;

export const VIEWS = viewsFile.map(({ id }) => id);

/** A view's camera at its largest on a stage, and where on it the subject and its neighbours lie. */
export function viewAt(id: string, size: Size): { camera: Camera; near: Rect } {
  const view = viewsFile.find((one) => one.id === id)!;
  const fit = view.fit.map((where): Point => project(placeOf(where as string | LonLat)));
  const whole = id === 'ring' || id === 'eurasia';
  const safe = safeArea(size, {
    top: whole ? size.height - BAR : size.height * CARD_FROM,
    bar: BAR,
    window: size.height
  });
  const north = northAngle(view.up as unknown as LonLat);
  const angles = view.turns.map((turn) => north + (turn * Math.PI) / 180);
  const camera = solveCamera(fit, angles, size, fitArea(safe));
  const shown = fit.map((point) => toScreen(camera, size, point));
  const [xs, ys] = [shown.map(([x]) => x), shown.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  return {
    camera,
    near: {
      x: left - AROUND * width,
      y: top - AROUND * height,
      width: width * (1 + 2 * AROUND),
      height: height * (1 + 2 * AROUND)
    }
  };
}

function placeOf(where: string | LonLat): LonLat {
  if (typeof where !== 'string') return where;
  return places.find(({ id }) => id === where)!.at as unknown as LonLat;
}
