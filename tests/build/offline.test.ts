import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { GROUPS } from '../../tools/build/offline/contents.mjs';
import { partId } from '../../tools/build/offline/part.mjs';
import { writeDocument } from '../../tools/build/offline/write.mjs';
import { viewSource } from '../../src/lib/record/source-view';
import { editionCodes } from '../../src/lib/content/editions';
import { allSteps, edition } from '../../src/lib/content/content';
import { FULL } from '../support/full';
import { pageDocument } from './site';

/** The single file of each edition, read as a browser reads it. */
const files = new Map(
  editionCodes().map((lang) => [
    lang,
    new JSDOM(readFileSync(`build/offline/${lang}.html`)).window.document
  ])
);
const html = readFileSync('build/offline/en.html');
const document = files.get('en')!;
const all = (selector: string) => [...document.querySelectorAll(selector)];

describe('the single file', () => {
  it.each(editionCodes())('of the edition "%s" is light enough for a school’s network', (lang) => {
    const file = readFileSync(`build/offline/${lang}.html`);
    // As the weights of pages count: a KB has 1,024 bytes.
    expect(file.length).toBeLessThanOrEqual(1.5 * 1024 * 1024);
    expect(gzipSync(file).length).toBeLessThanOrEqual(360_000);
    // The device has letters of its own: none of a large script is carried along.
    expect(file.toString().match(/url\(data:font\/woff2/g) ?? []).toHaveLength(
      html.toString().match(/url\(data:font\/woff2/g)?.length ?? 0
    );
    // Words that no line may part are held together by other spaces.
    const words = file.toString().replace(/&nbsp;|\u00a0/g, ' ');
    for (const { id, title } of allSteps(edition(lang).story)) {
      const there = new RegExp(`id=${id}[ >]`).test(words) && words.includes(title);
      expect(there, id).toBe(true);
    }
  });

  it('holds every step, every part and every activity', () => {
    for (const { id, title } of allSteps(edition().story)) {
      const step = document.getElementById(id);
      expect(step?.querySelector('h3')?.textContent, id).toBe(title);
      expect(step?.querySelector('svg.map :is(path, use)'), `map of ${id}`).not.toBeNull();
    }
    // The list of sources stands behind the pages.
    expect(all('.offline-part')).toHaveLength(Object.values(GROUPS).flat().length + 1);
    for (const name of ['sort', 'clauses', 'numbers']) {
      expect(all(`[data-activity="${name}"]`), name).toHaveLength(1);
    }
    for (const name of ['sort', 'clauses']) {
      expect(document.getElementById(`teach-data-${name}`), name).not.toBeNull();
    }
    const reports = all('input[name="report"]').map((one) => one.getAttribute('value'));
    expect(reports.length).toBeGreaterThan(10);
    expect(all('template[data-report]').map((one) => one.getAttribute('data-report'))).toEqual(
      reports
    );
    // Of the flows the six dates as small maps, and what was known of each.
    const flows = document.getElementById('part-flows')!;
    expect(flows.querySelectorAll('figure.flow-state svg.map use')).toHaveLength(18);
    expect(flows.querySelectorAll('figure.flow-state .flow-told li').length).toBeGreaterThan(11);
    expect(flows.querySelectorAll('tbody tr').length).toBeGreaterThan(20);
    for (const { id } of edition().evidence.claims.values()) {
      expect(document.getElementById(id), id).not.toBeNull();
    }
  });

  it('points every reference at one element of its own', () => {
    const ids = all('[id]').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set(ids);
    const missing = [
      ...all('a[href^="#"], use[href^="#"]').map((one) => one.getAttribute('href')!.slice(1)),
      ...all('[aria-labelledby]').flatMap((one) => one.getAttribute('aria-labelledby')!.split(' ')),
      ...all('[for]').map((one) => one.getAttribute('for')!),
      ...all('svg *').flatMap((one) =>
        [...one.attributes].flatMap(({ value }) => /url\(#([^)]+)\)/.exec(value)?.[1] ?? [])
      )
    ].filter((id) => !known.has(id));
    expect(missing).toEqual([]);
    const radios = new Map<string, Set<Element | null>>();
    for (const radio of all('input[type="radio"]')) {
      const name = radio.getAttribute('name')!;
      radios.set(name, (radios.get(name) ?? new Set()).add(radio.closest('.offline-part')));
    }
    const shared = [...radios].filter(([, parts]) => parts.size > 1).map(([name]) => name);
    expect(shared, 'radio groups shared by two parts').toEqual([]);
  });

  it('leads elsewhere by full addresses only', () => {
    const relative = all('a[href]')
      .map((one) => one.getAttribute('href')!)
      .filter((href) => !/^(#.|https?:\/\/|\?present$)/.test(href));
    expect(relative).toEqual([]);
  });

  it('allows itself nothing but its own scripts and styles', () => {
    const policy = document
      .querySelector('meta[http-equiv="content-security-policy"]')!
      .getAttribute('content')!;
    expect(policy).toMatch(/^default-src 'none'; script-src( 'sha256-[^']+')+; style-src 'sha256-/);
    expect(policy).not.toMatch(/unsafe|'self'|https?:/);
    const scripts = all('script:not([type="application/json"])').length;
    expect(/script-src ([^;]+)/.exec(policy)![1]!.split(' ')).toHaveLength(scripts);
  });
});

/** The words of an element in one line. */
const line = (element: Element | null | undefined) =>
  element?.textContent
    ?.replace(/\u2060/g, '')
    .replace(/\s+/g, ' ')
    .trim() ?? '';

describe.each(editionCodes())('the sources of the single file "%s"', (lang) => {
  const file = files.get(lang)!;
  const entries = [...file.querySelectorAll('.offline-sources li')];
  const links = [...file.querySelectorAll<HTMLAnchorElement>('a[href^="#n"]')].filter((one) =>
    /^#n\d+$/.test(one.getAttribute('href')!)
  );
  const told = (entry: Element) => {
    const address = entry.querySelector('a')?.getAttribute('href');
    return `${address ? new URL(address).href : ''} ${line(entry)}`;
  };
  const entryOf = (link: Element) => file.getElementById(link.getAttribute('href')!.slice(1))!;

  it('each stands once, numbered in order, with title, publisher, date and address as in the record', () => {
    expect(entries.map(({ id }) => id)).toEqual(entries.map((_, i) => `n${i + 1}`));
    const { evidence, info, format } = edition(lang);
    const known = new Set(
      [...evidence.sources.values()].map((source) => {
        const { title, publisher, relay, date, url } = viewSource(source, {
          ...info,
          lang,
          format
        });
        const rest = `${publisher}${relay ? ` (${relay})` : ''}${date ? `, ${date}` : ''}`;
        return `${url ? new URL(url).href : ''} ${title}, ${rest}`
          .replace(/\u2060/g, '')
          .replace(/\s+/g, ' ');
      })
    );
    expect(entries.map(told).filter((one) => !known.has(one))).toEqual([]);
    expect(new Set(entries.map(told)).size).toBe(entries.length);
  });

  it('each reference leads to the entry of its number and names its publisher and date', () => {
    expect(links.length).toBeGreaterThan(1000);
    const wrong = links.filter((link) => {
      const [, named, number] = /^(.+) \[(\d+)\]$/.exec(line(link)) ?? [];
      const entry = entryOf(link);
      return entry?.id !== `n${number}` || !line(entry).endsWith(`, ${named}`);
    });
    expect(wrong.map(line)).toEqual([]);
    expect(file.querySelector('.source')).toBeNull();
  });

  it('no row lost one: the same stand at each as on the page of the site', () => {
    const home = lang === editionCodes()[0] ? '' : lang;
    for (const path of Object.values(GROUPS).flat()) {
      const page = pageDocument(join(home, path));
      for (const one of page.querySelectorAll('[data-online]')) one.remove();
      const rows = [...page.querySelectorAll('main details.source-list > ul')]
        .map((list) => [...list.querySelectorAll(':scope > li > .source')].map(told))
        .filter(({ length }) => length);
      const part = file.getElementById(partId(path))!;
      const references = [...part.querySelectorAll('.refs')].map((row) =>
        [...row.querySelectorAll('a')].map((link) => told(entryOf(link)))
      );
      expect(references, path).toEqual(rows);
    }
    const story = pageDocument(home);
    expect(
      [...file.querySelectorAll('[data-notes] li > a[href^="#n"]')].map((link) =>
        told(entryOf(link))
      )
    ).toEqual([...story.querySelectorAll('[data-notes] .source')].map(told));
  });

  it('is read by a browser as it was written, though ends and quotes are left out', () => {
    // A paragraph that swallowed what follows it would hold one of these.
    expect(file.querySelectorAll('p :is(p, ul, ol, div, section), li > li, dd > dd')).toHaveLength(
      0
    );
    // Editions differ in their words alone: one of them is written and read again.
    if (!FULL && lang !== editionCodes()[0]) return;
    const { document: again } = new JSDOM(writeDocument(file)).window;
    expect(again.body.querySelectorAll('*')).toHaveLength(file.body.querySelectorAll('*').length);
  });
});
