import { expect, test } from 'playwright/test';
import { monkey, wrong } from '../support/monkey';
import { address } from './address';

/** `npm run monkey -- --seed N --actions 20000` tries more. */
const ACTIONS = 2000;
const SEEDS = [1961, 1996, 2024];

// Together, since each run mostly waits for the next frame.
test(`${ACTIONS} random actions leave the story true, for each of ${SEEDS.length} seeds`, async ({
  browser
}) => {
  test.setTimeout(600_000);
  const reports = await Promise.all(
    SEEDS.map(async (seed) => {
      const context = await browser.newContext();
      const report = await monkey(await context.newPage(), address(), { seed, actions: ACTIONS });
      await context.close();
      return report;
    })
  );
  for (const report of reports) {
    expect(wrong(report), `seed ${report.seed}`).toEqual([]);
    expect(report.actions).toBe(ACTIONS);
  }
});
