import { expect, test } from 'playwright/test';
import { monkey, wrong } from '../support/monkey';
import { address } from './address';

/** A short walk for every run of the tests; `npm run monkey -- --seed N --actions 2000` goes on. */
const ACTIONS = 400;
const SEEDS = [2024];

// Together, since each run mostly waits for the next frame.
test(`${ACTIONS} random actions leave the story true, for ${SEEDS.length} seed`, async ({
  browser
}) => {
  test.setTimeout(300_000);
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
