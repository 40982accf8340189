import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultEdition, editions } from '../../src/lib/content/editions';
import { FACT_FILES } from '../../src/lib/content/files';
import { pathIn } from '../../src/lib/i18n/paths';
import { SITE } from '../../src/lib/shell/site';
import { all, builtPages, byTag, type Element, type Page } from '../support/html';

const ALL = editions();
const AT_ROOT = defaultEdition();
const pages = builtPages();
const paths = new Set(pages.map(({ path }) => path));
const EMBEDS = '/embed/v1/';

/** The pages of an edition by their path in it. */
const pagesOf = (lang: string): Map<string, Page> => {
  const folder = lang === AT_ROOT ? '/' : `/${lang}/`;
  const others = ALL.filter((one) => one.lang !== AT_ROOT).map((one) => `/${one.lang}/`);
  return new Map(
    pages
      .filter(({ path }) => path.startsWith(folder) && path.endsWith('/'))
      .filter(({ path }) => !/^\/(?:embed\/v1|offline)\//.test(path))
      .filter(({ path }) => lang !== AT_ROOT || !others.some((one) => path.startsWith(one)))
      .map((page) => [page.path.slice(folder.length - 1), page])
  );
};
const embedsOf = (lang: string) =>
  pages.filter(({ path }) => path.startsWith(`${EMBEDS}${lang}/`) && path.endsWith('/'));

/** Elements that hold no sentence of ours: code, other languages' names, and what is for machines. */
const ASIDE = ['script', 'style', 'code', 'pre', 'textarea'];

/** Texts that are read in a language: those of elements without a language of their own in between. */
function textsIn(element: Element, lang: string, inherited = ''): string[] {
  const own = element.attributes['lang'] ?? inherited;
  if (ASIDE.includes(element.tag)) return [];
  const said = ['aria-label', 'title', 'alt', 'placeholder'].map(
    (name) => element.attributes[name]
  );
  return [
    ...(own === lang ? said.filter((text) => text !== undefined) : []),
    ...element.children.flatMap((child) => {
      if (typeof child !== 'string') return textsIn(child, lang, own);
      return own === lang ? [child] : [];
    })
  ];
}

/** Names that every edition prints as they are. */
const NAMES = [
  ...(JSON.parse(readFileSync(FACT_FILES.sources, 'utf8')) as Record<string, unknown>[]).flatMap(
    ({ publisher, relay, citing }) => [publisher, relay, citing]
  ),
  'iframe-resizer',
  'open-iframe-resizer'
]
  .filter((name) => typeof name === 'string')
  // Frames name a publisher without what stands in brackets.
  .flatMap((name) => [name, name.replace(/ \(.*\)$/, '')])
  .sort((a, b) => b.length - a.length);

/** Two words in Latin letters or more, one of them with neither a capital nor a sign of code. */
const RUN = /(?<![\w/.=-])[A-Za-z][A-Za-z’'-]*(?: [A-Za-z][A-Za-z’'-]*)+(?![\w/=])/g;
const isSentence = (run: string) => / [a-z]{3,}(?![\w-])|^[a-z]{3,} /.test(run);

/** What of a text is still in the language of the edition at the root. */
function left(text: string): string[] {
  // Most texts have no such word, and there are many names to take out.
  if (!/[a-z]{3}/.test(text)) return [];
  const bare = NAMES.reduce((rest, name) => rest.replaceAll(name, '·'), text);
  return (bare.match(RUN) ?? []).filter(isSentence);
}

const hreflangs = ({ root }: Page) =>
  byTag(root, 'link')
    .filter(({ attributes }) => attributes['hreflang'])
    .map(({ attributes }) => [attributes['hreflang'], attributes['href']]);

it('an edition has the pages and the embeds that the one at the root has, and no other', () => {
  const due = [...pagesOf(AT_ROOT).keys()];
  expect(due.length).toBeGreaterThan(40);
  const embeds = (lang: string) => embedsOf(lang).map(({ path }) => path.replace(`/${lang}/`, '/'));
  for (const { lang } of ALL) {
    expect([...pagesOf(lang).keys()], lang).toEqual(due);
    expect(embeds(lang), lang).toEqual(embeds(AT_ROOT));
  }
});

describe.each(ALL)('the edition "$lang"', (info) => {
  const { lang } = info;
  const own = [...pagesOf(lang)];
  const every = [...own.map(([, page]) => page), ...embedsOf(lang)];

  it('every page says its language, for readers, indexes and cards', () => {
    for (const { path, root } of every) {
      expect(byTag(root, 'html')[0]!.attributes['lang'], path).toBe(lang);
      const locale = byTag(root, 'meta').find((one) => one.attributes['property'] === 'og:locale');
      expect(locale?.attributes['content']?.slice(0, 2), path).toBe(lang);
      for (const { attributes, children } of byTag(root, 'script')) {
        if (attributes['type'] !== 'application/ld+json') continue;
        expect(JSON.parse(String(children[0])), path).toMatchObject({ inLanguage: lang });
      }
    }
  });

  it('every page names itself in all editions, and the one for everybody else', () => {
    for (const [path, page] of own) {
      const canonical = byTag(page.root, 'link').find(
        (one) => one.attributes['rel'] === 'canonical'
      );
      const address = canonical!.attributes['href']!;
      const there = address.slice((SITE + pathIn(info, '')).length);
      expect(address, path).toBe(SITE + pathIn(info, there));
      expect(hreflangs(page), path).toEqual([
        ...ALL.map((one) => [one.lang, SITE + pathIn(one, there)]),
        ['x-default', SITE + there]
      ]);
    }
  });

  it('every link stays in it, but for the switch, which leads to the same page in the others', () => {
    for (const [path, page] of own) {
      const here = new URL(page.path, 'http://site.invalid');
      for (const { attributes } of byTag(page.root, 'a')) {
        const to = new URL(attributes['href'] ?? '', here);
        if (to.origin !== here.origin || attributes['href'] === undefined) continue;
        if (to.pathname.endsWith('/')) expect(paths, page.path).toContain(to.pathname);
        const wanted =
          'data-edition' in attributes
            ? pathIn(
                ALL.find((one) => one.lang === attributes['hreflang'])!,
                path
              )
            : undefined;
        if (wanted) expect(to.pathname, page.path).toBe(wanted);
        else if (to.pathname.endsWith('/')) {
          const other = ALL.find((one) => !one.default && to.pathname.startsWith(`/${one.lang}/`));
          expect(other?.lang ?? AT_ROOT, `${page.path} → ${to.pathname}`).toBe(lang);
        }
      }
    }
  });

  it.skipIf(info.script === 'latin')('no page says a sentence in another language unmarked', () => {
    const found = every.flatMap(({ path, root }) =>
      textsIn(root, lang)
        .flatMap(left)
        .map((text) => `${path}: ${text}`)
    );
    expect(found).toEqual([]);
  });

  it('no sentence ends twice', () => {
    for (const { path, root } of every) {
      const texts = all(root, ({ tag }) => tag === 'body').flatMap((body) => textsIn(body, lang));
      expect(
        texts.filter((text) => /[\p{L}\d]\s?\.\.(?!\.)/u.test(text)),
        path
      ).toEqual([]);
    }
  });

  it('no page is empty without scripts: what is hidden from readers without them is a control', () => {
    for (const { path, root } of every) {
      const main = byTag(root, 'main', 'body').at(-1)!;
      const words = textsIn(main, lang, lang).join(' ').trim();
      expect(words.length, path).toBeGreaterThan(80);
    }
  });
});

it('class codes mean the same in every edition, so that a class may mix them', () => {
  const dataOf = (page: Page, id: string) =>
    JSON.parse(
      String(byTag(page.root, 'script').find((one) => one.attributes['id'] === id)!.children[0])
    ) as Record<string, { id?: string; day?: string; kind?: string; offers?: { id: string }[] }[]>;
  const meant = (lang: string) => {
    const own = pagesOf(lang);
    const sort = dataOf(own.get('/teach/sort/')!, 'teach-data-sort');
    const days = dataOf(own.get('/teach/days/')!, 'teach-data-days');
    return {
      codebooks: sort['codebooks'],
      kinds: sort['kinds']!.map(({ id }) => id),
      statements: sort['statements']!.map(({ id, kind }) => [id, kind]),
      version: days['version'],
      days: days['days']!.map(({ day, offers }) => [day, offers!.map(({ id }) => id)])
    };
  };
  const due = meant(AT_ROOT);
  expect(due.statements.length).toBeGreaterThan(20);
  for (const { lang } of ALL) expect(meant(lang), lang).toEqual(due);
});

it('what is no page of any edition leads to all of them, in the language of the one at the root', () => {
  const page = pages.find(({ path }) => path === '/404.html')!;
  expect(byTag(page.root, 'html')[0]!.attributes['lang']).toBe(AT_ROOT);
  const links = byTag(page.root, 'a').map(({ attributes }) => attributes['href']);
  for (const one of ALL) expect(links).toContain(pathIn(one, '/'));
});
