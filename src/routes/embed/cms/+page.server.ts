import { readEmbedWords } from '$lib/server/embed';
import { builder } from '$lib/server/embed-code/builder';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
  const { start, words } = builder();
  return {
    words: readEmbedWords(start.lang).cms,
    systems: Object.values(words.places),
    contract: words.contract
  };
};
