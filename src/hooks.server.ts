import type { Handle } from '@sveltejs/kit';
import { defaultEdition } from '$lib/content/editions';

/** Says the page's language in `<html lang>`: the one in its address, else that at the root. */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace('%lang%', (event.params as { lang?: string }).lang ?? defaultEdition())
  });
