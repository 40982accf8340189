import type { EditionInfo } from '$lib/schema/edition';
import { JOINER } from './joiner';

const NO_BREAK = '\u00a0';

/** What may stand together over the end of a line, by the names that an edition gives. */
const HOLDS: Record<NonNullable<EditionInfo['holds']>[number], (text: string) => string> = {
  /** A dash ends a line and never begins one. */
  dash: (text) => text.replace(/ (?=[—–](?: |$))/gu, NO_BREAK),
  /** A word of one letter goes to the line of the word after it. */
  letter: (text) => text.replace(/(?<=^|[\s(«“])(\p{L}) /gu, `$1${NO_BREAK}`),
  /** A number stays with what it counts and with its ending, a range whole: `30 держав`, `2023-му`. */
  number: (text) =>
    text
      .replace(/(?<=\d) (?=\p{L})/gu, NO_BREAK)
      .replace(/(?<=\d)-(?=\p{L})|(?<=\d)–(?=\d)/gu, `${JOINER}$&${JOINER}`),
  /** What is written to a mark without a space stays with it: `“선의”가`. */
  mark: (text) => text.replace(/(?<=[”’)%])(?=\p{L})/gu, JOINER)
};

/**
 * Holds together what a line of an edition's text must not part, by invisible characters. For texts
 * that are read and never searched: these are other letters than the words were written with.
 */
export const holder =
  ({ holds = [] }: Pick<EditionInfo, 'holds'>) =>
  (text: string): string =>
    holds.reduce((held, name) => HOLDS[name](held), text);
