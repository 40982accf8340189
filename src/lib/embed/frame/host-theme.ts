import { legible } from './accent';
import type { Theme } from './bridge';
import type { Params } from './params';

const html = document.documentElement;

/** Whether a value from a message is one of the three themes. */
export const isTheme = (value: unknown): value is Theme =>
  value === 'auto' || value === 'light' || value === 'dark';

/** Puts the parameters into attributes that the stylesheet knows. */
export function applyLook({ theme, ui, text, transparent }: Params): void {
  const { dataset } = html;
  dataset['theme'] = theme;
  dataset['ui'] = ui;
  dataset['text'] = text;
  if (transparent) dataset['transparent'] = '';
}

/** Colours links and focus, made legible on the paper of the theme that shows. */
export function applyAccent(accent: string | undefined): void {
  if (!accent) return;
  const paper = getComputedStyle(html).getPropertyValue('--paper').trim().slice(1);
  for (const name of ['--link', '--focus']) html.style.setProperty(name, legible(accent, paper));
}
