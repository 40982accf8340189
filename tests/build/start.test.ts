import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pictureTotal } from '../../tools/chores/build-site.mjs';

it('"npm start" knows how many pictures a build draws', async () => {
  const drawn = readdirSync('build/embed', { recursive: true }).filter((name) =>
    String(name).endsWith('.png')
  );
  expect(await pictureTotal()).toBe(drawn.length);
});
