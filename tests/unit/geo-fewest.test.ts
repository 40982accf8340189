import { describe, expect, it } from 'vitest';
import { distanceToSegment, fewest, type Vertex } from '../../tools/chores/geo/fewest';
import { seeded } from '../support/shapes';

/** A random walk with limits that differ from vertex to vertex. */
function walk(seed: number, length: number): Vertex[] {
  const next = seeded(seed);
  let [x, y, turn] = [0, 0, 0];
  return Array.from({ length }, () => {
    turn += (next() - 0.5) * 2;
    x += Math.cos(turn) * 3;
    y += Math.sin(turn) * 3;
    return { x, y, most: 2 + 6 * next() };
  });
}

function keepsLimit(line: readonly Vertex[], kept: readonly number[]): boolean {
  return kept.slice(1).every((to, k) => {
    const from = kept[k]!;
    return line
      .slice(from + 1, to)
      .every((v) => distanceToSegment(v, line[from]!, line[to]!) <= v.most + 1e-9);
  });
}

/** The least number of vertices, by trying every edge. */
function leastCount(line: readonly Vertex[]): number {
  const hops = [0];
  for (let j = 1; j < line.length; j++) {
    hops[j] = Infinity;
    for (let i = 0; i < j; i++) {
      if (hops[i]! + 1 < hops[j]! && keepsLimit(line, [i, j])) hops[j] = hops[i]! + 1;
    }
  }
  return hops.at(-1)! + 1;
}

describe('the fewest points of a line', () => {
  it('keep both ends and every vertex left out within its limit', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const line = walk(seed, 200);
      const kept = fewest(line);
      expect([kept[0], kept.at(-1)]).toEqual([0, 199]);
      expect(keepsLimit(line, kept), `seed ${seed}`).toBe(true);
    }
  });

  it('are hardly more than the least there can be', () => {
    let [found, least] = [0, 0];
    for (let seed = 1; seed <= 30; seed++) {
      const line = walk(seed, 80);
      found += fewest(line).length;
      least += leastCount(line);
    }
    expect(found).toBeGreaterThanOrEqual(least);
    expect(found / least).toBeLessThan(1.08);
  });

  it('of a straight line are its ends', () => {
    const line = Array.from({ length: 50 }, (_, i) => ({ x: i, y: 2 * i, most: 0.01 }));
    expect(fewest(line)).toEqual([0, 49]);
  });

  it('keep the tip of a spike', () => {
    const line = [0, 10, 20, 10, 0].map((y, x) => ({ x, y, most: 1 }));
    expect(fewest(line)).toContain(2);
  });
});
