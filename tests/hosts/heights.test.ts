import { expect } from 'playwright/test';
import { test } from './hosts';
import { FORMS } from './set-ups';
import { followed, grow, watchFrame } from './heights';

/** Within this many ms of a change the frame must have the height of its content, to 1 px. */
const SOON_MS = 500;

test.describe.configure({ mode: 'parallel' });
for (const { name, page: body } of FORMS) {
  test(`${name}: follows first height, growth and shrinking within ${SOON_MS} ms`, async ({
    page,
    host
  }) => {
    await page.setViewportSize({ width: 600, height: 800 });
    await watchFrame(page);
    await page.goto(host.put(body()));
    const times = [await followed(page, 'first')];
    for (const px of [400, 0]) times.push(await followed(page, await grow(page, px)));
    test.info().annotations.push({ type: 'ms', description: times.join(' ') });
    expect(Math.max(...times), `first, growth, shrinking: ${times.join(', ')} ms`).toBeLessThan(
      SOON_MS
    );
  });
}
