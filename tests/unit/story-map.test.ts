import { describe, expect, it } from 'vitest';
import { edition } from '../../src/lib/content/content';
import { LAYERS, layerRuns } from '../../src/lib/geo/layers';
import { toScreen, type Point } from '../../src/lib/map/camera/camera';
import { frameScene } from '../../src/lib/map/camera/frame-scene';
import { safeArea } from '../../src/lib/map/camera/safe-area';
import { storyMap } from '../../src/lib/story/story-map';
import { BAR } from '../../src/lib/styles/layout';
import { ringsOfPath } from '../support/shapes';

const SIZE = { width: 390, height: 664 };
const content = edition('en');
const map = storyMap(content);
const area = safeArea(SIZE, { top: SIZE.height - BAR, bar: BAR, window: SIZE.height });
const cameras = content.stage.scenes.map((scene) => frameScene(scene, SIZE, area));
const gap = ([ax, ay]: Point, [bx, by]: Point) => Math.hypot(ax - bx, ay - by);

describe('the map of the story', () => {
  it('has every point that a phone shows within half a px of its place', () => {
    for (const layer of LAYERS.filter((one) => one !== 'graticule')) {
      const drawn = new Map<string, Point[]>();
      const cell = ([x, y]: Point) => `${Math.floor(x / 100)} ${Math.floor(y / 100)}`;
      for (const point of ringsOfPath(map[layer]).flat() as Point[]) {
        drawn.set(cell(point), [...(drawn.get(cell(point)) ?? []), point]);
      }
      const around = ([x, y]: Point) =>
        [-100, 0, 100].flatMap((dx) =>
          [-100, 0, 100].flatMap((dy) => drawn.get(cell([x + dx, y + dy])) ?? [])
        );
      const shown = layerRuns('base', layer)
        .filter(({ points }) => points.length > 6)
        .flatMap(({ points }) => points);
      for (const camera of cameras) {
        for (const point of shown) {
          const [x, y] = toScreen(camera, SIZE, point);
          if (x < 0 || y < 0 || x > SIZE.width || y > SIZE.height) continue;
          const off = Math.min(...around(point).map((one) => gap(one, point))) * camera.k;
          expect(off, `${layer} at ${point}`).toBeLessThanOrEqual(0.5);
        }
      }
    }
  });

  it('loses no island that a scene shows at more than a px', () => {
    for (const layer of ['land', 'KOR', 'PRK', 'RUS', 'UKR', 'kurils', 'lakes'] as const) {
      const drawn = ringsOfPath(map[layer]).flat() as Point[];
      for (const { points } of layerRuns('base', layer)) {
        for (const camera of cameras) {
          const [x, y] = toScreen(camera, SIZE, points[0]!);
          if (x < 0 || y < 0 || x > SIZE.width || y > SIZE.height) continue;
          const wide = Math.max(...points.map((point) => gap(point, points[0]!))) * camera.k;
          if (wide < 1) continue;
          const near = drawn.some((one) => gap(one, points[0]!) * camera.k <= 1);
          expect(near, `${layer} at ${points[0]}`).toBe(true);
        }
      }
    }
  });
});
