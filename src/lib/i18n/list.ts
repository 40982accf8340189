/** Puts names one after the other as a language does, without a word before the last: `A, B, C`. */
export function lister(lang: string): (items: readonly string[]) => string {
  const format = new Intl.ListFormat(lang, { type: 'conjunction', style: 'narrow' });
  const [, between] = format.formatToParts(['A', 'B', 'C']);
  return (items) => items.join(between!.value);
}
