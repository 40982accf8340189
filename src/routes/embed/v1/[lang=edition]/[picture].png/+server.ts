import { building } from '$app/environment';
import { pictureEntriesOf, readPicture } from '$lib/pictures/address';
import { ahead } from '$lib/pictures/ahead';
import { picturePng } from '$lib/pictures/picture';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = pictureEntriesOf;

/** So many are packed on other cores while pages are drawn; Kit asks for one file at a time. */
const AT_A_TIME = 3;

type Params = { lang: string; picture: string };
const nameOf = ({ lang, picture }: Params) => `${lang}/${picture}`;

const pngOf = ahead(
  building ? pictureEntriesOf().map(nameOf) : [],
  (name) => {
    const [lang = '', picture = ''] = name.split('/');
    const { slug, format, lang: edition } = readPicture({ lang, picture });
    return picturePng(slug, format, edition);
  },
  AT_A_TIME
);

export const GET: RequestHandler = async ({ params }) =>
  new Response(new Uint8Array(await pngOf(nameOf(params))), {
    headers: { 'content-type': 'image/png' }
  });
