import { escaped } from '../../src/lib/i18n/patterns';
import type { EditionInfo } from '../../src/lib/schema/edition';

/**
 * The month and year of a day as an edition writes them, alone or within a date: `June 2024`,
 * `2024년 6월`, `червень 2024`, `червня 2024`.
 */
export function monthOf({ lang, locale = lang }: EditionInfo, day: string): RegExp {
  const when = new Date(`${day}T00:00Z`);
  const forms = ([undefined, 'numeric'] as const).map((form) => {
    const parts = new Intl.DateTimeFormat(locale, {
      ...{ timeZone: 'UTC', year: 'numeric', month: 'long' },
      ...(form && { day: form })
    }).formatToParts(when);
    const ends = parts.flatMap(({ type }, n) => (type === 'month' || type === 'year' ? [n] : []));
    const [first, last] = [Math.min(...ends), Math.max(...ends)];
    return parts.slice(first, last + 1).map(({ value }) => escaped(value));
  });
  return new RegExp(forms.map((parts) => parts.join('').replace(/\s+/g, '\\s+')).join('|'));
}
