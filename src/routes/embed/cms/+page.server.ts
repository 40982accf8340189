import { readEmbedWords } from '$lib/embed/frame/page';
import { builder } from '$lib/embed/builder/builder';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
  const { start, words } = builder();
  return {
    words: readEmbedWords(start.lang).cms,
    systems: Object.values(words.places),
    contract: words.contract
  };
};
