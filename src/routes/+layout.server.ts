import { allSteps, edition } from '$lib/content/content';
import { editions } from '$lib/content/editions';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ params }) => {
  const { lang, info, words, story } = edition(params.lang);
  const { cover, title, summary, tags, labels } = story;
  return {
    site: {
      lang,
      info,
      editions: editions(),
      words: { ...words, story: { title, summary, tags, labels } },
      cover: cover.id,
      alts: Object.fromEntries(
        [cover, ...allSteps(story)].map(({ id, description }) => [id, description])
      )
    }
  };
};
