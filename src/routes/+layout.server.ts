import { allSteps, edition } from '$lib/content/content';
import { editions } from '$lib/content/editions';
import { siteWords } from '$lib/content/words';
import { flowsPicture } from '$lib/record/flows/picture';
import { clientScript } from '$lib/shell/client-script';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ params }) => {
  const content = edition(params.lang);
  const { lang, info, words, story } = content;
  const all = editions();
  const others = all.length > 1 ? all.filter((one) => one.lang !== lang) : [];
  const { cover, title, summary, tags, labels } = story;
  const picture = flowsPicture(content);
  return {
    site: {
      lang,
      info,
      editions: all,
      offers: Object.fromEntries(others.map((one) => [one.lang, offerIn(one.lang)])),
      languagesScript: others.length ? clientScript('src/entries/languages.ts') : undefined,
      words: { ...words, story: { title, summary, tags, labels } },
      cover: cover.id,
      alts: Object.fromEntries([
        ...[cover, ...allSteps(story)].map(({ id, description }) => [id, description]),
        [picture.id, picture.alt]
      ])
    }
  };
};

/** How an edition offers itself to readers of another one. */
function offerIn(lang: string) {
  const { offer, offerClose } = siteWords(lang);
  return { offer, close: offerClose };
}
