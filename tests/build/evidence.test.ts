import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { edition } from '../../src/lib/content/content';
import { unledgered } from '../../src/lib/content/lint/check-english';
import { links } from '../../src/lib/content/links';
import type { EditionInfo } from '../../src/lib/schema/edition';
import { CLOSING_DAY } from '../../src/lib/schema/record-terms';
import { SITE } from '../../src/lib/shell/site';
import { monthOf } from '../support/dates';
import { builtPages, byTag, textOf, type Element } from '../support/html';

const { evidence } = edition();
const ledger = [...evidence.ledger.values()];
/** Addresses of publishers, and of copies in public archives beside them. */
const publishers = new Set([
  ...[...evidence.sources.values()].flatMap(({ url }) => url ?? []),
  ...Object.values(links()).flatMap(({ archived }) => archived ?? [])
]);

/** Pages about the story's facts; embeds and the single file repeat them, sheets are compared apart. */
const pages = builtPages().filter(
  ({ path }) => !/^\/(?:[a-z]{2}\/)?(?:offline|embed|teach)\//.test(path)
);

/** What may hold a number or a date of its own: computed figures, sources and their titles. */
const apart = ({ tag, attributes }: Element) =>
  'data-computed' in attributes ||
  tag === 'svg' ||
  tag === 'pre' ||
  tag === 'textarea' ||
  /\b(?:source|titles)\b/.test(attributes['class'] ?? '');

/** Months of 2024 after the editorial, as an edition writes them. */
const laterMonths = (info: EditionInfo) =>
  ['07', '08', '09', '10', '11', '12'].map((month) => monthOf(info, `2024-${month}-01`).source);

describe.each(pages)('$path', ({ path, root }) => {
  const { format, info } = edition(byTag(root, 'html')[0]!.attributes['lang']);

  // The checks of the data hold the numbers of each translation against the English ones.
  it.skipIf(!info.default)('prints no number of 200 or more that the ledger does not hold', () => {
    // The sizes of pictures are no facts.
    const words = textOf(root, apart).replace(/\d+\s*×\s*\d+/g, '');
    expect(unledgered(words, ledger)).toEqual([]);
  });

  it('links out only to original publishers, and to what the project is made from', () => {
    const foreign = byTag(root, 'a')
      .map(({ attributes }) => attributes['href'] ?? '')
      .filter((href) => /^https?:/.test(href) && !href.startsWith(SITE) && !publishers.has(href))
      .filter(
        (href) =>
          !path.endsWith('/methods/') ||
          !/creativecommons\.org|naturalearthdata|github\.com/.test(href)
      );
    expect(foreign).toEqual([]);
  });

  it('tells nothing later than June 2024 outside the later layer', () => {
    const later = ({ attributes }: Element) => attributes['data-layer'] === 'since';
    const words = textOf(root, (element) => apart(element) || later(element));
    const dates = words.match(
      new RegExp([...laterMonths(info), '(?<!\\d)202[5-9](?!\\d)'].join('|'), 'g')
    );
    // The day the sources reach is said in the open: it is no fact about the story.
    const closing = words.includes(format.date(CLOSING_DAY)) ? [CLOSING_DAY.slice(0, 4)] : [];
    expect((dates ?? []).filter((date) => !closing.includes(date))).toEqual([]);
  });

  it('has no dead link or hash inside the site', () => {
    const dead = byTag(root, 'a', 'img', 'iframe')
      .map(({ attributes }) => attributes['href'] ?? attributes['src'] ?? '')
      .filter((link) => link && !/^(?:[a-z]+:|\/\/)/i.test(link))
      .filter((link) => !found(path, link));
    expect(dead).toEqual([]);
  });
});

/** Ids of the built files that links lead to, read once each. */
const ids = new Map<string, Set<string>>();
function idsOf(file: string): Set<string> {
  const known = ids.get(file) ?? new Set(readFileSync(file, 'utf8').match(/(?<=\sid=")[^"]+/g));
  ids.set(file, known);
  return known;
}

/** Whether a relative link of a page leads to a built file, and its hash to an element there. */
function found(from: string, link: string): boolean {
  const [address = '', hash] = link.split('#');
  const here = from.endsWith('/') ? `${from}index.html` : from;
  const path = (address || here).split('?')[0]!;
  const joined = join('build', path.startsWith('/') ? path : join(dirname(here), path));
  const target = /\.\w+$/.test(joined) ? joined : join(joined, 'index.html');
  if (!existsSync(target)) return false;
  return !hash || !target.endsWith('.html') || idsOf(target).has(hash);
}
