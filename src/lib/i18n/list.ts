/** Puts names one after the other as a language does: `A, B, C`. */
export function lister(lang: string): (items: readonly string[]) => string {
  const format = new Intl.ListFormat(lang, { type: 'conjunction', style: 'narrow' });
  return (items) => format.format(items);
}
