import scrollama from 'scrollama';
import { activeIndex } from './measure';
import { TRIGGER } from '$lib/styles/layout';
import { KeptPlace } from './kept-place';

/** ms after the last scroll event at which scrolling counts as over, where the browser does not say. */
const QUIET_MS = 120;

/**
 * Follows which step is active while the reader scrolls. Scrollama's observers say that something
 * may have changed while the page moves; measuring says what is true, and is asked again whenever
 * scrolling ends or the window changes shape, since scrollama's line drifts with the address bar.
 * Whoever reads keeps their place when the page takes another shape. The only file that knows
 * scrollama.
 *
 * @param steps the steps in reading order
 * @param isRead whether the page is read by scrolling; until it is again, nothing is measured
 * @param placeCards gives each card its place by the height that it has now
 * @param onActive called with the index of the active step, at once and whenever it is measured
 * @returns measures now, for those who cannot wait for the frame in which scrolling is told of
 */
export function followSteps(
  steps: readonly HTMLElement[],
  isRead: () => boolean,
  placeCards: () => void,
  onActive: (index: number) => void
): () => void {
  // Told every time: remembering what was told before goes wrong once the page takes a step of its
  // own, as it does while presenting.
  const place = new KeptPlace(steps, placeCards);
  const measure = () => told(() => place.keep());
  const passed = () => told(() => place.scrolled());
  const told = (look: () => { line: number }) => {
    if (!isRead()) return place.forget();
    const { line } = look();
    const tops = steps.map((step) => step.getBoundingClientRect().top);
    onActive(activeIndex(tops, line));
  };

  const listen = { passive: true };
  try {
    scrollama()
      .setup({ step: steps as HTMLElement[], offset: TRIGGER })
      .onStepEnter(passed)
      .onStepExit(passed);
  } catch {
    // Without observers every scroll event measures: a tenth of a millisecond for thirty steps.
    window.addEventListener('scroll', passed, listen);
  }

  const says = 'onscrollend' in window;
  let timer: ReturnType<typeof setTimeout> | undefined;
  window.addEventListener('scrollend', measure, listen);
  window.addEventListener(
    'scroll',
    () => {
      if (isRead()) place.scrolled();
      if (says) return;
      clearTimeout(timer);
      timer = setTimeout(measure, QUIET_MS);
    },
    listen
  );
  for (const event of ['resize', 'hashchange', 'pageshow', 'load'] as const) {
    window.addEventListener(event, measure, listen);
  }
  window.visualViewport?.addEventListener('resize', measure, listen);
  // Cards that take another height move the steps below them without any scrolling.
  const layout = new ResizeObserver(measure);
  layout.observe(document.body);
  // A step that changes height, by opened sources or another text size, moves those after it
  // without any scrolling.
  const sizes = 'ResizeObserver' in window ? new ResizeObserver(measure) : undefined;
  for (const step of steps) sizes?.observe(step);
  measure();
  return passed;
}
