import { defaultEdition, editionInfo } from '$lib/content/editions';
import { isDataError } from '$lib/content/problems';
import type { Handle, HandleServerError } from '@sveltejs/kit';

/** What a client framework would need to take over a page; none ever does, and they weigh. */
const MARKS = /<!--(?:\[-?\d*|\]|\w*)-->/g;

/**
 * Says the page's language, and which way it is written, in `<html>`: the one in its address. Leaves
 * out the marks that the framework writes for itself.
 */
export const handle: Handle = ({ event, resolve }) => {
  const { lang, dir } = editionInfo((event.params as { lang?: string }).lang ?? defaultEdition());
  const attributes = `lang="${lang}"${dir === 'rtl' ? ' dir="rtl"' : ''}`;
  return resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%language%', attributes).replace(MARKS, '')
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
