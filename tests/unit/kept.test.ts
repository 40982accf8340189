import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { keeper } from '../../src/lib/pictures/kept';

const folder = mkdtempSync(join(tmpdir(), 'kept-'));
const NAME = 'en-why';
const files = () => readdirSync(folder);
beforeEach(() => files().forEach((file) => rmSync(join(folder, file))));
afterAll(() => rmSync(folder, { recursive: true }));

it('a picture is made once for the same things, and anew for others, in its stead', async () => {
  const made: string[] = [];
  const build = async (text: string, ...from: string[]) =>
    String(
      await keeper(folder)(NAME, from, () => {
        made.push(text);
        return Promise.resolve(Buffer.from(text));
      })
    );
  expect(await build('first', 'ab', 'c')).toBe('first');
  expect(await build('not made', 'ab', 'c')).toBe('first');
  // The same letters in other parts are other things.
  expect(await build('second', 'a', 'bc')).toBe('second');
  expect(await build('third', 'ab', 'c')).toBe('third');
  expect(made).toEqual(['first', 'second', 'third']);
  expect(files()).toHaveLength(1);
});

it('what could not be made leaves nothing, and a draft of a build that was ended is no picture', async () => {
  const kept = keeper(folder);
  const broken = () => Promise.reject(new Error('no fonts'));
  await expect(kept(NAME, ['a'], broken)).rejects.toThrow('no fonts');
  expect(files()).toEqual([]);
  const whole = () => Promise.resolve(Buffer.from('whole'));
  await kept(NAME, ['a'], whole);
  writeFileSync(join(folder, `${files()[0]}.draft`), 'half');
  expect(String(await keeper(folder)(NAME, ['a'], whole))).toBe('whole');
});
