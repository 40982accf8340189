/**
 * The scroll mode of the loader: a figure with `data-scroll` holds the full story still while the
 * page scrolls its scenes. It uses nothing but the loader's own events; see `/embed/contract/`.
 */
const NAME = 'story-embed';
/** Figures whose frame holds still, with the way in px that it does so. */
const held = new Map<HTMLElement, number>();

const say = (figure: Element, detail: object) =>
  figure.dispatchEvent(new CustomEvent(`${NAME}:send`, { detail }));
const greet = (figure: Element) => say(figure, { type: 'hello', features: ['events', 'scroll'] });

/** Keeps the frame off what stands below it in the figure, such as the caption. */
function place(figure: HTMLElement): void {
  const below = figure.offsetHeight - held.get(figure)!;
  figure.querySelector('iframe')!.style.marginBottom = `${below}px`;
}

/** How far in px the page has scrolled past a figure's top; before it, less than nothing. */
function tell(figure: Element): void {
  const y = Math.round(-figure.getBoundingClientRect().top);
  say(figure, { type: 'scroll', y, viewport: innerHeight });
}

const ASKING = `[data-${NAME}][data-scroll],${NAME}[scroll]`;
const wishes = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && target.matches(ASKING);

document.addEventListener(`${NAME}:ready`, ({ target }) => {
  if (wishes(target)) greet(target);
});
document.addEventListener(`${NAME}:want-scroll`, (event) => {
  const { target } = event;
  const { height } = (event as CustomEvent<{ height: number }>).detail;
  const frame = wishes(target) && target.querySelector('iframe');
  if (!frame || held.has(target) || !(height > 99 && height <= 20000)) return;
  held.set(target, height);
  frame.style.cssText += 'height:100svh;position:sticky;top:0';
  // The frame has a tall row to itself; the caption stands below that.
  target.style.cssText += `display:grid;grid-template:${height}px auto/100%`;
  place(target);
  tell(target);
});
const tellAll = () => [...held.keys()].forEach(tell);
addEventListener('scroll', tellAll);
addEventListener('resize', () => {
  [...held.keys()].forEach(place);
  tellAll();
});
// The frames may have been ready before this script.
document.querySelectorAll(ASKING).forEach(greet);

// A module to the checker, so that its names are its own.
export {};
