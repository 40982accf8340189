import { expect, test } from 'playwright/test';
import { FULL } from '../support/full';
import { monkey, wrong } from '../support/monkey';
import { address } from './address';

/** `npm run monkey -- --seed N --actions 20000` tries more; CONTRIBUTING tells when. */
const [ACTIONS, SEEDS] = FULL ? [4000, [1996, 1961, 2024]] : [40, [1996]];

for (const seed of SEEDS) {
  test(`${ACTIONS} random actions of seed ${seed} leave the story true`, async ({ browser }) => {
    test.setTimeout(1_800_000);
    const context = await browser.newContext();
    const report = await monkey(await context.newPage(), address(), { seed, actions: ACTIONS });
    await context.close();
    expect(wrong(report), `seed ${seed}`).toEqual([]);
    expect(report.actions).toBe(ACTIONS);
  });
}
