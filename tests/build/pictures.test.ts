import { DOMParser } from 'linkedom';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  FORMATS,
  picturePath,
  printedSize,
  type FormatName
} from '../../src/lib/shell/picture-formats';
import { allPictures, makePng, pictureAlt, pictureEntries } from '../../src/lib/pictures/picture';
import { edition } from '../../src/lib/content/content';
import { defaultEdition, editionCodes } from '../../src/lib/content/editions';
import { CLOSING_DAY, EDITORIAL_DAY } from '../../src/lib/schema/record-terms';
import { monthOf } from '../support/dates';
import { pngSize } from '../png';
import { SCENES } from '../support/slugs';

const SIZES: Record<FormatName, [number, number]> = {
  card: [1200, 1500],
  square: [1080, 1080],
  og: [1200, 630],
  thumb: [320, 240]
};
const MOST_BYTES = 250 * 1024;
const built = (path: string) => readFileSync(`build${path}`);
const pictures = allPictures().flatMap(({ lang, slug }) =>
  (Object.keys(FORMATS) as FormatName[]).map((format) => ({ lang, slug, format }))
);

/** All shapes of the default edition, and what is shared and shown first of the others. */
const drawings = pictures.filter(
  ({ lang, format }) => lang === defaultEdition() || ['card', 'og'].includes(format)
);

describe('pictures of the scenes', () => {
  it('are there for the cover and every step, in every edition', () => {
    const due = editionCodes().flatMap((lang) => SCENES.map((slug) => ({ lang, slug })));
    expect(pictureEntries()).toEqual(due);
  });

  it.each(pictures)('$lang, $slug, $format: right size, small enough', ({ lang, slug, format }) => {
    const png = built(picturePath(lang, slug, format));
    expect(pngSize(png)).toEqual(SIZES[format]);
    expect(png.byteLength).toBeLessThanOrEqual(MOST_BYTES);
    expect(printedSize(format)).toEqual({ width: SIZES[format][0], height: SIZES[format][1] });
  });

  it.each(drawings)(
    '$lang, $slug, $format: a drawing that stands alone',
    ({ lang, slug, format }) => {
      const text = built(picturePath(lang, slug, format, 'svg')).toString();
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MOST_BYTES);
      const bare = text.replaceAll(/base64,[^)]*/g, '');
      expect(bare.match(/var\(|color-mix|calc\(|undefined|NaN/)?.[0], 'no value').toBeUndefined();
      expect(bare.match(/(?:href|src|url\()=?["']?https?:/)?.[0], 'outside').toBeUndefined();
      const svg = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
      expect(svg.querySelector('title')?.textContent).toBeTruthy();
      expect(svg.querySelector('desc')?.textContent).toBe(pictureAlt(slug, lang));
      const words = [...svg.querySelectorAll('text')].map((one) => one.textContent).join(' ');
      // The flows are those of the newest day, not of the editorial's.
      const day = slug === 'flows' ? CLOSING_DAY : EDITORIAL_DAY;
      if (format !== 'thumb') expect(words).toMatch(monthOf(edition(lang).info, day));
      for (const use of svg.querySelectorAll('use')) {
        const id = use.getAttribute('href')!.slice(1);
        expect(svg.querySelector(`[id="${id}"]`), id).toBeTruthy();
      }
    }
  );

  it.each(allPictures())(
    '$lang, $slug has a text alternative of 20 to 250 characters',
    ({ lang, slug }) => {
      const { length } = pictureAlt(slug, lang);
      expect(length).toBeGreaterThanOrEqual(20);
      expect(length).toBeLessThanOrEqual(250);
    }
  );

  it('draws every label inside the frame', () => {
    for (const { lang, slug, format } of drawings) {
      const text = built(picturePath(lang, slug, format, 'svg')).toString();
      const svg = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
      const { map } = FORMATS[format];
      for (const label of svg.querySelectorAll('[data-label] text, [data-text] tspan')) {
        const [x, y] = ['x', 'y'].map((name) => Number(label.getAttribute(name))) as [
          number,
          number
        ];
        const where = `${slug} ${format}: ${label.textContent}`;
        expect(x, where).toBeGreaterThanOrEqual(map.x);
        expect(x, where).toBeLessThanOrEqual(map.x + map.width);
        expect(y, where).toBeGreaterThanOrEqual(map.y);
        expect(y, where).toBeLessThanOrEqual(map.y + map.height);
      }
    }
  });

  it('tints Russia less where it is quiet in a scene than where it acts', () => {
    const tokens = readFileSync('src/lib/styles/tokens.css', 'utf8');
    const colour = (name: string) =>
      [1, 3, 5].map((at) =>
        parseInt(new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(tokens)![1]!.slice(at, at + 2), 16)
      );
    const [russia, land] = [colour('rus'), colour('land')];
    const mixed = (share: number) =>
      `#${russia.map((one, i) => Math.round(one * share + land[i]! * (1 - share)).toString(16)).join('')}`;
    const fill = (slug: string) => {
      const svg = built(picturePath('en', slug, 'card', 'svg')).toString();
      return /<use[^>]*data-country="RUS"[^>]*>/.exec(svg)![0].match(/fill="([^"]+)"/)![1];
    };
    expect(fill('missing')).toBe(mixed(0.3));
  });

  it('shows the same scene in the same bytes each time', async () => {
    // Those of the site may be of an earlier build.
    const again = await makePng('missing', 'og', 'en');
    expect(again.equals(await makePng('missing', 'og', 'en'))).toBe(true);
    expect(again.equals(built(picturePath('en', 'missing', 'og')))).toBe(true);
  });
});
