/**
 * A text with something to fill in: `{name}`, or `{n, plural, one {# row} other {# rows}}` where the
 * words depend on a number, as in ICU MessageFormat, which translators' tools know. The names are
 * known to types alone: at run time a phrase is a string.
 */
export type Phrase<K extends string = string> = string & { readonly __placeholders?: K };

/** A piece of a phrase: words, a value to fill in, or forms to choose from by a number. */
export type PhrasePart = string | { name: string; forms?: Record<string, PhrasePart[]> };

const NAME = /\{\s*(\w+)\s*/y;
const FORM = /\s*(\w+)\s*\{/y;
const END = /\s*\}/y;

/**
 * Reads a phrase. Inside a form `#` stands for the number itself.
 *
 * @throws RangeError when a brace is left open or a form has no name
 */
export function parsePhrase(text: string): PhrasePart[] {
  let at = 0;
  const next = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const fail = (): never => {
    throw new RangeError(`"${text}" has a brace that does not close, near character ${at + 1}`);
  };
  const placeholder = (): PhrasePart => {
    const name = next(NAME)?.[1] ?? fail();
    if (next(END)) return { name };
    if (!next(/,\s*plural\s*,/y)) fail();
    const forms: Record<string, PhrasePart[]> = {};
    for (let form = next(FORM); form; form = next(FORM)) forms[form[1]!] = pieces(name);
    if (!next(END)) fail();
    return { name, forms };
  };
  /** Up to the end, or up to and with the brace that ends a form of `counted`. */
  const pieces = (counted?: string): PhrasePart[] => {
    const parts: PhrasePart[] = [];
    const stop = counted ? /[^{}#]+/y : /[^{}]+/y;
    while (at < text.length) {
      const words = next(stop);
      if (words) parts.push(words[0]);
      else if (text[at] === '{') parts.push(placeholder());
      else if (!counted) fail();
      else if (text[at++] === '}') return parts;
      else parts.push({ name: counted });
    }
    return counted ? fail() : parts;
  };
  return pieces();
}

/** Every placeholder of a phrase, those inside forms too, in the order they stand. */
export function placeholders(parts: readonly PhrasePart[]): Exclude<PhrasePart, string>[] {
  return parts.flatMap((part) =>
    typeof part === 'string'
      ? []
      : [part, ...Object.values(part.forms ?? {}).flatMap((form) => placeholders(form))]
  );
}
