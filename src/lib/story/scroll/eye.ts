/** What a reader's eye rests on: how much of an element, 0 to 1, lies above it. */
export interface Eye {
  on: Element;
  share: number;
}

/** Share of the window's height, from the top, at which the eye is. */
const HEIGHT = 0.5;

const eyeLine = () => document.documentElement.clientHeight * HEIGHT;

/**
 * What the eye rests on, where it is inside a part of the page. Asked anew each time: the browser
 * leaves what is far away without a height of its own.
 */
export function eyeWithin(part: Element): Eye | undefined {
  const line = eyeLine();
  const { top, bottom, left, width } = part.getBoundingClientRect();
  if (top > line || bottom < line) return undefined;
  const on = document.elementFromPoint(left + width / 2, line);
  if (!on || !part.contains(on)) return undefined;
  const box = on.getBoundingClientRect();
  return { on, share: (line - box.top) / box.height };
}

/** The scroll position in px that puts the same under the eye. */
export function scrollToEye({ on, share }: Eye): number {
  let shown = on;
  // Some rows have no place in some windows.
  while (!shown.getBoundingClientRect().height && shown.parentElement) shown = shown.parentElement;
  const { top, height } = shown.getBoundingClientRect();
  return window.scrollY + top + share * height - eyeLine();
}
