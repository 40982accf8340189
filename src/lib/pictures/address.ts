import { error } from '@sveltejs/kit';
import { FORMATS, type FormatName } from '$lib/shell/picture-formats';
import { allPictures } from './picture';

const NAMES = Object.keys(FORMATS) as FormatName[];

/** Every picture's language and file name without its ending. */
export function pictureEntriesOf(): { lang: string; picture: string }[] {
  return allPictures().flatMap(({ lang, slug }) =>
    NAMES.map((name) => ({ lang, picture: slug + FORMATS[name].suffix }))
  );
}

/** The scene and the shape that a picture's address names; anything else is not found. */
export function readPicture(params: { lang: string; picture: string }): {
  lang: string;
  slug: string;
  format: FormatName;
} {
  for (const { lang, slug } of allPictures()) {
    const format = NAMES.find((name) => slug + FORMATS[name].suffix === params.picture);
    if (lang === params.lang && format) return { lang, slug, format };
  }
  error(404, `no picture "${params.picture}" in "${params.lang}"`);
}
