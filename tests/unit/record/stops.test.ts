import { describe, expect, it } from 'vitest';
import { stopFor } from '../../../src/lib/record/flows/stops';

const stops = [0, 10, 14, 100].map((number) => ({ day: String(number), number }));

describe('where a slider of dates stops', () => {
  it('snaps to the nearest stop', () => {
    expect(stopFor(stops, 0, 60)).toBe(3);
    expect(stopFor(stops, 3, 11)).toBe(1);
    expect(stopFor(stops, 3, 13)).toBe(2);
  });

  it('goes one stop on with each press of an arrow key', () => {
    expect(stopFor(stops, 0, 1)).toBe(1);
    expect(stopFor(stops, 1, 11)).toBe(2);
    expect(stopFor(stops, 2, 15)).toBe(3);
    expect(stopFor(stops, 3, 99)).toBe(2);
    expect(stopFor(stops, 1, 9)).toBe(0);
  });

  it('stays at its ends, and where nothing changes', () => {
    expect(stopFor(stops, 0, -1)).toBe(0);
    expect(stopFor(stops, 3, 101)).toBe(3);
    expect(stopFor(stops, 2, 14)).toBe(2);
  });
});
