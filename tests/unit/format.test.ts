import { describe, expect, it } from 'vitest';
import { filler, someFiller } from '../../src/lib/i18n/fill';
import { foreignParts } from '../../src/lib/i18n/foreign';
import { formats } from '../../src/lib/i18n/format';
import { pathIn } from '../../src/lib/i18n/paths';
import { edition } from '../../src/lib/content/content';
import type { EditionInfo } from '../../src/lib/schema/edition';

const of = (lang: string, more: Partial<EditionInfo> = {}) =>
  formats({
    lang,
    name: lang,
    script: 'latin',
    quotes: ['«', '»'],
    series: '; ',
    compact: { from: 1e6, form: 'long' },
    ...more
  });

describe('templates', () => {
  const fill = filler('en');

  it('take each value they name, as often as they name it', () => {
    expect(fill('{n} of {of}, {n}', { n: 9, of: '29' })).toBe('9 of 29, 9');
    expect(fill('{n}', { n: 12345 })).toBe('12345');
  });

  it('refuse a value that is missing, and one that has no place', () => {
    expect(() => fill('{m}' as string, { n: 9 })).toThrow('no value "m" for "{m}"; there is: n');
    expect(() => fill('{n}' as string, { n: 9, of: 29 })).toThrow('"{n}" has no place for "of"');
    expect(() => someFiller('en')('{m}', { n: 9 })).toThrow('no value "m"');
    expect(someFiller('en')('{n}', { n: 9, of: 29 })).toBe('9');
  });

  it('leave what is filled in as it is', () => {
    expect(fill('{a} {b}', { a: '{b}', b: '$&' })).toBe('{b} $&');
  });

  it('choose the form that the language has for the number', () => {
    const english = '{n, plural, one {# row of {of}} other {# rows of {of}}}';
    expect(fill(english, { n: 1, of: 9 })).toBe('1 row of 9');
    expect(fill(english, { n: 2, of: 9 })).toBe('2 rows of 9');
    // Ukrainian: 1 and 21 like 1, 2 to 4 and 22 like 2, 5 to 20 like 5.
    const ukrainian = filler('uk');
    const rows = '{n, plural, one {# рядок} few {# рядки} many {# рядків} other {# рядка}}';
    const forms = [1, 3, 5, 11, 21, 24].map((n) => ukrainian(rows, { n }));
    expect(forms.map((text) => text.replace(/\d+ /, ''))).toEqual([
      ...['рядок', 'рядки', 'рядків', 'рядків', 'рядок', 'рядки']
    ]);
    expect(filler('ko')('{n, plural, other {#개}}', { n: 1 })).toBe('1개');
    expect(() => ukrainian('{n, plural, one {#} other {#}}', { n: 3 })).toThrow('no value "few"');
  });
});

describe('formats', () => {
  const english = edition('en').format;

  it('print dates as far as they are known, in the order of the language', () => {
    expect(['2024-06-19', '2024-06', '2024'].map(english.date)).toEqual([
      ...['19 June 2024', 'June 2024', '2024']
    ]);
    expect(of('ko').date('2024-06-19')).toBe('2024년 6월 19일');
    // Languages that abbreviate the word for year do so in the middle of a date alone.
    expect(['2024-06-19', '2024-06', '2024'].map(of('uk').date)).toEqual([
      ...['19 червня 2024', 'червень 2024', '2024']
    ]);
    expect(of('lt').date('2024-06-19')).toBe('2024 m. birželio 19 d.');
    expect(of('hu').date('2024-06-19')).toBe('2024. június 19.');
    expect([english.month(7), of('uk').month(7)]).toEqual(['July', 'липень']);
  });

  it('print amounts and ranges with the large numbers of the language', () => {
    expect([english.amount(2000), english.amount(4.85e6)]).toEqual(['2,000', '4.85 million']);
    expect(english.range(3e5, 7.2e5)).toBe('300,000–720,000');
    expect(english.range(1.6e6, 4.8e6)).toBe('1.6–4.8 million');
    expect(of('ko', { compact: { from: 1e4, form: 'short' } }).amount(1.6e6)).toBe('160만');
    expect(of('uk', { compact: { from: 1e6, form: 'short' } }).range(1.6e6, 4.8e6)).toBe(
      '1,6–4,8\u00A0млн'
    );
  });

  it('print ranges and compact numbers as each language does', () => {
    const korean = of('ko', { compact: { from: 1e4, form: 'short' } });
    const ranges: [number, number][] = [
      [1.6e6, 4.8e6],
      [3.3e5, 5e5],
      [7.5e5, 4.8e6],
      [5e4, 3.3e5],
      [6e6, 6e6],
      [8000, 9000]
    ];
    expect(ranges.map(([low, high]) => korean.range(low, high))).toEqual([
      ...['160만~480만', '33만~50만', '75만~480만', '5만~33만', '600만', '8,000~9,000']
    ]);
    const ukrainian = of('uk', { compact: { from: 1e6, form: 'short' } });
    expect(ranges.map(([low, high]) => ukrainian.range(low, high))).toEqual([
      ...['1,6–4,8\u00A0млн', '330\u00A0000–500\u00A0000', '0,75–4,8\u00A0млн'],
      ...['50\u00A0000–330\u00A0000', '6\u00A0млн', '8\u00A0000–9\u00A0000']
    ]);
  });

  it('put names in the order of the language', () => {
    expect(['ґанок', 'день', 'гора', 'їжак', 'ім’я'].sort(of('uk').compare)).toEqual([
      ...['гора', 'ґанок', 'день', 'ім’я', 'їжак']
    ]);
    expect(['한국', 'KCNA', '가자', '연합뉴스'].sort(of('ko').compare)).toEqual([
      ...['가자', '연합뉴스', '한국', 'KCNA']
    ]);
  });

  it('print lists, and things with commas of their own, apart', () => {
    expect(english.list(['A', 'B', 'C'])).toBe('A, B, C');
    expect(of('ko').list(['A', 'B', 'C'])).toBe('A, B, C');
    expect(english.series(['A, of B', 'C'])).toBe('A, of B; C');
  });

  it('quote with the marks of the edition, and file names without their article', () => {
    expect([english.quote('so'), of('uk').quote('так')]).toEqual(['“so”', '«так»']);
    expect(['The Times', 'the Times', 'Æ'].map(english.initial)).toEqual(['T', 'T', 'Æ']);
    expect(['연합뉴스', '까치', 'KBS'].map(of('ko').initial)).toEqual(['ㅇ', 'ㄲ', 'K']);
    expect(['«Бабель»', 'Їжа', '38 North'].map(of('uk').initial)).toEqual(['Б', 'Ї', '3']);
    expect(english.language('ko')).toBe('Korean');
    expect(['b', 'Ä', 'a'].toSorted(english.compare)).toEqual(['a', 'Ä', 'b']);
  });
});

it('words in Latin letters are told apart in a text of another script, where it quotes them', () => {
  expect(foreignParts('북한의 영문은 “armed invasion”(무력 침공), KBS는 “공격”', 'hangul')).toEqual(
    [...['북한의 영문은 “', 'armed invasion', '”(무력 침공), KBS는 “공격”']]
  );
  expect(foreignParts('It has “armed invasion”.', 'latin')).toEqual(['It has “armed invasion”.']);
});

it('one edition stands at the root, the others below their code', () => {
  expect(pathIn({ lang: 'xx', default: true }, '/text/')).toBe('/text/');
  expect(pathIn({ lang: 'xx' }, '/#why')).toBe('/xx/#why');
});

it('a unit stands behind a number as the edition says', () => {
  const counted = (lang: string, amount: string, unit: string) =>
    amount + edition(lang).format.gap(amount) + unit;
  expect(
    ['1,200', '최소 100', '160만~480만', '2만', '1000여'].map((n) => counted('ko', n, '명'))
  ).toEqual(['1,200명', '최소 100명', '160만~480만 명', '2만 명', '1000여 명']);
  expect(counted('en', '1,200', 'people')).toBe('1,200 people');
  expect(counted('uk', '4,8 млн', 'снарядів')).toBe('4,8 млн снарядів');
});
