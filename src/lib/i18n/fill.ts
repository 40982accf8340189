/**
 * Puts values into a text of `data/pages`: `{n} of {of}` with `{ n: 9, of: 29 }` is `9 of 29`.
 *
 * @throws RangeError when the text names a value that is not given
 */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) {
      throw new RangeError(
        `no value "${name}" for "${text}"; there is: ${Object.keys(values).join(', ')}`
      );
    }
    return String(value);
  });
}
