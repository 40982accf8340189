import { readJsonFile } from '../json-file.mjs';
import { WORDS_FOLDER } from '../edition-files.mjs';
import { markOf, nameOf, STAMPS, type Text } from './texts';

/**
 * Which wording of the default edition each translation stands for: the wording's mark by the text's
 * key, by file. `npm run words` writes it.
 */
export type Stamps = Record<string, Record<string, string>>;

/** `new`: there is a translation, and nothing says what it stands for. */
export type State = 'missing' | 'new' | 'old' | 'done';

/** A text of the default edition and what an edition has for it. */
export interface Row extends Text {
  translation: string;
  state: State;
}

/** Path of an edition's stamps below the project root. */
export const stampsFile = (lang: string): string => `${WORDS_FOLDER}/${lang}/${STAMPS}`;

/** The stamps of an edition as they are on disk. */
export const readStamps = (lang: string, root?: string): Stamps =>
  (readJsonFile(stampsFile(lang), root) as Stamps | undefined) ?? {};

/** Each text of the default edition with its translation and what that is worth today. */
export function compare(model: Map<string, Text>, own: Map<string, Text>, stamps: Stamps): Row[] {
  return [...model.values()].map((text) => {
    // What has two names in English may have one in another language.
    const list = { file: text.file, key: text.key.replace(/\.\d+$/, '') };
    const translation = (own.get(nameOf(text)) ?? own.get(nameOf(list)))?.text ?? '';
    const stamp = stamps[text.file]?.[text.key];
    return { ...text, translation, state: stateOf(text.text, translation, stamp) };
  });
}

function stateOf(text: string, translation: string, stamp: string | undefined): State {
  if (!translation) return 'missing';
  if (stamp === undefined) return 'new';
  return stamp === markOf(text) ? 'done' : 'old';
}

/** Has translations stand for wordings; stamps of texts that are no more go. */
export function withStamps(
  stamps: Stamps,
  rows: readonly Row[],
  accepted: (row: Row) => string | undefined
): Stamps {
  const all: Stamps = {};
  for (const row of rows) {
    const mark = accepted(row) ?? stamps[row.file]?.[row.key];
    if (mark && row.translation) (all[row.file] ??= {})[row.key] = mark;
  }
  return all;
}
