import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { content } from '../../src/lib/server/content';
import { unledgered } from '../../src/lib/server/evidence/ledger';
import { SITE } from '../../src/lib/story/site';
import { all, builtPages, byTag, parse, textOf, type Element } from '../support/html';

const { evidence } = content();
const ledger = [...evidence.ledger.values()];
const publishers = new Set([...evidence.sources.values()].flatMap(({ url }) => url ?? []));

/** Pages about the story's facts; embeds and the single file repeat them, sheets are compared apart. */
const pages = builtPages().filter(({ path }) => !/^\/(?:offline|embed|teach)\//.test(path));

/** What may hold a number or a date of its own: computed figures, sources and their titles. */
const apart = ({ tag, attributes }: Element) =>
  'data-computed' in attributes ||
  tag === 'svg' ||
  tag === 'pre' ||
  tag === 'textarea' ||
  /\bsource\b/.test(attributes['class'] ?? '');

describe.each(pages)('$path', ({ path, root }) => {
  it('prints no number of 200 or more that the ledger does not hold', () => {
    expect(unledgered(textOf(root, apart), ledger)).toEqual([]);
  });

  it('links out only to original publishers, and to what the project is made from', () => {
    const foreign = byTag(root, 'a')
      .map(({ attributes }) => attributes['href'] ?? '')
      .filter((href) => /^https?:/.test(href) && !href.startsWith(SITE) && !publishers.has(href))
      .filter(
        (href) =>
          path !== '/methods/' || !/creativecommons\.org|naturalearthdata|github\.com/.test(href)
      );
    expect(foreign).toEqual([]);
  });

  it('tells nothing later than June 2024 outside the later layer', () => {
    const later = ({ attributes }: Element) => attributes['data-layer'] === 'since';
    const words = textOf(root, (element) => apart(element) || later(element));
    const dates = words.match(
      /\b(?:(?:July|August|September|October|November|December) 2024|202[5-9])\b/g
    );
    // The day the sources reach is said in the open: it is no fact about the story.
    const closing = /10 April 2026/.test(words) ? ['2026'] : [];
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

/** Whether a relative link of a page leads to a built file, and its hash to an element there. */
function found(from: string, link: string): boolean {
  const [address = '', hash] = link.split('#');
  const here = from.endsWith('/') ? `${from}index.html` : from;
  let target = address
    ? join('build', address.startsWith('/') ? address : join(dirname(here), address))
    : join('build', here);
  target = target.split('?')[0]!;
  if (target.endsWith('/') || !/\.\w+$/.test(target)) target = join(target, 'index.html');
  if (!existsSync(target)) return false;
  if (!hash || !target.endsWith('.html')) return true;
  return (
    all(parse(readFileSync(target, 'utf8')), ({ attributes }) => attributes['id'] === hash).length >
    0
  );
}
