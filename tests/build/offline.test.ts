import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { GROUPS } from '../../tools/build/offline/contents.mjs';
import { editionCodes } from '../../src/lib/content/editions';
import { allSteps, edition } from '../../src/lib/content/content';

const html = readFileSync('build/offline/en.html');
const { document } = new JSDOM(html.toString('utf8')).window;
const all = (selector: string) => [...document.querySelectorAll(selector)];

describe('the single file', () => {
  it.each(editionCodes())('of the edition "%s" is light enough for a school’s network', (lang) => {
    const file = readFileSync(`build/offline/${lang}.html`);
    // As the weights of pages count: a KB has 1,024 bytes. Letters of other scripts take two or three
    // bytes on the disk; over the wire the bar is one.
    const most = edition(lang).info.script === edition().info.script ? 1.5 : 1.85;
    expect(file.length).toBeLessThanOrEqual(most * 1024 * 1024);
    expect(gzipSync(file).length).toBeLessThanOrEqual(400_000);
    // The device has letters of its own: none of a large script is carried along.
    expect(file.toString().match(/url\(data:font\/woff2/g) ?? []).toHaveLength(
      html.toString().match(/url\(data:font\/woff2/g)?.length ?? 0
    );
    // Words that no line may part are held together by other spaces.
    const words = file.toString().replace(/&nbsp;|\u00a0/g, ' ');
    for (const { id, title } of allSteps(edition(lang).story)) {
      expect(words.includes(`id="${id}"`) && words.includes(title), id).toBe(true);
    }
  });

  it('holds every step, every part and every activity', () => {
    for (const { id, title } of allSteps(edition().story)) {
      const step = document.getElementById(id);
      expect(step?.querySelector('h3')?.textContent, id).toBe(title);
      expect(step?.querySelector('svg.map :is(path, use)'), `map of ${id}`).not.toBeNull();
    }
    expect(all('.offline-part')).toHaveLength(Object.values(GROUPS).flat().length);
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
    expect(flows.querySelectorAll('tbody[data-flow-group] tr').length).toBeGreaterThan(20);
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
