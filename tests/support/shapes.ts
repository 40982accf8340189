import { oncePerObject } from '../../src/lib/i18n/once';

/** A point of the plane, or of the flat lon/lat grid. */
export type Point = readonly [number, number];

/**
 * Reads an SVG path of `M x y l dx dy … z` back into rings, by the grammar of SVG 1.1 § 8.3 and not
 * by the rules of our own writer.
 */
export function ringsOfPath(path: string): Point[][] {
  const rings: Point[][] = [];
  for (const [, command, text] of path.matchAll(/([MLlz])([^MLlz]*)/g)) {
    const values = (text!.match(/[-+]?\d*\.?\d+(?:e[-+]?\d+)?/gi) ?? []).map(Number);
    if (command === 'z') continue;
    if (values.length % 2) throw new Error(`odd number of coordinates after ${command}`);
    if (command === 'M') rings.push([]);
    const ring = rings.at(-1)!;
    for (let i = 0; i < values.length; i += 2) {
      const [x, y] = [values[i]!, values[i + 1]!];
      const last = ring.at(-1);
      ring.push(command === 'l' && last ? [last[0] + x, last[1] + y] : [x, y]);
    }
  }
  return rings;
}

/** How far to the right a ring reaches, and from which y to which: outside nothing is crossed. */
const reachOf = oncePerObject((ring: readonly Point[]) => {
  let [right, y0, y1] = [-Infinity, Infinity, -Infinity];
  for (const [x, y] of ring) {
    [right, y0, y1] = [Math.max(right, x), Math.min(y0, y), Math.max(y1, y)];
  }
  return [right, y0, y1] as const;
});

/** Whether a point is inside a set of rings by the even-odd rule, counted along a ray to the right. */
export function inRings(rings: readonly (readonly Point[])[], [x, y]: Point): boolean {
  let inside = false;
  for (const ring of rings) {
    const [right, y0, y1] = reachOf(ring);
    if (x > right || y < y0 || y > y1) continue;
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i]!;
      const [xj, yj] = ring[j]!;
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}

/** Area enclosed by rings, holes running the other way, in square units. */
export function shoelace(rings: readonly (readonly Point[])[]): number {
  let sum = 0;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      sum += ring[j]![0] * ring[i]![1] - ring[i]![0] * ring[j]![1];
    }
  }
  return Math.abs(sum) / 2;
}

/** Random numbers in [0, 1) that are the same in every run (Lehmer, modulus 2³¹ − 1). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}
