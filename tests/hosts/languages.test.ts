import { readFileSync } from 'node:fs';
import { expect } from 'playwright/test';
import { oembedPath } from '../../src/lib/embed/addresses';
import { inTurn } from '../support/full';
import { builtBuilder } from '../support/built-builder';
import { snippet } from '../../src/lib/embed/snippets/snippets';
import { SITE } from '../../src/lib/shell/site';
import { address } from '../e2e/address';
import { complaints, innerHeightOf, ready, test } from './hosts';

/** Where frames of the editions beside English may differ from those of English: their letters. */
const LETTERS = { ko: /\p{Script=Hangul}/u, uk: /\p{Script=Cyrillic}/u };
const SCENE = 'missing';
const CSS = '<style>body { margin: 0 } img { max-width: 100%; height: auto }</style>';

/** The code for the loader that the builder of an edition gives, for the scene with the most labels. */
function loaderCode(lang: string): string {
  const { start, facts, scenes } = builtBuilder(lang);
  const scene = scenes.find(({ id }) => id === SCENE)!;
  return snippet({ ...start, scene }, facts)[0]!.text;
}

/** The code in the stored answer for sites that ask by an address. */
const oembedCode = (lang: string) =>
  (JSON.parse(readFileSync(`build${oembedPath(lang, SCENE)}`, 'utf8')) as { html: string }).html;

const CODES = { 'the loader': loaderCode, 'an oEmbed answer': oembedCode };

for (const [n, [lang, letters]] of Object.entries(LETTERS).entries()) {
  for (const [name, codeIn] of inTurn(Object.entries(CODES), n)) {
    test(`${lang}: ${name} shows the map in its language, whole, with the way to its story`, async ({
      page,
      host
    }) => {
      const errors = complaints(page);
      await page.setViewportSize({ width: 390, height: 800 });
      const code = codeIn(lang).replaceAll(SITE, address('').replace(/\/$/, ''));
      await page.goto(host.put(code, { head: CSS }));
      const child = await ready(page);
      expect(child.url()).toContain(`/embed/v1/${lang}/${SCENE}/`);
      const inside = page.frameLocator('iframe');
      await expect(inside.locator('html')).toHaveAttribute('lang', lang);
      await expect(inside.locator('a.open')).toHaveAttribute('href', new RegExp(`/${lang}/#`));
      await expect(page.locator('iframe')).toHaveAttribute('title', letters);
      const frame = await page.locator('iframe').evaluate((one) => one.clientHeight);
      expect(Math.abs((await innerHeightOf(child)) - frame)).toBeLessThanOrEqual(1);
      const seen = await child.evaluate(() => {
        const words = document.querySelector('[data-active] .words')!;
        const map = document.querySelector('[data-active] .map-box')!.getBoundingClientRect();
        const labels = [...document.querySelectorAll('[data-active] .map text')]
          .filter((one) => one.checkVisibility())
          .map((one) => ({ text: one.textContent, box: one.getBoundingClientRect() }));
        return {
          cut: words.scrollHeight - words.clientHeight,
          labels: labels.map(({ text }) => text),
          outside: labels
            .filter(({ box }) => box.left < map.left - 8 || box.right > map.right + 8)
            .map(({ text }) => text)
        };
      });
      expect(seen.cut).toBeLessThanOrEqual(0);
      expect(seen.outside).toEqual([]);
      expect(seen.labels.length).toBeGreaterThan(5);
      // A label is of the language's letters, or of figures and marks alone.
      expect(seen.labels.filter((one) => /\p{L}/u.test(one) && !letters.test(one))).toEqual([]);
      expect(errors).toEqual([]);
    });
  }
}
