import { wordsOf } from './texts';

/** A run of words in Latin letters. */
const RUN = /\p{Script=Latin}[\p{Script=Latin}’'-]*(?: +\p{Script=Latin}[\p{Script=Latin}’'-]*)*/gu;
/** From this many words on, a run that stands in the original too is no name. */
const WORDS = 3;
const isPlainWord = (word: string) => /^\p{Ll}{3,}/u.test(word);
/** Whether a word that may begin with a capital, as a label does, could be an ordinary one. */
const isLabelWord = (word: string) => /^\p{Lu}\p{Ll}/u.test(word);

/**
 * What of a translation is still in the language of the original: a run of three or more words, one
 * of them without a capital, which in Latin letters stands in the original too; or the whole text,
 * where it has such a word, or all its words are ordinary ones with a capital: `Next`.
 *
 * @param stays whether a word is right as it is, such as a name
 * @param isOrdinary whether a word in small letters stands in some text of the original
 * @returns undefined where nothing is
 */
export function leftAsItWas(
  model: string,
  translation: string,
  latin: boolean,
  stays: (word: string) => boolean,
  isOrdinary: (word: string) => boolean = () => false
): string | undefined {
  const [due, own] = [wordsOf(model), wordsOf(translation)];
  const runs = (own.match(RUN) ?? []).map((run) => ({
    run,
    words: run.split(/ +/).filter((word) => !stays(word))
  }));
  const all = runs.flatMap(({ words }) => words);
  const isLabel = (word: string) => isLabelWord(word) && isOrdinary(word.toLowerCase());
  if (own === due && !latin && all.length && all.every((one) => isPlainWord(one) || isLabel(one))) {
    return runs.map(({ run }) => run).join(' ');
  }
  const whole = own === due && runs.find(({ words }) => words.some(isPlainWord));
  if (whole && (!latin || whole.words.length >= WORDS)) return whole.run;
  return runs.find(
    ({ run, words }) =>
      words.length >= WORDS && words.some(isPlainWord) && (!latin || due.includes(run))
  )?.run;
}

/** Every word that stands in small letters somewhere in some texts. */
export const ordinaryWords = (texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap((text) => wordsOf(text).match(/(?<![\p{L}’'-])\p{Ll}+(?!\p{L})/gu) ?? []));
