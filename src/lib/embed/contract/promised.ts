import { THEMES, type ContractAddress, type ContractOption } from '$lib/schema/embed-terms';
import { embedPath, kindAt } from '$lib/schema/embed-kinds.mjs';
import { FORMATS, picturePath } from '$lib/shell/picture-formats';
import { LOADER_PATH, oembedPath, SCROLL_PATH } from '../addresses';

/** Stands for the slug of a scene in an address. */
const SCENE = '{scene}';

/** The addresses that the contract promises, as its page prints them in a language. */
export const promisedAddresses = (lang: string): Record<ContractAddress, string> => ({
  card: embedPath(kindAt(), lang),
  scene: embedPath(kindAt(), lang, SCENE),
  full: embedPath(kindAt('full'), lang),
  flows: embedPath(kindAt('flows'), lang),
  loader: LOADER_PATH,
  scroll: SCROLL_PATH,
  pictures: [
    picturePath(lang, SCENE, 'card'),
    '.svg',
    ...(['square', 'og'] as const).map((name) => `${FORMATS[name].suffix}.png`)
  ].join(', '),
  oembed: oembedPath(lang, SCENE)
});

/** The options that the contract promises, each with its values. */
export const PROMISED_OPTIONS: Record<ContractOption, string> = {
  theme: `theme=${THEMES.join('|')}`,
  accent: 'accent=RRGGBB',
  ui: 'ui=full|minimal',
  text: 'text=on|off',
  motion: 'motion=auto|off',
  date: 'date=YYYY-MM-DD',
  transparent: 'transparent=1'
};
