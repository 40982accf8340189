import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright/test';
import { FULL } from '../support/full';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules about colours: all that another scheme can break. */
export const COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * Violations of WCAG 2.2 A and AA below a selector, each with the elements it is found on; frames are
 * asked apart.
 *
 * @param rules of all rules these alone, where the others have been asked of the same page
 */
export async function violations(
  page: Pick<Page, 'evaluate'>,
  within = 'html',
  rules?: readonly string[]
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(
    async ([selector, runOnly]) => {
      const { axe } = window as unknown as {
        axe: {
          run(
            within: string,
            options: unknown
          ): Promise<{
            violations: {
              id: string;
              help: string;
              nodes: { target: string[]; failureSummary: string }[];
            }[];
          }>;
        };
      };
      const { violations } = await axe.run(selector, { runOnly, resultTypes: ['violations'] });
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) => `${id}: ${help} (${target.join(' ')}) ${failureSummary}`
        )
      );
    },
    [within, rules ? { type: 'rule', values: [...rules] } : LEVELS] as const
  );
}

/** Rows of the same elements in the same colours, with the same folded open: axe says of all what it says of two. */
const ROWS = '[data-row], [data-item], tbody > tr, .step-notes li';

/** Takes out what only makes a page long: rows like those before them, and drawings that do not show. */
export const shorten = (page: Page) =>
  page.evaluate(
    (rows) => {
      const alike =
        ':is(.source-row, .ledger-row):nth-of-type(n + 8), [id^="by-"]:nth-of-type(n + 9)';
      for (const row of document.querySelectorAll(alike)) row.remove();
      for (const still of document.querySelectorAll('.step-figure svg'))
        if (!still.checkVisibility()) still.remove();
      const known = new Map<string, number>();
      for (const row of document.querySelectorAll(rows)) {
        const parts = [row, ...row.querySelectorAll(':not(svg *)')].map((one) => {
          const { color, backgroundColor, fontSize } = getComputedStyle(one);
          const looks = [color, backgroundColor, fontSize, one.checkVisibility()];
          return [one.tagName, one.className, one.hasAttribute('open'), ...looks].join();
        });
        const kind = [...new Set(parts)].sort().join(';');
        const before = known.get(kind) ?? 0;
        if (before < 2) known.set(kind, before + 1);
        else row.remove();
      }
    },
    FULL ? ':not(*)' : ROWS
  );

/** Looks at which a page is tried: the narrowest with and without large text, and a wide one. */
export const LOOKS = [
  [320, '100%', 'light'],
  [320, '200%', 'dark'],
  [1280, '100%', 'dark']
] as const;

/** Px by which a page is wider than its window. */
export const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
