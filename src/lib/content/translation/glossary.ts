import { oncePerObject, oncePerText } from '$lib/i18n/once';
import { escaped } from '$lib/i18n/patterns';
import type { Glossary } from '$lib/schema/glossary';
import { wordsOf } from './texts';

const wholeWord = oncePerText(
  (term) => new RegExp(`(?<![\\p{L}\\p{N}-])${escaped(term)}(?![\\p{L}\\p{N}-])`, 'iu')
);
/** A form at the beginning of a word; where words are glued together, anywhere. */
const form = oncePerText((text) => {
  const start = /^\p{Script=Hangul}|^\p{Script=Han}/u.test(text) ? '' : '(?<!\\p{L})';
  return new RegExp(start + escaped(text), 'iu');
});

/** The terms of a glossary, with what they may be rendered by in small letters. */
const termsOf = oncePerObject((glossary: Glossary) =>
  Object.entries(glossary).map(([term, { use, not = [] }]) => ({
    ...{ term, use, not },
    small: use.map((one) => one.toLocaleLowerCase()),
    smallNot: not.map((one) => one.toLocaleLowerCase())
  }))
);

/** What a translation does against the glossary: each with the term and what would be right. */
export function glossaryFaults(glossary: Glossary, model: string, translation: string): string[] {
  const found: string[] = [];
  const original = wordsOf(model);
  const lower = translation.toLocaleLowerCase();
  for (const { term, use, not, small, smallNot } of termsOf(glossary)) {
    const has = small.some((one) => lower.includes(one));
    if (!has && wholeWord(term).test(original)) {
      found.push(`"${term}" is rendered by ${use.map((one) => `"${one}"`).join(' or ')}`);
    }
    const wrong = not.find((one, n) => lower.includes(smallNot[n]!) && form(one).test(translation));
    if (wrong) found.push(`"${wrong}" is not used for "${term}"; write "${use[0]}"`);
  }
  return found;
}

/** Whether the glossary says that a word stays as it is. */
export const staysAs = (glossary: Glossary, word: string): boolean =>
  Object.values(glossary).some(({ use }) => use.includes(word));
