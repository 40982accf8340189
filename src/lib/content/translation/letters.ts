import { oncePerText } from '$lib/i18n/patterns';
import type { EditionInfo } from '$lib/schema/edition';

/** Letters that an edition's type has: those of its script, and Latin ones in names. */
const known = oncePerText((script) => {
  const name = script[0]!.toUpperCase() + script.slice(1);
  return new RegExp(
    `[\\p{Script=${name}}\\p{Script=Latin}\\p{Script=Common}\\p{Script=Inherited}]`,
    'u'
  );
});

/** Marks that open or close a quotation in one language or another. */
const QUOTES = /[«»“”„"]/g;

/** Letters of another script, and quotation marks of another language. */
export function letterFaults(
  original: string,
  translation: string,
  { script, quotes }: Pick<EditionInfo, 'script' | 'quotes'>
): string[] {
  const faults: string[] = [];
  const letter = [...translation].find(
    (one) => /\p{L}/u.test(one) && !known(script).test(one) && !original.includes(one)
  );
  if (letter) faults.push(`"${letter}" is no ${script} letter, and the typefaces may lack it`);
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

/** What a blank text does: nobody sees it, and it is not missing. */
export const blankFaults = (translation: string): string[] =>
  translation && !translation.trim() ? ['this text is blank; write it'] : [];
