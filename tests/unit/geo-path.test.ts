import { describe, expect, it } from 'vitest';
import { graticulePath } from '../../src/lib/geo/graticule';
import { numbers } from '../../src/lib/geo/numbers';
import { runsOf, toPath } from '../../src/lib/geo/path';
import { project, type LonLat } from '../../src/lib/geo/plane';
import { ringsOfPath } from '../support/shapes';

describe('paths', () => {
  it('are written without a separator that the grammar does not need', () => {
    expect(numbers([10, -5, 3, 4])).toBe('10-5 3 4');
    const points: [number, number][] = [
      [10, -5],
      [13, -1],
      [11, 6]
    ];
    expect(toPath([{ points, closed: true }])).toBe('M10-5l3 4-2 7z');
    expect(toPath([{ points, closed: false }])).toBe('M10-5l3 4-2 7');
  });

  it('say the same when read back by the SVG grammar', () => {
    const square: LonLat[] = [
      [120, 40],
      [120, 45],
      [126, 45],
      [126, 40],
      [120, 40]
    ];
    const runs = runsOf({ type: 'Polygon', coordinates: [square.map((p) => [...p])] });
    const [ring] = ringsOfPath(toPath(runs));
    for (const corner of square) {
      const [x, y] = project(corner);
      const gap = Math.min(...ring!.map(([u, v]) => Math.hypot(u - x, v - y)));
      expect(gap).toBeLessThan(1);
    }
  });
});

interface Arc {
  from: [number, number];
  radius: number;
  large: number;
  sweep: number;
  to: [number, number];
}

/** Centre of an SVG arc with equal radii, by SVG 1.1 appendix F.6.5. */
function centreOf({ from, to, radius, large, sweep }: Arc): [number, number] {
  const [x, y] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  const half = x * x + y * y;
  const sign = large === sweep ? -1 : 1;
  const factor = sign * Math.sqrt(Math.max(0, (radius * radius - half) / half));
  return [factor * y + (from[0] + to[0]) / 2, -factor * x + (from[1] + to[1]) / 2];
}

function graticuleArcs(): Arc[] {
  const arcs: Arc[] = [];
  let at: [number, number] = [0, 0];
  for (const [, command, text] of graticulePath().matchAll(/([MAL])([^MAL]*)/g)) {
    const v = (text!.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
    const to: [number, number] = [v.at(-2)!, v.at(-1)!];
    if (command === 'A') arcs.push({ from: at, radius: v[0]!, large: v[3]!, sweep: v[4]!, to });
    at = to;
  }
  return arcs;
}

describe('the graticule', () => {
  it('lies on the projected parallels and meridians, to two plane units', () => {
    const arcs = graticuleArcs();
    expect(arcs).toHaveLength(6 * 2 + 16);
    const onSome = (place: LonLat) => {
      const [x, y] = project(place);
      return Math.min(
        ...arcs.map((arc) => {
          const [cx, cy] = centreOf(arc);
          return Math.abs(Math.hypot(x - cx, y - cy) - arc.radius);
        })
      );
    };
    for (const lat of [30, 40, 50, 60, 70, 80]) {
      for (let lon = -175; lon < 180; lon += 25) expect(onSome([lon, lat])).toBeLessThan(2);
    }
    for (const lon of [-160, -140, -20, 0, 40, 60, 120, 140]) {
      for (const lat of [33, 47, 63, 76]) expect(onSome([lon, lat])).toBeLessThan(2);
    }
  });

  it('bends every meridian the right way', () => {
    const meridians = graticuleArcs().slice(12);
    for (const arc of meridians) {
      const [cx, cy] = centreOf(arc);
      const bow: [number, number] = [
        (arc.from[0] + arc.to[0]) / 2 - cx,
        (arc.from[1] + arc.to[1]) / 2 - cy
      ];
      const length = Math.hypot(...bow);
      const middle = [cx + (bow[0] / length) * arc.radius, cy + (bow[1] / length) * arc.radius];
      const gaps: number[] = [];
      for (let lon = -180; lon < 180; lon += 20) {
        for (let lat = 40; lat < 80; lat += 0.25) {
          const [x, y] = project([lon, lat]);
          gaps.push(Math.hypot(x - middle[0]!, y - middle[1]!));
        }
      }
      expect(Math.min(...gaps)).toBeLessThan(60);
    }
  });
});
