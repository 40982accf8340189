import { developerCode } from '$lib/embed/snippets/developer';
import { DEVELOPER_CODES } from '$lib/schema/embed';
import { builder } from '$lib/embed/builder/builder';
import { CHILD, HOST } from '$lib/embed/contract/messages';
import { readEmbedWords } from '$lib/embed/frame/page';
import { loaders } from '$lib/embed/host/loaders';
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
