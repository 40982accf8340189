import { error } from '@sveltejs/kit';
import { clientScript } from '$lib/shell/client-script';
import { edition } from '$lib/content/content';
import { embedMap } from '$lib/embed/frame/coarse-map';
import { embedPage, embedSlugs } from '$lib/embed/frame/page';
import { embedPath, kindAt } from '$lib/schema/embed-kinds.mjs';
import type { PageServerLoad } from './$types';

/** The last part of the address is a scene's slug, or names a kind of embed: see `EMBED_KINDS`. */
export const load: PageServerLoad = ({ params: { lang, slug } }) => {
  const content = edition(lang);
  const slugs = embedSlugs(content);
  const kind = kindAt(slug);
  // The address without a scene has begun at the first step since version 1 was given out.
  const start = kind.segment || !slug ? slugs[1]! : slug;
  if (!slugs.includes(start)) {
    error(404, `no scene "${lang}/${start}"; there is: ${slugs.join(', ')}`);
  }
  return {
    embed: embedPage(content, start === slugs[0]),
    map: embedMap(content),
    script: clientScript(`src/entries/classic/${kind.entry}.ts`),
    start,
    kind,
    path: embedPath(kind, lang, slug)
  };
};
