/** A filter of a page: the values that its rows have, with how many rows have each. */
export interface Facet {
  name: string;
  label: string;
  options: { value: string; label: string; n: number }[];
}

/** A value as it may stand in an address and in an attribute. */
export const slugOf = (value: string): string => value.replaceAll(',', '').replaceAll(' ', '-');

/**
 * A filter by the values of some rows, in the order in which the values are given or first found.
 *
 * @param values of each row: one, several, or none
 * @param label how a value is printed
 */
export function facet(
  name: string,
  label: string,
  values: readonly (string | readonly string[] | undefined)[],
  print: (value: string) => string,
  order?: readonly string[]
): Facet {
  const all = values.flatMap((value) => value ?? []);
  const counted = new Map<string, number>();
  for (const value of all) counted.set(value, (counted.get(value) ?? 0) + 1);
  const known = order ? order.filter((value) => counted.has(value)) : [...counted.keys()];
  return {
    name,
    label,
    options: known.map((value) => ({
      value: slugOf(value),
      label: print(value),
      n: counted.get(value)!
    }))
  };
}

/** A filter by year, the newest first. */
export function yearFacet(label: string, dates: readonly (string | null | undefined)[]): Facet {
  const years = dates.map((date) => date?.slice(0, 4));
  const order = [...new Set(years.flatMap((year) => year ?? []))].toSorted().toReversed();
  return facet('year', label, years, (year) => year, order);
}
