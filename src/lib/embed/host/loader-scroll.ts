/*
 * The scroll mode of the loader: a figure with `data-scroll` holds the full story still while the
 * page scrolls its scenes. It keeps clear of what sticks above it, and becomes the card where nothing
 * can hold still. It uses nothing but the loader's own events; see `/embed/contract/`.
 */
import { MAX_HEIGHT, MIN_HEIGHT, NAME } from '../contract/protocol';

const SCROLLING = `[data-${NAME}][data-scroll],${NAME}[scroll]`;
/** Figures whose frame holds still, with the px of scrolling that it does so for. */
const heldHeights = new Map<HTMLElement, number>();

const isScrolling = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && target.matches(SCROLLING);

/** Sends a message to the frame of a figure. */
const send = (figure: Element, detail: object) =>
  figure.dispatchEvent(new CustomEvent(`${NAME}:send`, { detail }));
const sendHello = (figure: Element) =>
  send(figure, { type: 'hello', features: ['events', 'scroll'] });

/** Whether anything round a figure but the window itself scrolls or clips: a frame in it cannot stick. */
function isInScroller(figure: Element): boolean {
  const { body, documentElement: root } = document;
  const overflow = (element: Element) => getComputedStyle(element).overflow;
  for (let at: Element | null = figure; at && at !== root; at = at.parentElement) {
    // What the body says is the window's, where the root says nothing.
    const isWindow = at === body && overflow(root) === 'visible';
    if (!isWindow && /auto|scroll|hidden/.test(overflow(at))) return true;
  }
  return false;
}

/** Px at the top of the window that something of the host covers, over a frame; half of it at most. */
function coveredAbove(frame: Element): number {
  const { left, width } = frame.getBoundingClientRect();
  let y = 0;
  for (;;) {
    let over = document.elementFromPoint(left + width / 2, y);
    if (!over || over === frame) return y;
    while (over && !/fixed|sticky/.test(getComputedStyle(over).position)) over = over.parentElement;
    const bottom = over ? over.getBoundingClientRect().bottom : 0;
    if (bottom <= y || bottom > innerHeight / 2) return y;
    y = bottom;
  }
}

/** Says how far in px the page has scrolled past a figure's top; before it, less than nothing. */
function sendScroll(figure: Element): void {
  const frame = figure.querySelector('iframe')!;
  const top = parseInt(frame.style.top);
  const way = top - figure.getBoundingClientRect().top;
  const covered = Math.ceil(coveredAbove(frame));
  // A head that comes and goes leaves the frame where it was.
  if (way > 0 && covered > top) place(frame, covered);
  send(figure, { type: 'scroll', y: Math.round(way), viewport: innerHeight - top });
}

/** Has a frame stick below so many px, between two limits, whatever height the loader gives it. */
function place(frame: HTMLElement, top: number): void {
  for (const unit of ['100vh', '100svh']) {
    const height = `calc(${unit} - ${top}px)`;
    frame.style.cssText += `min-height:${height};max-height:${height};position:sticky;top:${top}px`;
  }
}

/** Keeps the frame off what stands below it in the figure, such as the caption. */
function keepOffCaption(figure: HTMLElement): void {
  const below = figure.offsetHeight - heldHeights.get(figure)!;
  figure.querySelector('iframe')!.style.marginBottom = `${below}px`;
}

/** Holds a figure's frame still while the page scrolls so many px. */
function hold(figure: HTMLElement, height: number): void {
  const frame = figure.querySelector('iframe');
  const valid = height >= MIN_HEIGHT && height <= MAX_HEIGHT;
  if (!frame || !valid || heldHeights.has(figure)) return;
  if (isInScroller(figure)) {
    // What cannot hold still is the card, rather than a tall box of nothing.
    frame.src = frame.src.replace('/full/', '/');
    frame.style.cssText += 'height:auto;aspect-ratio:4/5';
    return;
  }
  heldHeights.set(figure, height);
  place(frame, 0);
  // The frame has a tall row to itself; the caption stands below that.
  figure.style.cssText += `display:grid;grid-template:${height}px auto/100%`;
  keepOffCaption(figure);
  sendScroll(figure);
}

const forEachHeld = (act: (figure: HTMLElement) => void) => [...heldHeights.keys()].forEach(act);

document.addEventListener(`${NAME}:ready`, ({ target }) => {
  if (isScrolling(target)) sendHello(target);
});
document.addEventListener(`${NAME}:want-scroll`, (event) => {
  const { target, detail } = event as CustomEvent<{ height: number }>;
  if (isScrolling(target)) hold(target, detail.height);
});
addEventListener('scroll', () => forEachHeld(sendScroll));
addEventListener('resize', () => {
  forEachHeld((figure) => place(figure.querySelector('iframe')!, 0));
  forEachHeld(keepOffCaption);
  forEachHeld(sendScroll);
});
// The frames may have been ready before this script.
document.querySelectorAll(SCROLLING).forEach(sendHello);
