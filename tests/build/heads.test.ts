import { describe, expect, it } from 'vitest';
import { editionInfo } from '../../src/lib/content/editions';
import { pathIn } from '../../src/lib/i18n/paths';
import { pictureEntries } from '../../src/lib/pictures/picture';
import { SITE } from '../../src/lib/shell/site';
import { pngSize } from '../png';
import { answer, builtPages, headDocument, pageDocument } from './site';

const meta = (page: Document, name: string) =>
  page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');

describe('the head of every page', () => {
  // A page that sends the reader on has no head of its own to show.
  const pages = builtPages().filter(
    (path) => !headDocument(path).querySelector('[http-equiv="refresh"]')
  );

  it.each(pages)('%s has a share picture at the size it states', (path) => {
    const page = headDocument(path);
    const image = meta(page, 'og:image');
    expect(image).toBeTruthy();
    const stated = [meta(page, 'og:image:width'), meta(page, 'og:image:height')].map(Number);
    expect(stated).toEqual([1200, 630]);
    expect(pngSize(answer(image!, SITE))).toEqual(stated);
    expect(meta(page, 'og:image:alt')!.length).toBeGreaterThanOrEqual(20);
  });

  it.each(pages)('%s has a title and a description of 50 to 200 characters', (path) => {
    const page = headDocument(path);
    expect(page.querySelector('title')?.textContent.trim()).toBeTruthy();
    const { length } = meta(page, 'description') ?? '';
    expect(length).toBeGreaterThanOrEqual(50);
    expect(length).toBeLessThanOrEqual(200);
  });
});

describe('the pages of single scenes', () => {
  /** The story of each edition, which is long to read and asked for by each of its scenes. */
  const stories = new Map<string, Document>();
  const storyAt = (path: string) => {
    const known = stories.get(path) ?? pageDocument(path);
    stories.set(path, known);
    return known;
  };

  it.each(pictureEntries())(
    'W13: $lang, $slug: its own card and address, a link to its step, no script',
    ({ lang, slug }) => {
      const at = (path: string) => pathIn(editionInfo(lang), path);
      const page = pageDocument(at(`/scene/${slug}/`));
      expect(meta(page, 'og:image')).toBe(`${SITE}/embed/v1/${lang}/${slug}-og.png`);
      expect(meta(page, 'og:url')).toBe(SITE + at(`/scene/${slug}/`));
      expect(page.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(
        SITE + at(slug === 'cover' ? '/' : `/scene/${slug}/`)
      );
      const step = slug === 'cover' ? '' : `#${slug}`;
      const here = new URL(at(`/scene/${slug}/`), SITE);
      const links = [...page.querySelectorAll('a[href]')].map(
        (one) => new URL(one.getAttribute('href')!, here).href
      );
      expect(links, 'a link to the step').toContain(SITE + at(`/${step}`));
      // But for the switch between editions.
      expect(page.querySelectorAll('script:not([data-online])')).toHaveLength(0);
      expect(page.querySelectorAll('h1')).toHaveLength(1);
      const story = storyAt(at('/'));
      expect(
        story.querySelector(`[data-step="${slug}"]`),
        'the step that it leads to'
      ).toBeTruthy();
    }
  );

  it('all have titles of their own', () => {
    const titles = pictureEntries().map(
      ({ lang, slug }) => headDocument(pathIn(editionInfo(lang), `/scene/${slug}/`)).title
    );
    expect(new Set(titles).size).toBe(titles.length);
  });
});
