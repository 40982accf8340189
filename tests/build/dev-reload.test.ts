import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FACT_FILES, wordFiles } from '../../src/lib/content/files';
import { copyProject, endCopy, serveCopy } from '../support/copy';

let folder: string;
let server: ChildProcess;
let address: string;

beforeAll(async () => {
  folder = copyProject();
  ({ server, address } = await serveCopy(folder));
}, 120_000);

afterAll(async () => {
  await endCopy(folder, server);
});

it('"npm run dev" shows a changed sentence without a restart', async () => {
  const shown = async () => (await fetch(`${address}/`)).text();
  const file = join(folder, wordFiles('en').story);
  const [, sentence] = /"text": "([A-Z][a-z ]{10,})/.exec(readFileSync(file, 'utf8'))!;
  expect(await shown()).toContain(sentence!);
  expect(await shown()).not.toContain('Quite another');
  // As many words as before: a card may hold no more.
  const changed = sentence!.replace(/^\S+ \S+/, 'Quite another');
  writeFileSync(file, readFileSync(file, 'utf8').replace(sentence!, changed));
  await expect.poll(shown, { timeout: 60_000 }).toContain('Quite another');
}, 120_000);

it('"npm run dev" shows in the page what is wrong with the data', async () => {
  const shown = async () => (await fetch(`${address}/`)).text();
  const file = join(folder, FACT_FILES.scenes);
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, before.replace('"view":', '"veiw":'));
  await expect
    .poll(shown, { timeout: 60_000 })
    .toContain('this field is not known here; did you mean "view"?');
  expect(await shown()).toContain(FACT_FILES.scenes);
  writeFileSync(file, before);
  await expect.poll(shown, { timeout: 60_000 }).not.toContain('not known here');
}, 180_000);
