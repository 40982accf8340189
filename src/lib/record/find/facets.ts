import type { Content } from '$lib/content/content';
import { slugOf } from '$lib/schema/slug';

/** A filter of a page: the values that its rows have, with how many rows have each. */
export interface Facet {
  name: FacetName;
  label: string;
  options: { value: string; label: string; n: number }[];
}
type FacetName = keyof Content['words']['find']['filters'];

/**
 * A filter by the values of some rows.
 *
 * @param values of each row; none where it has none
 * @param print how a value is printed
 * @param order of the values; as they are first found without it
 */
export function facet(
  { words }: Pick<Content, 'words'>,
  name: FacetName,
  values: readonly (string | undefined)[],
  print: (value: string) => string = (value) => value,
  order?: readonly string[]
): Facet {
  const counted = new Map<string, number>();
  for (const value of values) {
    if (value !== undefined) counted.set(value, (counted.get(value) ?? 0) + 1);
  }
  const known = order ? order.filter((value) => counted.has(value)) : [...counted.keys()];
  return {
    name,
    label: words.find.filters[name],
    options: known.map((value) => ({
      value: slugOf(value),
      label: print(value),
      n: counted.get(value)!
    }))
  };
}

/** A filter by year, the newest first. */
export function yearFacet(
  content: Pick<Content, 'words'>,
  dates: readonly (string | null | undefined)[]
): Facet {
  const years = dates.map((date) => date?.slice(0, 4));
  const order = [...new Set(years.flatMap((year) => year ?? []))].toSorted().toReversed();
  return facet(content, 'year', years, undefined, order);
}
