import { CHILD, HOST } from '$lib/server/embed-messages';
import { readEmbedWords } from '$lib/server/embed';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
  words: readEmbedWords('en').contract,
  messages: { child: Object.keys(CHILD), host: Object.keys(HOST) }
});
