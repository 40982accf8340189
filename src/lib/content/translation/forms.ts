import { FORM, PLURAL } from '$lib/schema/phrase';
import { nameOf, type Text } from './texts';

/** The forms of one choice by a number: the text of each by its name, such as `few`. */
type Forms = Map<string, string>;

/** So many choices of an edition, or counts in figures, make a habit. */
const HABIT = 3;
/** A count in figures and its noun, with no word before them that could bend the noun. */
const COUNT = /(?<![\d.,]|\p{L}\s)(\d+)\s([\p{L}’]+)/gu;
const NOUN = /[\p{L}’]+/u;

/**
 * Forms for a number that seem to have changed places, by the name of their text: the same noun is
 * counted with another form elsewhere, or the edition's other choices write as one what this parts.
 */
export function swappedForms(texts: readonly Text[], locale: string): Map<string, string> {
  const rules = new Intl.PluralRules(locale);
  const found = new Map<string, string>();
  if (rules.resolvedOptions().pluralCategories.length < 3) return found;
  const choices = texts.flatMap((text) => choicesIn(text.text).map((forms) => ({ text, forms })));
  const patterns = counted(choices.map(({ forms }) => patternOf(forms)));
  const counts = countsIn(texts, rules);
  for (const { text, forms } of choices) {
    const said = countedOtherwise(forms, counts) ?? unlikeOthers(forms, patterns);
    if (said) found.set(nameOf(text), said);
  }
  return found;
}

const choicesIn = (text: string): Forms[] =>
  [...text.matchAll(PLURAL)].map(
    ([, , all]) => new Map([...all!.matchAll(FORM)].map(([, name, form]) => [name!, form!]))
  );

/** Which forms of a choice are one: each has the number of the first that is the same. */
const patternOf = (forms: Forms): string => {
  const all = [...forms].toSorted(([one], [other]) => one.localeCompare(other));
  const written = all.map(([, form]) => form);
  return all.map(([name, form]) => name + written.indexOf(form)).join(' ');
};

function counted(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Which forms stand behind figures, with how often. */
function countsIn(texts: readonly Text[], rules: Intl.PluralRules): Map<string, number> {
  const all = texts.flatMap(({ text }) => [...text.matchAll(COUNT)]);
  return counted(all.map(([, figure, noun]) => `${rules.select(Number(figure))} ${noun}`));
}

/** A noun that figures elsewhere always put in another form. */
function countedOtherwise(forms: Forms, counts: ReadonlyMap<string, number>): string | undefined {
  const nouns = new Map([...forms].map(([name, form]) => [name, NOUN.exec(form)?.[0] ?? '']));
  for (const [name, noun] of nouns) {
    const times = (one: string) => counts.get(`${one} ${noun}`) ?? 0;
    const other = [...nouns.keys()].find((one) => nouns.get(one) !== noun && times(one) >= HABIT);
    const isElsewhere = [...nouns].some(([one, same]) => same === noun && times(one));
    if (other && !isElsewhere) {
      return `"${noun}" is its form ${name}; behind figures elsewhere it is always ${other}`;
    }
  }
  return undefined;
}

/** Two forms that would make the pattern of many other choices, the other way round. */
function unlikeOthers(forms: Forms, patterns: ReadonlyMap<string, number>): string | undefined {
  if (patterns.get(patternOf(forms)) !== 1) return undefined;
  const names = [...forms.keys()];
  for (const [n, one] of names.entries()) {
    for (const two of names.slice(n + 1)) {
      const turned = new Map(forms).set(one, forms.get(two)!).set(two, forms.get(one)!);
      const times = patterns.get(patternOf(turned)) ?? 0;
      if (patternOf(turned) === patternOf(forms) || times < HABIT) continue;
      return (
        `its forms ${one} and ${two} seem to have changed places: ${times} other texts have ` +
        'the same form for what differs here'
      );
    }
  }
  return undefined;
}
