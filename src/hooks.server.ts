import { defaultEdition, editionInfo } from '$lib/content/editions';
import type { Handle } from '@sveltejs/kit';

/** Says the page's language, and which way it is written, in `<html>`: the one in its address. */
export const handle: Handle = ({ event, resolve }) => {
  const { lang, dir } = editionInfo((event.params as { lang?: string }).lang ?? defaultEdition());
  const attributes = `lang="${lang}"${dir === 'rtl' ? ' dir="rtl"' : ''}`;
  return resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%language%', attributes)
  });
};
