/*
 * The scroll mode of the loader: a figure with `data-scroll` holds the full story still while the
 * page scrolls its scenes. It uses nothing but the loader's own events; see `/embed/contract/`.
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

/** Says how far in px the page has scrolled past a figure's top; before it, less than nothing. */
function sendScroll(figure: Element): void {
  const y = Math.round(-figure.getBoundingClientRect().top);
  send(figure, { type: 'scroll', y, viewport: innerHeight });
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
  heldHeights.set(figure, height);
  // Between two limits, whatever height the loader gives it.
  frame.style.cssText += 'min-height:100svh;max-height:100svh;position:sticky;top:0';
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
  forEachHeld(keepOffCaption);
  forEachHeld(sendScroll);
});
// The frames may have been ready before this script.
document.querySelectorAll(SCROLLING).forEach(sendHello);
