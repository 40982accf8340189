import { describe, expect, it } from 'vitest';
import {
  insidePlane,
  kmPerUnitAt,
  northAngle,
  PLANE_SCALE,
  project,
  roundPoint,
  scaleFactorAt,
  type LonLat
} from '../../src/lib/geo/plane';
import { seeded } from '../support/shapes';

const RADIANS = Math.PI / 180;
const places: Record<string, LonLat> = {
  Pyongyang: [125.754, 39.034],
  Seoul: [126.978, 37.566],
  Kyiv: [30.524, 50.455],
  Washington: [-77.037, 38.895],
  Moscow: [37.616, 55.752]
};

/** Two hundred places spread over the cap of 80° round the centre. */
function spread(): LonLat[] {
  const random = seeded(20240619);
  const found: LonLat[] = [];
  while (found.length < 200) {
    const place: LonLat = [random() * 360 - 180, Math.asin(random() * 2 - 1) / RADIANS];
    if (insidePlane(place) && Math.abs(place[1]) < 89) found.push(place);
  }
  return found;
}

/** Change of the plane point for a small step along one axis, per radian of arc, y down. */
function derivative([lon, lat]: LonLat, axis: 'east' | 'north'): [number, number] {
  const h = 1e-4;
  const [dx, dy] = axis === 'east' ? [h / Math.cos(lat * RADIANS), 0] : [0, h];
  const [x1, y1] = project([lon - dx, lat - dy]);
  const [x2, y2] = project([lon + dx, lat + dy]);
  return [(x2 - x1) / (2 * h * RADIANS), (y2 - y1) / (2 * h * RADIANS)];
}

describe('the plane', () => {
  it('agrees with the published formulas of the oblique stereographic projection', () => {
    // Snyder, Map Projections: A Working Manual (1987), eq. 21-2 to 21-4, with k0 = 1 and R = scale / 2.
    for (const [lon, lat] of spread()) {
      const [phi, phi1, d] = [lat * RADIANS, 75 * RADIANS, (lon - 100) * RADIANS];
      const cosC = Math.sin(phi1) * Math.sin(phi) + Math.cos(phi1) * Math.cos(phi) * Math.cos(d);
      const k = (2 / (1 + cosC)) * (PLANE_SCALE / 2);
      const [x, y] = project([lon, lat]);
      expect(x).toBeCloseTo(k * Math.cos(phi) * Math.sin(d), 4);
      expect(-y).toBeCloseTo(
        k * (Math.cos(phi1) * Math.sin(phi) - Math.sin(phi1) * Math.cos(phi) * Math.cos(d)),
        4
      );
    }
  });

  it('keeps angles: east and north are equally long and square everywhere', () => {
    for (const place of spread()) {
      const [east, north] = [derivative(place, 'east'), derivative(place, 'north')];
      const [e, n] = [Math.hypot(...east), Math.hypot(...north)];
      expect(e / n).toBeCloseTo(1, 5);
      expect((east[0] * north[0] + east[1] * north[1]) / (e * n)).toBeCloseTo(0, 5);
      expect(n / (PLANE_SCALE / 2) / scaleFactorAt(place)).toBeCloseTo(1, 5);
    }
  });

  it('turns north straight up, as finite differences say', () => {
    for (const place of [...spread(), ...Object.values(places)]) {
      const [dx, dy] = derivative(place, 'north');
      const angle = northAngle(place);
      // SVG rotate(angle): clockwise, with y down.
      const x = dx * Math.cos(angle) - dy * Math.sin(angle);
      const y = dx * Math.sin(angle) + dy * Math.cos(angle);
      expect(x / Math.hypot(dx, dy)).toBeCloseTo(0, 6);
      expect(y).toBeLessThan(0);
    }
  });

  it('has the scale and the lean that the design counts on', () => {
    expect(northAngle(places.Seoul!) / RADIANS).toBeCloseTo(24, 0);
    expect(northAngle([32, 49]) / RADIANS).toBeCloseTo(-63, 0);
    expect(scaleFactorAt(places.Seoul!)).toBeCloseTo(1.13, 1);
    expect(scaleFactorAt(places.Kyiv!)).toBeCloseTo(1.13, 1);
    expect(scaleFactorAt(places.Washington!)).toBeCloseTo(1.42, 1);
    expect(kmPerUnitAt(places.Seoul!)).toBeCloseTo(0.3, 2);
  });

  it('holds every place of the story and leaves the south out', () => {
    for (const place of Object.values(places)) expect(insidePlane(place)).toBe(true);
    expect(insidePlane([18.4, -33.9])).toBe(false);
  });

  it('refuses the point opposite its centre instead of drawing it anywhere', () => {
    expect(() => project([-80, -75])).toThrow(/cannot show -80, -75/);
  });

  it('rounds without negative zero, which would be written as 0 but compared as -0', () => {
    expect(Object.is(roundPoint([-0.2, 1.5])[0], 0)).toBe(true);
    expect(roundPoint([-0.2, 1.5])[1]).toBe(2);
  });
});
