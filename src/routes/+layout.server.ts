import { allSteps, edition } from '$lib/content/content';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = () => {
  const { lang, info, words, story } = edition();
  const { cover, title, summary, tags, labels } = story;
  return {
    site: {
      lang,
      info,
      words: { ...words, story: { title, summary, tags, labels } },
      cover: cover.id,
      alts: Object.fromEntries(
        [cover, ...allSteps(story)].map(({ id, description }) => [id, description])
      )
    }
  };
};
