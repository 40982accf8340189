import { EDITORIAL_DAY } from '$lib/schema/record-terms';

/** Days from one day to another, both `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 864e5;
}

/** The layer of what came out on a day, `YYYY-MM-DD`, after the editorial; none before. */
export function layerOf(day: string): 'since' | undefined {
  return day > EDITORIAL_DAY ? 'since' : undefined;
}
