import scrollama, { type ScrollamaOptions } from 'scrollama';
import { yieldTask } from '$lib/map/motion/task';
import { activeIndex } from './measure';
import { TRIGGER } from '$lib/styles/layout';
import { KeptPlace } from './kept-place';

/** ms after the last scroll event at which scrolling counts as over, where the browser does not say. */
const QUIET_MS = 120;

/**
 * What scrollama asks at every step which way it leads. Nobody wants to know, and to ask the window
 * would cost a phone its layout before the frame has come to it.
 */
const NOWHERE = { scrollTop: 0 } as HTMLElement;

/** The same at every scroll: while scrollama is set up, its listener is not taken. */
function withoutListening(setUp: () => void): void {
  document.addEventListener = () => {};
  try {
    setUp();
  } finally {
    Reflect.deleteProperty(document, 'addEventListener');
  }
}

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
  const listen = { passive: true };
  const says = 'onscrollend' in window;
  const measure = () => {
    told(() => place.keep());
    if (place.changing) window.addEventListener('scroll', scrolled, listen);
  };
  const passed = () => told(() => place.scrolled());
  const told = (look: () => { line: number }) => {
    if (!isRead()) return place.forget();
    const { line } = look();
    const tops = steps.map((step) => step.getBoundingClientRect().top);
    onActive(activeIndex(tops, line));
  };

  try {
    const where = { step: steps as HTMLElement[], offset: TRIGGER } satisfies ScrollamaOptions;
    const scroller = scrollama();
    withoutListening(() => scroller.setup(Object.assign(where, { container: NOWHERE })));
    scroller.onStepEnter(passed).onStepExit(passed);
  } catch {
    // Without observers every scroll event measures: a tenth of a millisecond for thirty steps.
    window.addEventListener('scroll', passed, listen);
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  // Each listener to a scroll costs every frame of it: where the browser tells when it is over, the
  // place is noted then and at each step. A scroll that is still listened for may be the browser's
  // own, to another shape of the page that no observer has told of yet; Safari, which does not tell
  // the end, leaves the page where it is.
  const scrolled = () => {
    if (isRead()) {
      if (says) place.keep();
      else place.scrolled();
    }
    if (says && !place.changing) return window.removeEventListener('scroll', scrolled);
    if (says) return;
    clearTimeout(timer);
    timer = setTimeout(measure, QUIET_MS);
  };
  window.addEventListener('scroll', scrolled, listen);
  // A page that has jumped is drawn first.
  window.addEventListener('scrollend', () => yieldTask(measure), listen);
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
