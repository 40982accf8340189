import { allSteps, edition } from '$lib/content/content';
import { editions } from '$lib/content/editions';
import { clientScript } from '$lib/shell/client-script';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ params }) => {
  const { lang, info, words, story } = edition(params.lang);
  const all = editions();
  const others = all.length > 1 ? all.filter((one) => one.lang !== lang) : [];
  const { cover, title, summary, tags, labels } = story;
  return {
    site: {
      lang,
      info,
      editions: all,
      offers: Object.fromEntries(others.map((one) => [one.lang, offerIn(one.lang)])),
      languagesScript: others.length ? clientScript('src/entries/languages.ts') : undefined,
      words: { ...words, story: { title, summary, tags, labels } },
      cover: cover.id,
      alts: Object.fromEntries(
        [cover, ...allSteps(story)].map(({ id, description }) => [id, description])
      )
    }
  };
};

/** How an edition offers itself to readers of another one. */
function offerIn(lang: string) {
  const { offer, offerClose } = edition(lang).words.site;
  return { offer, close: offerClose };
}
