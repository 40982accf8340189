import type { Handle } from '@sveltejs/kit';
import { edition } from '$lib/content/content';

/** Says the page's language in `<html lang>`: the one in its address, else that of the story. */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace('%lang%', (event.params as { lang?: string }).lang ?? edition().story.lang)
  });
