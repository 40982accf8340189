import { expect, it } from 'vitest';
import { builtPages } from '../support/html';

/** Counter nouns of the ledger's units and of the pages' own words; `4.5 대 1` is a ratio. */
const COUNTERS =
  '발|건|원|대(?! 1)|개|톤|회|척분|량|척|기|문|명|표|배럴|개국|달러|퍼센트|곳|가지|년|월|일';
const APART = new RegExp(`[^\\s]*\\d (?:${COUNTERS})(?![가-힣])`, 'gu');

/** The letters of a page as they stand: no space but its own, where an amount is a link or bold. */
const lettersOf = (html: string) =>
  html.replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, '');

const pages = builtPages().filter(({ path }) => /^\/ko\/|^\/offline\/ko/.test(path));

it('in Korean a counter stands to its figures, and apart from 만 and 억', () => {
  expect(pages.length).toBeGreaterThan(20);
  const texts = pages.map(({ path, html }) => ({ path, text: lettersOf(html) }));
  const apart = texts.flatMap(({ path, text }) =>
    [...text.matchAll(APART)].map(([words]) => `${path}: ${words}`)
  );
  expect(apart).toEqual([]);
  const all = texts.map(({ text }) => text).join('\n');
  for (const right of ['1,000명', '28,000개(컨테이너)', '480만 발', '15%', '6개국'])
    expect(all).toContain(right);
});
