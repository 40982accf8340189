import { describe, expect, it } from 'vitest';
import {
  toPlane,
  toScreen,
  type Camera,
  type Point,
  type Size
} from '../../src/lib/map/camera/camera';
import { planFlight } from '../../src/lib/map/motion/flight';
import {
  keyframesFor,
  coveringSize,
  planSnapshots,
  whenAt
} from '../../src/lib/map/motion/snapshots';

const stage: Size = { width: 390, height: 664 };
const EURASIA: Camera = { x: 3000, y: -2000, k: 0.021, angle: -0.96 };
const KOREA: Camera = { x: 9100, y: 5200, k: 0.17, angle: 0.42 };
const RING: Camera = { x: -800, y: 600, k: 0.0085, angle: 2.1 };
const FADE = 100;
const ways: [string, Camera, Camera, number?][] = [
  ['in', EURASIA, KOREA],
  ['out', KOREA, EURASIA],
  ['to the ring', KOREA, RING, 1200],
  ['back', RING, KOREA, 1200],
  ['a little', EURASIA, { ...EURASIA, x: 3100, k: 0.022 }]
];

/** Applies `translate(…) rotate(…) scale(…)` round the middle of an element of `size` px. */
function applied(transform: string, size: Size, [px, py]: Point): Point {
  const [dx, dy, turn, scale] = transform.match(/-?[\d.]+(?:e-?\d+)?/g)!.map(Number) as [
    number,
    number,
    number,
    number
  ];
  const [x, y] = [(px - size.width / 2) * scale, (py - size.height / 2) * scale];
  return [
    x * Math.cos(turn) - y * Math.sin(turn) + dx + stage.width / 2,
    x * Math.sin(turn) + y * Math.cos(turn) + dy + stage.height / 2
  ];
}

describe('snapshots of a flight', () => {
  it('knows when an eased way is at a share of itself', () => {
    for (const t of [0, 0.1, 0.37, 0.5, 0.9, 1]) {
      expect(whenAt(t * t * (3 - 2 * t))).toBeCloseTo(t, 9);
    }
  });

  it.each(ways)('%s: one after another, with time to fade, the last at rest', (_, from, to, ms) => {
    const flight = planFlight(from, to, stage.width, ms);
    const snapshots = planSnapshots(flight, stage, FADE);
    expect(snapshots[0]!.from).toBeCloseTo(0, 12);
    expect(snapshots.at(-1)!.to).toBe(1);
    expect(snapshots.at(-1)!.camera).toEqual(to);
    snapshots.slice(1).forEach((snapshot, i) => {
      const before = snapshots[i]!;
      expect((snapshot.from - before.from) * flight.duration).toBeGreaterThanOrEqual(FADE - 1e-6);
      const over = (before.to - snapshot.from) * flight.duration;
      expect(over).toBeGreaterThanOrEqual(
        Math.min(FADE, (1 - snapshot.from) * flight.duration) - 1e-6
      );
    });
  });

  it.each(ways)(
    '%s: covers every corner of the stage for as long as it shows',
    (_, from, to, ms) => {
      const flight = planFlight(from, to, stage.width, ms);
      for (const snapshot of planSnapshots(flight, stage, FADE)) {
        for (let i = 0; i <= 100; i++) {
          const seen = flight.at(snapshot.from + ((snapshot.to - snapshot.from) * i) / 100);
          for (const corner of [
            [0, 0],
            [stage.width, 0],
            [0, stage.height],
            [stage.width, stage.height]
          ] as Point[]) {
            const [x, y] = toScreen(snapshot.camera, snapshot.size, toPlane(seen, stage, corner));
            // Between two samples the edge of a long way may be missed by a hair.
            expect(Math.min(x, snapshot.size.width - x)).toBeGreaterThan(-2);
            expect(Math.min(y, snapshot.size.height - y)).toBeGreaterThan(-2);
          }
        }
      }
    }
  );

  it.each(ways)('%s: is never enlarged by much more than half', (_, from, to, ms) => {
    const flight = planFlight(from, to, stage.width, ms);
    for (const { camera, from: start, to: end } of planSnapshots(flight, stage, FADE)) {
      for (const t of [start, (start + end) / 2, end]) {
        expect(flight.at(t).k / camera.k).toBeLessThan(1.65);
      }
    }
  });

  it('adds nothing round a snapshot that stays, and whole px to both sides of one that moves', () => {
    const still = planFlight(EURASIA, EURASIA, stage.width);
    expect(coveringSize(still, EURASIA, stage, 0, 1)).toEqual(stage);
    const { width, height } = coveringSize(
      planFlight(EURASIA, KOREA, stage.width),
      EURASIA,
      stage,
      0,
      0.3
    );
    expect((width - stage.width) % 2).toBe(0);
    expect((height - stage.height) % 2).toBe(0);
  });

  it('carries every point of a snapshot to where the camera sees it', () => {
    const flight = planFlight(EURASIA, KOREA, stage.width);
    const size = { width: 500, height: 720 };
    const camera = flight.at(0.4);
    const frames = keyframesFor(flight, camera, stage, 0.3, 0.6);
    frames.forEach(({ transform }, i) => {
      const seen = flight.at(0.3 + (0.3 * i) / (frames.length - 1));
      for (const plane of [
        [3000, -2000],
        [9100, 5200],
        [6000, 1000]
      ] as Point[]) {
        const [x, y] = applied(transform, size, toScreen(camera, size, plane));
        const [ex, ey] = toScreen(seen, stage, plane);
        expect(Math.hypot(x - ex, y - ey)).toBeLessThan(0.3);
      }
    });
  });
});
