import { content } from '$lib/server/content';
import { CHILD, HOST } from '$lib/server/embed-messages';
import { readEmbedWords } from '$lib/server/embed';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
  words: readEmbedWords(content().story.lang).contract,
  messages: { child: Object.keys(CHILD), host: Object.keys(HOST) }
});
