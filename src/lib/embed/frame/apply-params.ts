import { THEMES, type Theme } from '$lib/schema/embed-terms';
import type { Params } from './params';

/** Puts the parameters where the stylesheet finds them. */
export function applyParams(html: HTMLElement, { theme, ui, text, transparent, accent }: Params) {
  Object.assign(html.dataset, { theme, ui, text, ...(transparent && { transparent: '' }) });
  // The stylesheet gives links this colour, made legible on the paper.
  if (accent) html.style.setProperty('--accent', `#${accent}`);
}

/** Takes a theme from a message, if it is one. */
export function applyTheme(html: HTMLElement, value: unknown) {
  if (THEMES.includes(value as Theme)) html.dataset['theme'] = value as Theme;
}
