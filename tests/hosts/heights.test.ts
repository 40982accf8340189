import { expect } from 'playwright/test';
import { test } from './hosts';
import { FORMS } from './set-ups';
import { followed, grow, watchFrame } from './heights';

/** A frame goes straight to its height, but for a story that becomes the card while it waits. */
const BY_THE_WAY = 1;

test.describe.configure({ mode: 'parallel' });
for (const { name, page: body } of FORMS) {
  test(`${name}: follows first height, growth and shrinking, each in one step`, async ({
    page,
    host
  }) => {
    await page.setViewportSize({ width: 600, height: 800 });
    await watchFrame(page);
    await page.goto(host.put(body()));
    const ways = [await followed(page)];
    for (const px of [400, 0]) {
      await grow(page, px);
      ways.push(await followed(page));
    }
    test.info().annotations.push({ type: 'px', description: ways.join(' | ') });
    const [first, ...later] = ways as [number[], ...number[][]];
    // No frame, the browser's own height, the embed's.
    expect(first.length, first.join()).toBeLessThanOrEqual(3 + BY_THE_WAY);
    for (const way of later) expect(way.length, way.join()).toBeLessThanOrEqual(2 + BY_THE_WAY);
  });
}
