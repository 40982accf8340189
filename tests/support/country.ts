import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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

/**
 * Adds a country with a shape and a colour of its own to a copy of the project; its shapes are then
 * to be made.
 *
 * @returns the files that it took
 * @throws if a file is no longer as the recipe expects
 */
export function addCountry(root: string): string[] {
  for (const [file, changes] of Object.entries(CHANGED)) {
    let text = readFileSync(join(root, file), 'utf8');
    for (const [before, after] of changes) {
      if (!before.test(text)) throw new Error(`${file} has no ${String(before)}`);
      text = text.replace(before, after);
    }
    writeFileSync(join(root, file), text);
  }
  return Object.keys(CHANGED);
}
