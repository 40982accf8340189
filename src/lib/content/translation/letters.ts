import { oncePerText } from '$lib/i18n/once';
import type { EditionInfo } from '$lib/schema/edition';

/** Letters that an edition's type has: those of its script, and Latin ones in names. */
const known = oncePerText(
  (script) =>
    new RegExp(
      `[\\p{Script=${nameOf(script)}}\\p{Script=Latin}\\p{Script=Common}\\p{Script=Inherited}]`,
      'u'
    )
);

const ofScript = oncePerText((script) => new RegExp(`\\p{Script=${nameOf(script)}}`, 'u'));

/** A script as Unicode names it. */
const nameOf = (script: string) => script[0]!.toUpperCase() + script.slice(1);

/** Marks that open or close a quotation in one language or another. */
const QUOTES = /[«»“”„"]/g;

/** Letters of another script, words and quotation marks of another language. */
export function letterFaults(
  original: string,
  translation: string,
  {
    script,
    alphabet,
    strangers,
    quotes
  }: Pick<EditionInfo, 'script' | 'alphabet' | 'strangers' | 'quotes'>
): string[] {
  const faults: string[] = [];
  const letter = [...translation].find(
    (one) => /\p{L}/u.test(one) && !known(script).test(one) && !original.includes(one)
  );
  if (letter) faults.push(`"${letter}" is no ${script} letter, and the typefaces may lack it`);
  const foreign = alphabet && foreignWord(original, translation, script, alphabet);
  if (foreign) faults.push(`"${foreign}" has a letter that this language does not have`);
  const stranger = !foreign && strangers && strangeWord(original, translation, strangers);
  if (stranger) faults.push(`"${stranger}" is a word of a neighbouring language, not of this one`);
  // What is quoted within a quotation has marks of its own, often „…“; code has straight ones.
  const inner = translation.includes('„') ? ['„', '“'] : [];
  const code = original.includes('"') ? ['"'] : [];
  const mark = (translation.match(QUOTES) ?? []).find(
    (one) => ![...quotes, ...inner, ...code].includes(one)
  );
  if (mark) {
    faults.push(`has the quotation mark ${mark}; in this language they are ${quotes.join('…')}`);
  }
  return faults;
}

const WORD = /[\p{L}\p{M}'’]+/gu;

/** The first word that belongs to a neighbouring language; one all in capitals is a name. */
const strangeWord = (original: string, translation: string, strangers: string) =>
  (translation.match(WORD) ?? []).find((word) => {
    const small = word.toLowerCase();
    const isWord = word.slice(1) === small.slice(1) && ` ${strangers} `.includes(` ${small} `);
    return isWord && !original.includes(word);
  });

/** The first word with a letter of the script that is not in the language's alphabet. */
function foreignWord(original: string, translation: string, script: string, alphabet: string) {
  const words = translation.match(WORD) ?? [];
  return words.find(
    (word) =>
      !original.includes(word) &&
      [...word.toLowerCase()].some(
        (one) => !alphabet.includes(one) && /\p{L}/u.test(one) && ofScript(script).test(one)
      )
  );
}

/** What a blank text does: nobody sees it, and it is not missing. */
export const blankFaults = (translation: string): string[] =>
  translation && !translation.trim() ? ['this text is blank; write it'] : [];
