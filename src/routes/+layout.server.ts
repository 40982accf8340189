import { allSteps, edition } from '$lib/content/content';
import { editions } from '$lib/content/editions';
import { flowsPicture } from '$lib/record/flows/picture';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ params }) => {
  const content = edition(params.lang);
  const { lang, info, words, story } = content;
  const { cover, title, summary, tags, labels } = story;
  const picture = flowsPicture(content);
  return {
    site: {
      lang,
      info,
      editions: editions(),
      words: { ...words, story: { title, summary, tags, labels } },
      cover: cover.id,
      alts: Object.fromEntries([
        ...[cover, ...allSteps(story)].map(({ id, description }) => [id, description]),
        [picture.id, picture.alt]
      ])
    }
  };
};
