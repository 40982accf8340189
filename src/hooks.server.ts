import type { Handle } from '@sveltejs/kit';

/** Says the page's language in `<html lang>`: English at the root, others under their code. */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace('%lang%', (event.params as { lang?: string }).lang ?? 'en')
  });
