import type { StoryState } from './state';

/**
 * Ms of idle time at a time that a page has which nothing moves; while it scrolls a frame is due
 * sooner. As much of each such time stays free, for a part that takes long on a slow phone.
 */
const AT_REST = 25;
/** Ms after which a map that moved is looked at again: there is idle time in each of its frames. */
const AGAIN = 150;

/**
 * Does ahead, once the page rests, what the steps will need that the reader may come to: those ahead
 * first, part by part in the browser's idle time, and none of it twice. Then nothing runs. A browser
 * that tells of no idle time does it when a step comes.
 *
 * @param stage says whether the map moves
 * @param causes what changes what is needed
 * @param prepare does a part for a step, by its index, and says whether there was any left to do
 */
export function prepareAhead(
  stage: HTMLElement,
  state: StoryState,
  causes: () => readonly unknown[],
  prepare: (index: number) => boolean
): void {
  let left = new Set<number>();
  let asks = false;
  const ask = () => window.requestIdleCallback(work);
  const work = (idle: IdleDeadline) => {
    // Neither in the way of a scroll nor of a flight.
    if (stage.hasAttribute('data-moving')) return setTimeout(ask, AGAIN);
    while (left.size && idle.timeRemaining() >= AT_REST) {
      const next = [...left].find((one) => one >= state.index) ?? Math.max(...left);
      if (!prepare(next)) left.delete(next);
    }
    asks = left.size > 0;
    return asks && ask();
  };
  const begin = () => {
    left = new Set(state.slugs.keys());
    if (!asks) ask();
    asks = true;
  };
  if ('requestIdleCallback' in window) state.watch(causes, begin);
}
