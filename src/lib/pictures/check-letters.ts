import * as fontkit from 'fontkit';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { WORDS_FOLDER } from '$lib/content/edition-files.mjs';
import type { Problem } from '$lib/content/problems';
import { placeOf, textsIn, type Text } from '$lib/content/translation/texts';
import { typefacesOf } from '$lib/content/typefaces';
import { oncePerText } from '$lib/i18n/once';
import type { EditionInfo } from '$lib/schema/edition';
import type { TypefaceFile } from '$lib/schema/typeface-files';

/** Titles of documents stay in their own language; no picture shows them. */
const FOREIGN = 'record/sources.json';
const LETTER = /[\p{L}\p{M}]/u;
/** Every face of a family has the same letters. */
const WEIGHT = 600;

const require = createRequire(join(process.cwd(), 'package.json'));
const folderOf = (family: string) =>
  join(dirname(require.resolve(`@fontsource/${family}/package.json`)), 'files');

const lettersAt = oncePerText(
  (path) => new Set((fontkit.create(readFileSync(path)) as fontkit.Font).characterSet)
);
/** Code points of one file. */
const lettersOf = ({ family, subset }: TypefaceFile): Set<number> =>
  lettersAt(join(folderOf(family), `${family}-${subset}-${WEIGHT}-normal.woff2`));

/**
 * Adds the first letter of an edition's words that no file of its pictures' or titles' type has, with
 * where it stands first.
 *
 * @param files the edition's files with texts, by their paths below its folder
 * @throws DataError when there are no typefaces for the edition's script
 */
export function checkLetters(
  info: Pick<EditionInfo, 'lang' | 'script'>,
  files: ReadonlyMap<string, unknown>,
  problems: Problem[]
): void {
  const type = Object.values(typefacesOf(info));
  const isKnown = oncePerText((letter) =>
    type.every((own) => own.some((file) => lettersOf(file).has(letter.codePointAt(0)!)))
  );
  const strange = new Map<string, Text>();
  for (const [file, value] of files) {
    if (file === FOREIGN) continue;
    for (const text of textsIn(file, value).values()) {
      for (const letter of text.text) {
        if (LETTER.test(letter) && !isKnown(letter) && !strange.has(letter))
          strange.set(letter, text);
      }
    }
  }
  const [first, ...others] = strange;
  if (first)
    problems.push(
      problemOf(
        info,
        first,
        others.map(([letter]) => letter),
        type
      )
    );
}

function problemOf(
  { lang, script }: Pick<EditionInfo, 'lang' | 'script'>,
  [letter, one]: [string, Text],
  others: readonly string[],
  type: readonly TypefaceFile[][]
): Problem {
  const [row, field] = placeOf(one);
  const more = others.length ? `, nor ${others.map((one) => `"${one}"`).join(', ')}` : '';
  const families = [...new Set(type.map((own) => own.at(-1)!.family))];
  return {
    file: `${WORDS_FOLDER}/${lang}/${one.file}`,
    row,
    field,
    message: `no typeface of the script "${script}" has "${letter}"${more}; ${remedy(letter, families, script)}: "${one.text}"`
  };
}

/** What would give the script the letter. */
function remedy(letter: string, families: readonly string[], script: string): string {
  const subsets = families.map((family) => subsetsWith(letter, family));
  const [common] = subsets[0]!.filter((one) => subsets.every((own) => own.includes(one)));
  if (common) return `add "${common}" to its "subsets" in data/typefaces.json`;
  return (
    `write it with a letter of the language, or name typefaces of @fontsource that have it in ` +
    `data/typefaces.json, in a row for its script ("${script}" has ${families.join(', ')})`
  );
}

/** Names of a family's files that have a letter. */
function subsetsWith(letter: string, family: string): string[] {
  const names = readdirSync(folderOf(family)).flatMap((name) => {
    const found = new RegExp(`^${family}-(.+)-${WEIGHT}-normal\\.woff2$`).exec(name);
    return found && !/^\d+$/.test(found[1]!) ? [found[1]!] : [];
  });
  return names.filter((subset) => lettersOf({ family, subset }).has(letter.codePointAt(0)!));
}
