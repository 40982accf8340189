import { extract } from '@extractus/oembed-extractor';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { oembedSchema } from '../../src/lib/embed/oembed/oembed';
import { editionInfo, editions } from '../../src/lib/content/editions';
import { pathIn } from '../../src/lib/i18n/paths';
import { pictureEntries } from '../../src/lib/pictures/picture';
import { SITE } from '../../src/lib/shell/site';
import { pngSize } from '../png';
import { answer, pageText } from './site';

const CARD = [600, 750];
const pages = [
  ...editions().flatMap((info) => [
    { path: pathIn(info, '/'), json: `/oembed/v1/${info.lang}.json`, size: CARD },
    { path: pathIn(info, '/flows/'), json: `/oembed/v1/${info.lang}/flows.json`, size: [600, 900] }
  ]),
  ...pictureEntries().map(({ lang, slug }) => ({
    path: pathIn(editionInfo(lang), `/scene/${slug}/`),
    json: `/oembed/v1/${lang}/${slug}.json`,
    size: CARD
  }))
];

/** WordPress reads links in the head whose attributes hold no angle brackets; the first one wins. */
function wordpressFinds(html: string): string | undefined {
  const head = html.slice(0, 20 * 1024).split('</head>')[0]!;
  const links = head.match(/<link([^<>]+)>/gi) ?? [];
  const link = links.find((one) => /type=["']application\/json\+oembed["']/i.test(one));
  return link && /href=["']([^"']+)["']/i.exec(link)?.[1];
}

/** Stands in for the network: addresses of the site are answered from `build/`. */
const local: typeof fetch = (input) => {
  const url = String(input instanceof Request ? input.url : input);
  const type = url.includes('.json') ? 'application/json' : 'text/html';
  const body = new Uint8Array(answer(url.replace(/\?.*/, ''), SITE));
  return Promise.resolve(new Response(body, { headers: { 'content-type': type } }));
};

describe('oEmbed', () => {
  it.each(pages)('$json says what the specification asks for', ({ json, size }) => {
    const told = oembedSchema.parse(JSON.parse(answer(SITE + json, SITE).toString()));
    expect(told.version).toBe('1.0');
    expect([told.width, told.height]).toEqual(size);
    expect(pngSize(answer(told.thumbnail_url, SITE))).toEqual([
      told.thumbnail_width,
      told.thumbnail_height
    ]);
    const { document } = parseHTML(`<!doctype html><html><body>${told.html}</body></html>`);
    expect([...document.body.children].map((one) => one.localName)).toEqual([
      'blockquote',
      'iframe'
    ]);
    const link = document.querySelector('blockquote a')!;
    expect(link.textContent).toBeTruthy();
    expect(() => answer(link.getAttribute('href')!, SITE)).not.toThrow();
    expect(document.querySelector('iframe')!.getAttribute('title')).toBeTruthy();
  });

  it.each(pages)('$path leads WordPress to it within 20 KB', ({ path, json }) => {
    expect(wordpressFinds(pageText(path))).toBe(SITE + json);
  });

  it.each(pages.slice(0, 2 * editions().length + 2))(
    '$path leads a real consumer to it',
    async ({ path, json }) => {
      const told = await extract(SITE + path, {}, local);
      expect(told).toMatchObject(JSON.parse(answer(SITE + json, SITE).toString()) as object);
      expect((told as { method?: string }).method).toBe('auto-discovery');
    }
  );
});
