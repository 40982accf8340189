import { defaultEdition, editionInfo } from '$lib/content/editions';
import { holdPage } from '$lib/i18n/hold-page';
import { isDataError } from '$lib/content/problems';
import { packPictures } from '$lib/pictures/pack';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { building } from '$app/environment';

/** What a client framework would need to take over a page; none ever does, and they weigh. */
const MARKS = /<!--(?:\[-?\d*|\]|\w*)-->/g;

/** Most of a build's work is pictures: they begin before all else. */
export const init: ServerInit = async () => {
  if (building) await packPictures();
};

/**
 * Says the page's language, and which way it is written, in `<html>`: the one in its address. Leaves
 * out the marks that the framework writes for itself, and holds together what no line may part.
 */
export const handle: Handle = ({ event, resolve }) => {
  const info = editionInfo((event.params as { lang?: string }).lang ?? defaultEdition());
  const { lang, dir } = info;
  const attributes = `lang="${lang}"${dir === 'rtl' ? ' dir="rtl"' : ''}`;
  return resolve(event, {
    transformPageChunk: ({ html }) =>
      holdPage(html.replace('%language%', attributes).replace(MARKS, ''), info)
  });
};

/** Shows whoever edits the data what is wrong with it, in the browser too; else as Kit does. */
export const handleError: HandleServerError = ({ error, message }) => {
  if (isDataError(error)) {
    console.error(error.message);
    return { message: error.message };
  }
  console.error(error);
  return { message };
};
