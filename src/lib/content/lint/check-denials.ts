import type { RawWords, WordName } from '../files';
import type { Evidence } from '../join-record';
import type { Problem } from '../problems';
import { plain } from '../since';
import { allTexts, datesIn, sentencesIn, tellsWhen } from './english';

/** A denial in the present tense. */
export const PRESENT = /\b(?:den(?:y|ies)|denying|says? (?:that )?(?:there is )?no proof)\b/i;
/** A denial of the past. */
export const DENIED = /\b(?:denied|no proof|denial)\b/i;

/**
 * What is wrong with the denials in a text: each sentence names its month or its year, and none that is
 * older than what the row tells stands in the present tense, as if it answered it.
 *
 * @param day of the row, where it has one
 * @param own whether the row itself tells of a denial of that day
 */
export function deniedSlips(text: string, day?: string, own = false): string[] {
  return sentencesIn(text).flatMap((sentence) => {
    const present = PRESENT.exec(sentence)?.[0];
    if (!present && !DENIED.test(sentence)) return [];
    if (!own && !tellsWhen(sentence)) {
      return [`"${present ?? 'a denial'}" has no day here: say who denied what when`];
    }
    const older = datesIn(sentence).find((date) => day && date < day.slice(0, date.length));
    if (!present || !older) return [];
    return [`"${present}" is of ${older}, before ${day}: tell it in the past`];
  });
}

/** Reports denials in words of the record that stand without their day, or answer what came later. */
export function checkDenialWords(
  files: Record<WordName, string>,
  words: RawWords,
  evidence: Evidence,
  problems: Problem[]
): void {
  checkUndated(files, words, problems);
  const days = new Set([...evidence.denials.values()].map(({ date }) => date));
  const told: [name: WordName, row: string, field: string, text: string, day?: string][] = [
    ...evidence.timeline.map(
      ({ id, what, date }) => ['timeline', id, 'what', what, date] as (typeof told)[number]
    ),
    ...evidence.arguments.map(
      ({ id, says, date }) => ['arguments', id, 'says', says, date] as (typeof told)[number]
    ),
    ...[...evidence.claims.values()].flatMap(({ id, says, later = [] }) => [
      ['claims', id, 'says', plain(says)] as (typeof told)[number],
      ...later.map(
        (one) =>
          ['claims', id, `later.${one.date}.says`, one.says, one.date] as (typeof told)[number]
      )
    ])
  ];
  for (const [name, row, field, text, day] of told) {
    for (const message of deniedSlips(text, day, day !== undefined && days.has(day))) {
      problems.push({ file: files[name], row, field, message });
    }
  }
}

/** Words that stand beside numbers of any date hold no denial: it is a row of its own. */
function checkUndated(files: Record<WordName, string>, words: RawWords, problems: Problem[]): void {
  for (const name of ['ledger', 'denials'] as const) {
    for (const [path, text] of allTexts(words[name])) {
      const slip = PRESENT.exec(text)?.[0];
      if (!slip) continue;
      const [row = '', ...field] = path.split('.');
      const message = `"${slip}" has no day: a denial is a row of its own, with its date`;
      problems.push({ file: files[name], row, field: field.join('.'), message });
    }
  }
}
