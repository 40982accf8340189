/**
 * A name of the data as it stands in classes, ids and colour tokens: `supported, with a nuance`
 * without its comma, and with hyphens for spaces.
 */
export const slugOf = (name: string): string =>
  name.toLowerCase().replaceAll(',', '').replaceAll(' ', '-');

/** Rows for what repeats itself for each of some names: each as the data has it, and as a slug. */
export const rowsOf = (names: readonly string[]): { id: string; slug: string }[] =>
  names.map((id) => ({ id, slug: slugOf(id) }));
