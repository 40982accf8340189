/** The first day that a partial date (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`) can mean. */
export const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10);

/** The last day that a partial date can mean: what is of a month was known when it ended. */
export function lastDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  if (day) return date;
  return new Date(Date.UTC(year, month ?? 12, 0)).toISOString().slice(0, 10);
}
