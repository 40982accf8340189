import { findAll } from '$lib/shell/dom';

const DAY_MS = 864e5;

/** Takes away what came out after a day, `YYYY-MM-DD`: from the page and from every reader of it. */
export function hideLater(root: HTMLElement, day: string): void {
  for (const element of findAll<HTMLElement | SVGElement>('[data-day]', root)) {
    element.toggleAttribute('data-off', element.dataset['day']! > day);
  }
}

/** Moves the line of the chosen day on the charts. */
export function markDay(root: HTMLElement, day: string): void {
  for (const chart of findAll<SVGElement>('[data-plot]', root)) {
    const [from, to, left, right] = chart.dataset['plot']!.split(' ').map(Number) as [
      number,
      number,
      number,
      number
    ];
    const share = (Date.parse(day) / DAY_MS - from) / (to - from);
    const x = String(Math.round(left + Math.min(1, Math.max(0, share)) * (right - left)));
    const line = chart.querySelector('.chosen-day')!;
    line.setAttribute('x1', x);
    line.setAttribute('x2', x);
  }
}
