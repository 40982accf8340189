import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultEdition, editionCodes } from '../../src/lib/content/editions';
import { builtCopy } from '../support/built-copy';
import { FULL } from '../support/full';
import { inCyrillic, TEST_LANG, testText } from '../support/test-edition';

const AT_ROOT = defaultEdition();
let folder: string;
const read = (path: string) => readFileSync(join(folder, 'build', path));
const page = (path: string) => parseHTML(String(read(`${path}index.html`))).document;
const inEdition = (path: string) => page(`/${TEST_LANG}${path}`);
const built = () =>
  readdirSync(join(folder, 'build'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, 'build').length));
const story = JSON.parse(readFileSync(`data/words/${AT_ROOT}/story.json`, 'utf8')) as {
  title: string;
  chapters: Record<string, { steps: Record<string, { title: string; description: string }> }>;
};
const steps = Object.values(story.chapters).flatMap((chapter) =>
  Object.entries(chapter.steps).map(([id, words]) => ({ id, ...words }))
);

/** Every string of the facts: names, titles and quotations stay as they are in every edition. */
function factStrings(): string[] {
  const found = new Set<string>();
  for (const entry of readdirSync('data', { recursive: true, withFileTypes: true })) {
    if (!entry.name.endsWith('.json') || /words|geo/.test(entry.parentPath)) continue;
    JSON.parse(readFileSync(join(entry.parentPath, entry.name), 'utf8'), (_, value: unknown) => {
      if (typeof value === 'string') found.add(value);
      return value;
    });
  }
  return [...found].sort((a, b) => b.length - a.length);
}

/** What a page shows and says, without its code, in one text. */
function shown(document: Document): string {
  const other = 'script, style, code, pre, textarea, [data-edition]';
  for (const one of document.querySelectorAll(other)) one.remove();
  const texts: string[] = [];
  const walk = (node: Node) => {
    if (node.nodeType === 3) texts.push(node.textContent ?? '');
    if (node.nodeType === 1) {
      for (const name of ['aria-label', 'alt', 'title']) {
        texts.push((node as Element).getAttribute(name) ?? '');
      }
    }
    for (const child of node.childNodes) walk(child);
  };
  walk(document.body);
  return texts.join('\n');
}

describe('a copy of the project with one more edition: data alone, another script and plural', () => {
  beforeAll(async () => {
    ({ folder } = await builtCopy('edition'));
  }, 900_000);

  it('has each page of the edition at the root, and each file for other sites', () => {
    const pages = built().filter((path) => path.endsWith('/index.html'));
    const due = pages.filter(
      (path) => !path.startsWith(`/${TEST_LANG}/`) && !/^\/embed\/v1/.test(path)
    );
    expect(due.length).toBeGreaterThan(40);
    expect(pages).toEqual(expect.arrayContaining(due.map((path) => `/${TEST_LANG}${path}`)));
    const others = built().filter((path) => /^\/(?:embed|oembed)\/v1\/|^\/offline\//.test(path));
    const own = others.filter((path) => path.includes(`/${AT_ROOT}`));
    expect(own.length).toBeGreaterThan(150);
    const named = own.map((path) => path.replace(`/${AT_ROOT}`, `/${TEST_LANG}`));
    expect(others).toEqual(expect.arrayContaining(named));
  });

  it('the story is told in its words, step by step, with its maps', () => {
    const document = inEdition('/');
    expect(document.documentElement.getAttribute('lang')).toBe(TEST_LANG);
    expect(document.documentElement.getAttribute('dir')).toBe('rtl');
    expect(document.querySelector('h1')!.textContent).toBe(testText(story.title));
    for (const { id, title, description } of steps) {
      const step = document.querySelector(`[data-step="${id}"]`)!;
      expect(step.querySelector('h3')!.textContent).toBe(testText(title));
      expect(step.querySelector('[data-description]')!.textContent).toBe(inCyrillic(description));
      expect(step.querySelectorAll('svg.map')).toHaveLength(1);
    }
    expect(document.querySelector('svg.map [data-label="seoul"]')!.textContent).toBe(
      inCyrillic('Seoul')
    );
  });

  const PAGES = ['/', '/text/', '/claims/', '/clause/', '/numbers/', '/timeline/', '/methods/'];
  const facts = factStrings();
  it.each([...PAGES, '/teach/', '/teach/sort/', '/teach/print/a/', '/scene/why/', '/embed/'])(
    '%s says no word that is not its own',
    (path) => {
      const text = facts.reduce((rest, fact) => rest.split(fact).join(''), shown(inEdition(path)));
      // Names of formats and of a key.
      const known = ['CSV', 'JSON', 'PDF', 'Esc'];
      const strange = (text.match(/[A-Za-z]{3,}/g) ?? []).filter((word) => !known.includes(word));
      expect(strange).toEqual([]);
      expect(text.match(/\p{Script=Cyrillic}/gu)!.length).toBeGreaterThan(500);
    }
  );

  it.each([...PAGES, '/sources/', '/data/', '/teach/key/', '/scene/why/', '/embed/cms/'])(
    'every link of %s stays in the edition',
    (path) => {
      const here = new URL(`http://site.invalid/${TEST_LANG}${path}`);
      const files = new Set(built());
      for (const link of inEdition(path).querySelectorAll('a[href]:not([data-edition])')) {
        const to = new URL(link.getAttribute('href')!, here);
        if (to.origin !== here.origin) continue;
        const page = to.pathname.endsWith('/');
        if (page) expect(to.pathname, path).toMatch(new RegExp(`^/${TEST_LANG}/`));
        expect(files, path).toContain(page ? `${to.pathname}index.html` : to.pathname);
      }
    }
  );

  it('numbers, dates and plurals are those of its language', () => {
    const north = inEdition('/scene/missing/').querySelector('[data-text="flow-shells-prk-rus"]');
    // A line may end between the number and its word.
    expect(north!.textContent).toMatch(/0,75–4,8\s?млн/);
    expect(/4,8\sмлн/.test(shown(inEdition('/numbers/')))).toBe(true);
    expect(shown(inEdition('/timeline/')).includes('19 чэрвеня 2024')).toBe(true);
    const summaries = [
      ...inEdition('/claims/').querySelectorAll('details.source-list summary')
    ].map((one) => one.textContent!.trim());
    const forms = new Map(
      summaries
        .map((one) => /^\S+ (\S+) \((\d+)\)/.exec(one)!)
        .map(([, form, n]) => [Number(n), form])
    );
    const wanted = { 1: 'one', 2: 'few', 5: 'many' };
    for (const [n, form] of Object.entries(wanted)) {
      if (forms.has(Number(n))) expect(forms.get(Number(n))).toBe(inCyrillic(form));
    }
    expect(forms.size).toBeGreaterThan(2);
  });

  it('each page names the others in its head, and the one for everybody else', () => {
    for (const path of ['/claims/', `/${TEST_LANG}/claims/`]) {
      const links = [...page(path).querySelectorAll('link[hreflang]')].map((link) => [
        link.getAttribute('hreflang'),
        new URL(link.getAttribute('href')!).pathname
      ]);
      expect(links).toEqual([
        [AT_ROOT, '/claims/'],
        [TEST_LANG, `/${TEST_LANG}/claims/`],
        ['x-default', '/claims/']
      ]);
    }
  });

  it('each page leads to itself in the other editions, and offers them', () => {
    for (const path of ['/', '/claims/', '/scene/why/', '/teach/sort/', '/embed/cms/']) {
      const links = [...page(path).querySelectorAll('a[data-edition]')];
      expect(links.length, path).toBeGreaterThan(0);
      for (const link of links) {
        const to = new URL(link.getAttribute('href')!, `http://site.invalid${path}`);
        expect(to.pathname).toBe(`/${TEST_LANG}${path}`);
        expect([link.getAttribute('lang'), link.textContent]).toEqual([TEST_LANG, 'Тэст']);
        expect(link.getAttribute('dir')).toBe('rtl');
        expect(link.getAttribute('data-offer')).toMatch(/\p{Script=Cyrillic}/u);
      }
      expect(page(path).querySelectorAll('script[src*="languages"]')).toHaveLength(1);
    }
    const embed = page(`/embed/v1/${TEST_LANG}/why/`);
    expect(embed.querySelectorAll('[data-edition], script[src*="languages"]')).toHaveLength(0);
    expect(String(read(`/offline/${TEST_LANG}.html`))).not.toContain('data-edition');
  });

  it('embeds, their answers for other sites and the single file speak it', () => {
    const embed = page(`/embed/v1/${TEST_LANG}/why/`);
    expect(embed.documentElement.getAttribute('lang')).toBe(TEST_LANG);
    expect(embed.querySelector('h1')!.textContent).toBe(testText(story.title));
    expect(embed.querySelector('a.open')!.getAttribute('href')).toMatch(
      new RegExp(`/${TEST_LANG}/#why$`)
    );
    const answer = JSON.parse(String(read(`/oembed/v1/${TEST_LANG}/why.json`))) as {
      html: string;
      provider_name: string;
    };
    expect(answer.provider_name).toBe(testText(story.title));
    expect(answer.html).toContain(`/${TEST_LANG}/scene/why/`);
    expect(answer.html).toContain(`/embed/v1/${TEST_LANG}/why/`);
    const file = String(read(`/offline/${TEST_LANG}.html`));
    expect(file).toContain(`<html lang=${TEST_LANG}`);
    expect(file).toContain(testText(story.title));
    expect(file).toContain('id=part-teach-sort');
  });

  it('pictures are drawn in type that has its letters', () => {
    const svg = String(read(`/embed/v1/${TEST_LANG}/why.svg`));
    const title = steps.find(({ id }) => id === 'why')!.title;
    expect(svg).toContain(testText(title).split(' ')[0]);
    // Names of publishers are in Latin letters, the rest is not: the type has a file for each.
    expect(svg).toMatch(/@font-face\{font-family:'Story Sans'[^}]*unicode-range:[^}]*U\+43e/);
    expect(svg).toContain("@font-face{font-family:'Story Serif'");
    const [own, other] = [TEST_LANG, AT_ROOT].map((lang) => read(`/embed/v1/${lang}/why.png`));
    expect(own!.length).toBeGreaterThan(1500);
    expect(own!.equals(other!)).toBe(false);
  });

  it('titles name the type of their script, and only that; words wait for none of it', () => {
    const named = (path: string) =>
      new Set(
        [...String(read(path)).matchAll(/source-serif-4-(\w+)-/g)].map(([, letters]) => letters)
      );
    expect(named('/index.html')).toEqual(new Set(['latin']));
    expect(named(`/${TEST_LANG}/index.html`)).toEqual(new Set(['latin', 'cyrillic']));
    for (const path of ['/', `/${TEST_LANG}/`])
      expect(page(path).querySelectorAll('link[rel="preload"]')).toHaveLength(0);
  });

  it('every file gets the headers of its kind', async () => {
    const { headersFor } = (await import(join(folder, 'tools/build/headers.mjs'))) as {
      headersFor(path: string): Record<string, string>;
    };
    for (const path of built()) expect(() => headersFor(path), path).not.toThrow();
    expect(headersFor(`/embed/v1/${TEST_LANG}/`)['Content-Security-Policy']).toContain(
      'frame-ancestors *'
    );
    expect(headersFor(`/${TEST_LANG}/embed/`)['Content-Security-Policy']).toContain(
      "frame-ancestors 'self'"
    );
  });

  it('the edition at the root is what it is without the other', () => {
    const body = (html: string) =>
      html
        .slice(html.indexOf('<body'))
        .replace(/<ul class="languages[^]*?<\/ul>/g, '')
        .replace(/<a href="[^"]*\/translations\/">[^]*?<\/a>/g, '')
        .replace(/\/immutable\/[^"]*/g, '')
        .replace(/__sveltekit_\w+/g, '');
    const others = editionCodes().slice(1).join('|');
    const pages = readdirSync('build', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('index.html'))
      .filter((path) => !new RegExp(`^(?:embed/v1/)?(?:${others})/`).test(path))
      // The builder offers the languages that there are; a page tells how far each is.
      .filter((path) => !['embed/index.html', 'translations/index.html'].includes(path))
      // What stands beside the edition in the same copy is on maps, in areas, and wherever steps are told.
      .filter(
        (path) => FULL || !/class="map|km²|That evening|#dinner/.test(String(read(`/${path}`)))
      );
    expect(pages.length).toBeGreaterThan(FULL ? 60 : 15);
    for (const path of pages) {
      expect(body(String(read(`/${path}`))), path).toBe(
        body(readFileSync(`build/${path}`, 'utf8'))
      );
    }
    const links = [
      ...parseHTML(String(read('/404.html'))).document.querySelectorAll('a[hreflang]')
    ];
    expect(links.map((link) => link.getAttribute('hreflang'))).toEqual([TEST_LANG]);
  });
});
