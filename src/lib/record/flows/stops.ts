/** A day that the control stops at. */
export interface Stop {
  day: string;
  /** Days since the first one, as the slider counts. */
  number: number;
}

/**
 * Which stop a slider means: the nearest one, or the next in its direction where the nearest is the
 * current one. So a drag snaps, and one press of an arrow key is one stop.
 *
 * @param stops oldest first
 * @param current its place among them
 * @param value days since the first day
 * @returns a place among the stops
 */
export function stopFor(stops: readonly Stop[], current: number, value: number): number {
  const here = stops[current]!.number;
  if (value === here) return current;
  let nearest = 0;
  stops.forEach(({ number }, i) => {
    if (Math.abs(number - value) < Math.abs(stops[nearest]!.number - value)) nearest = i;
  });
  if (nearest !== current) return nearest;
  const next = current + Math.sign(value - here);
  return Math.min(stops.length - 1, Math.max(0, next));
}
