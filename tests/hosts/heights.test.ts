import { expect } from 'playwright/test';
import { SANDBOX, test } from './hosts';
import { inTurn } from '../support/full';
import { SET_UPS } from './set-ups';
import { followed, grow, watchFrame } from './heights';

/** A frame goes straight to its height, but for a story that becomes the card while it waits. */
const BY_THE_WAY = 1;

/** Set-ups that follow each other in one window. */
const AT_ONCE = 5;

/** Set-ups in the open and in the strictest sandbox in turn. */
const FORMS = Object.entries(SET_UPS).flatMap(([name, make], n) =>
  inTurn(['', SANDBOX], n).map((box) => ({
    name: `${name}, ${box ? 'with' : 'without'} sandbox`,
    page: () => make(box)
  }))
);

test.describe.configure({ mode: 'parallel' });
for (let from = 0; from < FORMS.length; from += AT_ONCE) {
  const some = FORMS.slice(from, from + AT_ONCE);
  test(`first height, growth and shrinking, each in one step: ${some[0]!.name} to ${some.at(-1)!.name}`, async ({
    page,
    host
  }) => {
    test.slow();
    await page.setViewportSize({ width: 600, height: 800 });
    await watchFrame(page);
    for (const { name, page: body } of some) {
      await test.step(name, async () => {
        await page.goto(host.put(body()));
        const ways = [await followed(page)];
        for (const px of [400, 0]) {
          await grow(page, px);
          ways.push(await followed(page));
        }
        const description = `${name}: ${ways.join(' | ')}`;
        test.info().annotations.push({ type: 'px', description });
        const [first, ...later] = ways as [number[], ...number[][]];
        // No frame, the browser's own height, the embed's.
        expect(first.length, `${name}: ${first.join()}`).toBeLessThanOrEqual(3 + BY_THE_WAY);
        for (const way of later)
          expect(way.length, `${name}: ${way.join()}`).toBeLessThanOrEqual(2 + BY_THE_WAY);
      });
    }
  });
}
