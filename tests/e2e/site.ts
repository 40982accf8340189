import { serve } from '../../tools/chores/serve.mjs';

/**
 * Serves the built site for all browser tests, packed in haste, since each visit is new; its address is in the
 * environment for each of them.
 */
export default async function site() {
  const { port, close } = await serve('build', { level: 1 });
  process.env['SITE_UNDER_TEST'] = `http://localhost:${port}`;
  return close;
}
