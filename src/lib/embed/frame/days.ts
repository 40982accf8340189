import type { EmbedKind } from './start';
import type { Stepper } from './stepper';

/** Shows one of the prerendered days at a time: what was known changes at once, nothing flies. */
export function dayStepper(root: HTMLElement, days: HTMLElement[]): Stepper {
  let current = days.findIndex((day) => day.hasAttribute('data-active'));
  return {
    index: () => current,
    show(index) {
      if (!days[index] || index === current) return false;
      current = index;
      root.dataset['scene'] = days[index].dataset['step'];
      days.forEach((day, i) => {
        for (const name of ['data-active', 'data-drawn']) day.toggleAttribute(name, i === index);
      });
      return true;
    }
  };
}

/** Opens on the day of the address: the last one on which something came out by then. */
export const openOnDay: EmbedKind = ({ scenes, params: { date }, go }) => {
  if (date) {
    const known = scenes.filter((day) => day.dataset['step']! <= date);
    go(Math.max(0, known.length - 1), 'host');
  }
  return () => undefined;
};
