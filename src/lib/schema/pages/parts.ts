import { z } from 'zod';
import { hasStrayBrace, placeholders, type Phrase } from '../phrase';

const NOT_EMPTY = 'this text may not be empty';

/** The names that a text asks for; a brace that belongs to none of them is told as an issue. */
function namesIn(words: string, context: z.RefinementCtx): string[] {
  if (hasStrayBrace(words)) {
    const message = `a brace in "${words}" belongs to no {value}`;
    context.addIssue({ code: 'custom', message, input: words });
  }
  return placeholders(words);
}
const braces = (names: readonly string[]) => names.map((name) => `{${name}}`).join(', ');

/** A text without anything to fill in. */
export const text = z
  .string()
  .min(1, NOT_EMPTY)
  .superRefine((words, context) => {
    const found = namesIn(words, context);
    if (!found.length) return;
    const message = `${braces(found)} is never filled in here`;
    context.addIssue({ code: 'custom', message, input: words });
  });

export const list = z.array(text).min(1);

/** What a search engine shows of a page. */
export const description = z
  .string()
  .min(50, 'a description has 50 characters at least')
  .max(200, 'a description has 200 characters at most');

function filled<K extends string>(names: readonly K[], all: boolean) {
  return z
    .string()
    .min(1, NOT_EMPTY)
    .superRefine((words, context) => {
      const found = namesIn(words, context);
      const lost = all ? names.filter((name) => !found.includes(name)) : [];
      const unknown = found.filter((name) => !names.some((known) => known === name));
      const add = (message: string) => context.addIssue({ code: 'custom', message, input: words });
      if (lost.length) add(`${braces(lost)} is missing from "${words}"`);
      if (unknown.length) add(`${braces(unknown)} is never filled in; there is ${braces(names)}`);
    }) as unknown as z.ZodType<Phrase<K>>;
}

/** A text into which the values of exactly these names are filled. */
export const phrase = <K extends string>(...names: readonly K[]) => filled(names, true);

/** A text that may name some of these values, or none. */
export const optionalPhrase = <K extends string>(...names: readonly K[]) => filled(names, false);

/** An object that holds exactly these keys, each with a value of one shape. */
export function each<K extends string, S extends z.ZodType>(keys: readonly K[], shape: S) {
  return z.strictObject(Object.fromEntries(keys.map((key) => [key, shape])) as Record<K, S>);
}

/** An object that holds exactly these texts. */
export const texts = <K extends string>(...keys: readonly K[]) => each(keys, text);

/** What stands at the head of a page. */
export const head = { title: text, description, lead: text };
