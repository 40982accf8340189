import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { monkey, wrong } from '../../tests/support/monkey';
import { CHROMIUM_FLAGS, findChromium } from './chromium.mjs';
import { serve } from './serve.mjs';

/** Random actions on the built story: `npm run monkey -- --seed 7 --actions 20000`. */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    actions: { type: 'string', default: '2000' }
  }
});
const [seed, actions] = [Number(values.seed), Number(values.actions)];
if (!Number.isInteger(seed) || !Number.isInteger(actions) || actions < 1) {
  console.error('--seed and --actions take whole numbers, such as --seed 7 --actions 2000.');
  process.exit(1);
}
const site = await serve('build');
const browser = await chromium.launch({
  executablePath: await findChromium(console.log),
  args: CHROMIUM_FLAGS
});
try {
  const page = await browser.newPage();
  const url = `http://localhost:${site.port}/`;
  const report = await monkey(page, url, { seed, actions }, console.log);
  const found = wrong(report);
  for (const line of found) console.error(line);
  const { before, after } = report;
  console.log(
    `seed ${seed}: ${report.actions} actions, ${found.length} faults, ` +
      `nodes ${before.nodes} → ${after.nodes}, listeners ${before.listeners} → ${after.listeners}`
  );
  process.exitCode = found.length ? 1 : 0;
} finally {
  await browser.close();
  await site.close();
}
