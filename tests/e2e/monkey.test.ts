import { expect, test } from 'playwright/test';
import { monkey, wrong } from '../support/monkey';
import { address } from './address';

/** `npm run monkey -- --seed N --actions 20000` tries more; CONTRIBUTING tells when. */
const [ACTIONS, SEED] = [2000, 1996];

test(`${ACTIONS} random actions leave the story true`, async ({ browser }) => {
  test.setTimeout(600_000);
  const context = await browser.newContext();
  const report = await monkey(await context.newPage(), address(), { seed: SEED, actions: ACTIONS });
  await context.close();
  expect(wrong(report), `seed ${report.seed}`).toEqual([]);
  expect(report.actions).toBe(ACTIONS);
});
