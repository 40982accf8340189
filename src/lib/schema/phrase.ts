/**
 * A text with something to fill in: `{name}`, or `{n, plural, one {# row} other {# rows}}` where the
 * words depend on a number, as in ICU MessageFormat, which translators' tools know. `#` is the number
 * itself, and a form may hold `{name}` again. The names are known to types alone: at run time a
 * phrase is a string.
 */
export type Phrase<K extends string = string> = string & { readonly __placeholders?: K };

/** A value to fill in. */
export const PLACEHOLDER = /\{(\w+)\}/g;

/** A choice by a number: its name, and all its forms. */
export const PLURAL = /\{(\w+), plural,((?:\s*\w+ \{(?:[^{}]|\{\w+\})*\})+)\s*\}/g;

/** One form of a choice: its name, such as `few`, and its text. */
export const FORM = /(\w+) \{((?:[^{}]|\{\w+\})*)\}/g;

/** Names of all values that a phrase asks for, each once. */
export function placeholders(text: string): string[] {
  const choices = [...text.matchAll(PLURAL)];
  const forms = choices.flatMap(([, , all]) => [...all!.matchAll(FORM)].map(([, , form]) => form!));
  const plain = [text.replace(PLURAL, ''), ...forms].join(' ');
  return [...new Set([...choices, ...plain.matchAll(PLACEHOLDER)].map(([, name]) => name!))];
}

/**
 * Names of the values that a phrase prints. A choice without `#` only agrees with its number: a
 * language that has one form for all leaves it out.
 */
export function printedValues(text: string): string[] {
  const printed = text.replace(PLURAL, (all: string, name: string, forms: string) =>
    forms.includes('#') ? all : forms.replace(FORM, '$2')
  );
  return placeholders(printed);
}

/** Names of the forms of each choice in a phrase. */
export function pluralForms(text: string): string[][] {
  return [...text.matchAll(PLURAL)].map(([, , forms]) =>
    [...forms!.matchAll(FORM)].map(([, form]) => form!)
  );
}

/** Whether a phrase has a brace that belongs to no value and no choice. */
export function hasStrayBrace(text: string): boolean {
  return /[{}]/.test(text.replace(PLURAL, '').replace(PLACEHOLDER, ''));
}
