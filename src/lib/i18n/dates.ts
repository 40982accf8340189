/**
 * A date as readers see it: `19 June 2024`, `June 2024` or `2024`, as far as it is known.
 *
 * @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 * @param lang BCP 47; English is printed day first
 */
export function formatDate(date: string, lang: string): string {
  const [year, month, day] = date.split('-');
  const when = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  return when.toLocaleDateString(lang === 'en' ? 'en-GB' : lang, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
    ...(day ? { day: 'numeric' } : {})
  });
}
