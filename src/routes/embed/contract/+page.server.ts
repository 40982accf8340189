import { DEVELOPER_CODES, developerCode } from '$lib/embed-code/developer';
import { builder } from '$lib/server/embed-code/builder';
import { CHILD, HOST } from '$lib/server/embed-messages';
import { readEmbedWords } from '$lib/server/embed';
import { loaders } from '$lib/server/loaders';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
  const { start, facts, words } = builder();
  const [loader] = loaders();
  return {
    words: readEmbedWords(start.lang).contract,
    cms: words.cms,
    messages: { child: Object.keys(CHILD), host: Object.keys(HOST) },
    codes: DEVELOPER_CODES.map((name) => ({
      name,
      text: developerCode(name, start, facts, loader!)
    }))
  };
};
