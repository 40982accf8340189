import { FORM, PLACEHOLDER, PLURAL, type Phrase } from '$lib/schema/phrase';

/** What is filled in, by name. Numbers are printed without separators of thousands. */
export type Values<K extends string = string> = Record<K, string | number>;

/**
 * The filler of templates for a language: `{n} of {of}` with `{ n: 9, of: 29 }` is `9 of 29`, and
 * `{n, plural, one {# row} other {# rows}}` takes the form that the language has for the number.
 *
 * It throws a RangeError when the text names a value that is not given, or does not name one that is.
 */
export function filler(lang: string) {
  const some = someFiller(lang);
  return <K extends string>(text: Phrase<K>, values: Values<NoInfer<K>>): string => {
    const unused = new Set(Object.keys(values));
    const result = some(text, values, (name) => unused.delete(name));
    if (unused.size) throw new RangeError(`"${text}" has no place for "${[...unused]}"`);
    return result;
  };
}

/**
 * The same for a text that may name any of the values, or none: only a missing one is refused.
 *
 * @param lang language of the texts
 */
export function someFiller(lang: string) {
  return (text: string, values: Values, used?: (name: string) => void): string => {
    const valueOf = (name: string) => {
      used?.(name);
      return values[name] ?? missing(name, text, values);
    };
    const print = (value: string | number) => value.toLocaleString(lang, { useGrouping: false });
    return text
      .replace(PLURAL, (_, name: string, forms: string) => {
        const value = valueOf(name);
        const wanted = new Intl.PluralRules(lang).select(+value);
        const form = [...forms.matchAll(FORM)].find(([, one]) => one === wanted);
        return (form ?? missing(wanted, text, {}))[2]!.replace('#', print(value));
      })
      .replace(PLACEHOLDER, (_, name: string) => print(valueOf(name)));
  };
}

function missing(name: string, text: string, values: object): never {
  throw new RangeError(`no value "${name}" for "${text}"; there is: ${Object.keys(values)}`);
}
