import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changedFiles, slowTestsBeside } from '../../tools/chores/changed.mjs';
import { FULL } from './full';

/** The files of the recipe "Highlight a country" in docs/architecture.md, for China. */
const CHANGED: Record<string, [before: RegExp, after: string][]> = {
  'data/geo/policy.json': [
    [/"CHN": "\d+", ?/, ''],
    [/"actors": \{ /, '"actors": { "CHN": "156", '],
    [/"checks": \[/, '"checks": [\n    { "name": "Beijing", "at": [116.4, 39.9], "in": "CHN" },']
  ],
  'src/lib/schema/map-terms.ts': [[/ACTORS = \[/, "ACTORS = ['CHN', "]],
  'src/lib/map/draw/actors.ts': [[/(?<=\n) {2}RUS: /, '  CHN: { large: true },\n  RUS: ']],
  'src/lib/styles/tokens.css': [
    [/ {4}--kor: /, '    --chn: #8c2f39;\n    --kor: '],
    [/ {6}--kor: /, '      --chn: #e59aa2;\n      --kor: ']
  ],
  'data/map/scenes.json': [
    [/(?<="id":\s*"signing"[^]*?"highlights":\s*\[)/, '{ "country": "CHN", "role": "quiet" }, ']
  ]
};

/** What a country goes through: the recipe's own files, what makes shapes, and what draws them. */
const isConcerned = (file: string) =>
  file in CHANGED || /^src\/lib\/(?:map|geo)\/|^tests\/.*(?:country|worked-examples)/.test(file);
const changed = changedFiles();

/**
 * Whether the country is built: its shapes are to be made, which takes long, so where not everything
 * is tried they are when something of it differs from the main branch.
 */
export const WITH_COUNTRY =
  FULL ||
  changed.some(isConcerned) ||
  !slowTestsBeside(changed).includes('tests/data/geometry.test.ts');

/**
 * The files that a country with a shape and a colour of its own takes, as they are with it.
 *
 * @throws if a file is no longer as the recipe expects
 */
export function countryFiles(root: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const [file, changes] of Object.entries(CHANGED)) {
    let text = readFileSync(join(root, file), 'utf8');
    for (const [before, after] of changes) {
      if (!before.test(text)) throw new Error(`${file} has no ${String(before)}`);
      text = text.replace(before, after);
    }
    files.set(file, text);
  }
  return files;
}

/** Adds the country to a copy of the project; its shapes are then to be made. */
export function addCountry(root: string): void {
  for (const [file, text] of countryFiles(root)) writeFileSync(join(root, file), text);
}
