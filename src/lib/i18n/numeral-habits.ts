import { dateForms, type DateForm } from './date-forms';
import { oncePerText } from './once';
import { escaped } from './patterns';

/** How a language writes numbers and months, as far as reading them back needs it. */
export interface NumeralHabits {
  /** A number in figures, with its separators. */
  figure: RegExp;
  decimal: string;
  /** What may stand behind a number, with what it multiplies it by. */
  scales: Word[];
  months: Word[];
  /** Finds whether a text names any month. */
  anyMonth: RegExp;
  /** Whether names of months begin with a capital. */
  capitals: boolean;
  /** Days of a month and months of a year, as the language puts them in order. */
  dates: DateForm[];
}

export interface Word {
  pattern: RegExp;
  value: number;
}

/** The habits of a language, asked of `Intl`. */
export const numeralHabits = oncePerText((locale): NumeralHabits => {
  const named = months(locale);
  return {
    ...separators(locale),
    scales: scales(locale),
    months: named,
    // No month is named where the language writes them in figures.
    anyMonth: new RegExp(named.map(({ pattern }) => pattern.source).join('|') || '(?!)', 'iu'),
    capitals: /^\p{Lu}/u.test(monthName(locale)),
    dates: dateForms(locale, named)
  };
});

/** Spaces of every width. */
const SPACES = ' \\u00a0\\u2009\\u202f';

function separators(locale: string): Pick<NumeralHabits, 'figure' | 'decimal'> {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1234567.8);
  const part = (type: string) => parts.find((one) => one.type === type)?.value;
  const decimal = part('decimal') ?? '.';
  const group = part('group') ?? ',';
  const gap = /\s/.test(group) ? SPACES : escaped(group);
  const rest = `(?:${escaped(decimal)}\\d+)?`;
  return {
    decimal,
    figure: new RegExp(`(?<!\\d)\\d{1,3}(?:[${gap}]\\d{3})+(?!\\d)${rest}|\\d+${rest}`, 'g')
  };
}

/** Powers of ten between which languages change the word; the forms of a word depend on the number. */
const POWERS = Array.from({ length: 10 }, (_, n) => 10 ** (n + 3));
const COUNTS = [1, 1.5, 2, 5];

function scales(locale: string): Word[] {
  const forms = new Map<number, Set<string>>();
  let spaced = false;
  for (const compactDisplay of ['short', 'long'] as const) {
    const format = new Intl.NumberFormat(locale, { notation: 'compact', compactDisplay });
    for (const value of POWERS.flatMap((power) => COUNTS.map((count) => count * power))) {
      const parts = format.formatToParts(value);
      const word = parts.find(({ type }) => type === 'compact')?.value.replace(/\.$/, '');
      const digits = parts.filter(({ type }) => /integer|decimal|fraction/.test(type));
      const shown = Number(
        digits.map((one) => (one.type === 'decimal' ? '.' : one.value)).join('')
      );
      // One letter is a unit of length as well.
      if (!word || !shown || /^[a-z]$/i.test(word)) continue;
      spaced ||= parts.some(({ type, value }) => type === 'literal' && /\s/.test(value));
      const scale = Number((value / shown).toPrecision(3));
      forms.set(scale, (forms.get(scale) ?? new Set()).add(word));
    }
  }
  return [...forms].map(([value, words]) => ({ value, pattern: behindNumber([...words], spaced) }));
}

/** A word behind a number: in any of its forms, or glued to it where the language does so. */
function behindNumber(words: readonly string[], spaced: boolean): RegExp {
  if (!spaced) return new RegExp(`^(?:${words.map(escaped).join('|')})`, 'u');
  return new RegExp(`^[\\s-]?(?:${anyForm(words)})(?!\\p{L})`, 'iu');
}

const monthName = (locale: string) =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long' }).format(new Date(0));

function months(locale: string): Word[] {
  return Array.from({ length: 12 }, (_, month) => {
    const day = new Date(Date.UTC(2024, month, 2));
    const name = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
        .formatToParts(day)
        .find(({ type }) => type === 'month')?.value ?? '';
    const forms = [
      name({ month: 'long' }),
      name({ month: 'long', day: 'numeric' }),
      name({ month: 'short', day: 'numeric' }).replace(/\.$/, '')
    ];
    return { value: month + 1, forms: [...new Set(forms)] };
  })
    .filter(({ forms }) => forms.every((form) => /^\p{L}{3}/u.test(form)))
    .map(({ value, forms }) => ({
      value,
      pattern: new RegExp(`(?<!\\p{L})(?:${anyForm(forms, alikeEnding)})(?!\\p{L})`, 'giu')
    }));
}

/** Each form, and what they have in common with an ending. */
function anyForm(
  forms: readonly string[],
  ending: (endings: readonly string[]) => string = () => ANY_ENDING
): string {
  const long = forms.slice(0, 2).filter((form) => form.length > 3);
  const stem = long.reduce((common, form) => {
    let length = 0;
    while (length < common.length && common[length] === form[length]) length += 1;
    return common.slice(0, length);
  }, long[0] ?? '');
  const endings = long.map((form) => form.slice(stem.length));
  const bent = stem.length >= 3 && long.length > 1 ? [escaped(stem) + ending(endings)] : [];
  return [...bent, ...forms.map(escaped)].join('|');
}

const ANY_ENDING = '\\p{L}{0,3}';

/** An ending that begins like a known one: `червні` as `червня` is a month, and `червона` is not. */
const alikeEnding = (endings: readonly string[]) =>
  endings.some((one) => one.length < 2)
    ? ANY_ENDING
    : `[${endings.map((one) => one[0]).join('')}]\\p{L}{1,2}`;
