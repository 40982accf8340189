import { readFileSync } from 'node:fs';
import { expect, type Page } from 'playwright/test';
import sanitizeHtml from 'sanitize-html';

const TAGS = (
  JSON.parse(readFileSync('data/words/en/story.json', 'utf8')) as {
    tags: Record<string, { name: string }>;
  }
).tags;

interface Said {
  tag: string;
  text: string;
}

/** Every sentence of the cards, and whose it is. */
export const sentences = (page: Page): Promise<Said[]> =>
  page.locator('[data-card] > p[data-tag] > span:not(.tag)').evaluateAll((all) =>
    all.map((one) => {
      const copy = one.cloneNode(true) as HTMLElement;
      copy.querySelector('sup')?.remove();
      return {
        tag: one.closest<HTMLElement>('[data-tag]')!.dataset['tag']!,
        text: copy.textContent
      };
    })
  );

/** Text without its markup, as feed readers and archives of text keep it. */
export const textOf = (html: string) =>
  sanitizeHtml(
    html.replaceAll(/<(?:svg|sup|style|script)[\s\S]*?<\/(?:svg|sup|style|script)>/g, ''),
    {
      allowedTags: [],
      allowedAttributes: {}
    }
  );
const bare = (text: string) =>
  text
    .replaceAll('&amp;', '&')
    .replaceAll(/[\s\u00ad\d.,-]/g, '')
    .toLowerCase();

/** Each sentence of a card follows the name of its kind, in words, with no other name between. */
export function saysWhose(all: readonly Said[], text: string, how: string): void {
  const kept = bare(text);
  expect(all.length).toBeGreaterThan(30);
  for (const said of all) {
    const at = kept.indexOf(bare(said.text));
    expect(at, `${how}: ${said.text}`).toBeGreaterThanOrEqual(0);
    const [[, last]] = Object.entries(TAGS)
      .map(([tag, { name }]) => [kept.lastIndexOf(bare(name), at), tag] as const)
      .sort(([one], [other]) => other - one) as [[number, string]];
    expect(last, `${how}: ${said.text}`).toBe(said.tag);
  }
}
