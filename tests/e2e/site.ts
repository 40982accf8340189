import { serve } from '../../tools/chores/serve.mjs';

/** Serves the built site for browser tests, unpacked: each visit there is a new one, and on the same machine. */
export const serveSite = (headers?: (path: string) => Record<string, string>) =>
  serve('build', { level: 0, ...(headers ? { headers } : {}) });

/** Serves the built site for all browser tests; its address is in the environment for each of them. */
export default async function site() {
  const { port, close } = await serveSite();
  process.env['SITE_UNDER_TEST'] = `http://localhost:${port}`;
  return close;
}
