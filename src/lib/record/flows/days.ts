import { EDITORIAL_DAY } from '$lib/schema/record-terms';

/** Last day of a partial date: what is only known to be from a month was known when it ended. */
export function lastDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  if (day) return date;
  return new Date(Date.UTC(year, month ?? 12, 0)).toISOString().slice(0, 10);
}

/** Days from one day to another, both `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 864e5;
}

/** The layer of what came out on a day, `YYYY-MM-DD`, after the editorial; none before. */
export function layerOf(day: string): 'since' | undefined {
  return day > EDITORIAL_DAY ? 'since' : undefined;
}
