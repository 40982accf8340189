/**
 * The active step: the last whose top is on or above the trigger line. Before the first step the
 * first counts, so that there is always a scene to show.
 *
 * @param tops tops of the steps in px from the window's top, in reading order
 * @param line height of the trigger line in px from the window's top
 * @returns index into `tops`, or −1 when there is no step
 */
export function activeIndex(tops: readonly number[], line: number): number {
  if (!tops.length) return -1;
  let index = 0;
  for (let i = 1; i < tops.length; i++) if (tops[i]! <= line) index = i;
  return index;
}
