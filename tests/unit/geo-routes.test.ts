import { describe, expect, it } from 'vitest';
import { geoDistance } from 'd3-geo';
import { greatCircle, planePolyline, smoothRoute } from '../../src/lib/geo/routes';
import { project, type LonLat } from '../../src/lib/geo/plane';

const RADIANS = Math.PI / 180;
const trunk: LonLat[] = [
  [132.335, 42.879],
  [131.946, 43.803],
  [135.084, 48.483],
  [123.94, 53.985],
  [104.296, 52.298],
  [60.612, 56.852],
  [40.125, 45.855]
];
const apart = (a: LonLat, b: LonLat) => geoDistance([...a], [...b]);

describe('smoothRoute', () => {
  it('passes through every waypoint, in order', () => {
    const line = smoothRoute(trunk);
    const at = trunk.map((stop) => line.findIndex((p) => p[0] === stop[0] && p[1] === stop[1]));
    expect(at[0]).toBe(0);
    expect(at.at(-1)).toBe(line.length - 1);
    for (let i = 1; i < at.length; i++) expect(at[i]).toBeGreaterThan(at[i - 1]!);
  });

  it('turns gently: no corner of more than 30° at a waypoint seen from close by', () => {
    const line = smoothRoute(trunk, 0.01).map(project);
    for (let i = 1; i < line.length - 1; i++) {
      const [a, b, c] = [line[i - 1]!, line[i]!, line[i + 1]!];
      const turn = Math.atan2(c[1] - b[1], c[0] - b[0]) - Math.atan2(b[1] - a[1], b[0] - a[0]);
      expect(Math.cos(turn)).toBeGreaterThan(Math.cos(30 * RADIANS));
    }
  });

  it('is a great circle when its waypoints lie on one', () => {
    const [a, b]: LonLat[] = [
      [126.978, 37.566],
      [-77.037, 38.895]
    ];
    const stops = greatCircle(a!, b!, 15);
    const whole = apart(a!, b!);
    for (const point of smoothRoute(stops)) {
      expect(apart(a!, point) + apart(point, b!) - whole).toBeLessThan(1e-9);
    }
  });

  it('misses the fine curve by no more than it is told', () => {
    const coarse = smoothRoute(trunk, 10).map(project);
    for (const point of smoothRoute(trunk, 0.01).map(project)) {
      const gaps = coarse.slice(1).map((end, i) => {
        const start = coarse[i]!;
        const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
        const along = (point[0] - start[0]) * dx + (point[1] - start[1]) * dy;
        const t = Math.min(1, Math.max(0, along / (dx * dx + dy * dy)));
        return Math.hypot(point[0] - start[0] - t * dx, point[1] - start[1] - t * dy);
      });
      expect(Math.min(...gaps)).toBeLessThan(10.5);
    }
  });

  it('counts repeated waypoints once and asks for two different ones', () => {
    expect(smoothRoute([trunk[0]!, trunk[0]!, trunk[1]!])).toEqual(
      smoothRoute([trunk[0]!, trunk[1]!])
    );
    expect(() => smoothRoute([trunk[0]!, trunk[0]!])).toThrow(/two different waypoints/);
  });
});

describe('greatCircle', () => {
  it('gives the published distance from London to Tokyo in equal steps', () => {
    // Heathrow to Narita: 9,586 km by great circle on the ellipsoid, 0.5 % off on a sphere.
    const line = greatCircle([-0.4614, 51.4775], [140.3929, 35.772], 5);
    const steps = line.slice(1).map((point, i) => apart(line[i]!, point));
    const km = steps.reduce((sum, step) => sum + step, 0) * 6371.0088;
    expect(Math.abs(km - 9586) / 9586).toBeLessThan(0.005);
    for (const step of steps) {
      expect(step).toBeCloseTo(steps[0]!, 9);
      expect(step / RADIANS).toBeLessThanOrEqual(5);
    }
  });

  it('refuses a step that never arrives', () => {
    expect(() => greatCircle([0, 0], [1, 1], 0)).toThrow(/more than 0/);
  });
});

it('planePolyline gives whole units without repeats', () => {
  const [seoul]: LonLat[] = [[126.978, 37.566]];
  const line = planePolyline([seoul!, [126.9781, 37.566], [37.616, 55.752]]);
  expect(line).toHaveLength(2);
  expect(line.flat().every(Number.isInteger)).toBe(true);
  const [x, y] = project(seoul!);
  expect(Math.hypot(line[0]![0] - x, line[0]![1] - y)).toBeLessThan(0.75);
});
