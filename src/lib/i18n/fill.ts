import { parsePhrase, type Phrase, type PhrasePart } from '$lib/schema/phrase';

/** What is filled in, by name. Numbers are printed without separators of thousands. */
export type Values<K extends string = string> = Record<K, string | number>;

/**
 * The filler of templates for a language: `{n} of {of}` with `{ n: 9, of: 29 }` is `9 of 29`, and
 * `{n, plural, one {# row} other {# rows}}` takes the form that the language has for the number.
 *
 * It throws a RangeError when the text names a value that is not given, or does not name one that is.
 */
export function filler(lang: string) {
  const plain = new Intl.NumberFormat(lang, { useGrouping: false });
  return <K extends string>(text: Phrase<K>, values: Values<NoInfer<K>>): string => {
    const used = new Set<string>();
    const result = print(parsePhrase(text), text, values, plain, lang, used);
    const unused = Object.keys(values).filter((name) => !used.has(name));
    if (unused.length) throw new RangeError(`"${text}" has no place for "${unused.join('", "')}"`);
    return result;
  };
}

/** The same for a text that may name any of the values, or none: only a missing one is refused. */
export const someFiller =
  (lang: string) =>
  (text: string, values: Values): string => {
    const plain = new Intl.NumberFormat(lang, { useGrouping: false });
    return print(parsePhrase(text), text, values, plain, lang, new Set());
  };

function print(
  parts: readonly PhrasePart[],
  text: string,
  values: Values,
  plain: Intl.NumberFormat,
  lang: string,
  used: Set<string>
): string {
  const say = (part: PhrasePart): string => {
    if (typeof part === 'string') return part;
    const value = values[part.name];
    if (value === undefined) {
      const given = Object.keys(values).join(', ');
      throw new RangeError(`no value "${part.name}" for "${text}"; there is: ${given}`);
    }
    used.add(part.name);
    if (!part.forms) return typeof value === 'number' ? plain.format(value) : value;
    const form =
      part.forms[new Intl.PluralRules(lang).select(Number(value))] ?? part.forms['other'];
    if (!form) throw new RangeError(`"${text}" has no form for ${value} and no other one`);
    return form.map(say).join('');
  };
  return parts.map(say).join('');
}
