import { describe, expect, it } from 'vitest';
import { planFlight, shortTurn, zoomPath } from '../../src/lib/map/motion/flight';
import { FLIGHT_PACE, MAX_FLIGHT_MS, MIN_FLIGHT_MS } from '../../src/lib/map/motion/timing';

describe('zoom path', () => {
  it('meets the value that D3 publishes for interpolateZoom', () => {
    const [x, y, w] = zoomPath([30, 30, 40], [135, 85, 60], Math.SQRT2).at(0.5);
    expect(x).toBeCloseTo(72, 0);
    expect(y).toBeCloseTo(52, 0);
    expect(w).toBeCloseTo(126.04761005270991, 9);
  });

  it('moves at one perceived speed (equal steps of the paper’s metric)', () => {
    const rho = 1.25;
    const path = zoomPath([0, 0, 300], [9000, 4000, 800], rho);
    const step = (t: number) => {
      const [x0, y0, w0] = path.at(t);
      const [x1, y1, w1] = path.at(t + 1e-5);
      const w = (w0 + w1) / 2;
      return Math.hypot((rho * rho * Math.hypot(x1 - x0, y1 - y0)) / w, (w1 - w0) / w) / rho / 1e-5;
    };
    for (const t of [0.05, 0.3, 0.5, 0.8, 0.95]) {
      expect(step(t) / path.length).toBeCloseTo(1, 3);
    }
  });

  it('zooms on the spot without dividing by zero', () => {
    const path = zoomPath([5, 5, 100], [5, 5, 400]);
    expect(path.at(0.5)[2]).toBeCloseTo(200, 9);
    expect(path.at(1)).toEqual([5, 5, expect.closeTo(400, 9)]);
  });
});

describe('flight', () => {
  const from = { x: 0, y: 0, k: 0.02, angle: 3 };
  const to = { x: 9000, y: 5000, k: 0.4, angle: -3 };

  it('starts from what is on screen and ends on the target exactly', () => {
    const flight = planFlight(from, to, 390);
    expect(flight.at(0)).toEqual(from);
    expect(flight.at(1)).toEqual(to);
    const near = flight.at(1e-6);
    expect(near.x).toBeCloseTo(from.x, 2);
    expect(near.k).toBeCloseTo(from.k, 6);
  });

  it('turns the short way round', () => {
    const flight = planFlight(from, to, 390);
    for (let t = 0; t < 1; t += 0.05) expect(flight.at(t).angle).toBeGreaterThanOrEqual(3);
    expect(flight.at(0.999).angle).toBeLessThan(3.3);
    expect(shortTurn(0, 1.5 * Math.PI)).toBeCloseTo(-Math.PI / 2, 12);
    expect(shortTurn(-3, 3)).toBeCloseTo(6 - 2 * Math.PI, 12);
  });

  it('keeps to the times that a reader is promised', () => {
    const paced = (ms: number) => Math.round(FLIGHT_PACE * ms);
    expect(planFlight(from, to, 390).duration).toBe(paced(MAX_FLIGHT_MS));
    expect(planFlight(from, to, 390, 1200).duration).toBeLessThanOrEqual(paced(1200));
    expect(planFlight(from, { ...from, x: 10 }, 390).duration).toBe(paced(MIN_FLIGHT_MS));
  });
});
