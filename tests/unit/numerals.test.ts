import { describe, expect, it } from 'vitest';
import { numberDifference, numeralsIn } from '../../src/lib/i18n/numerals';

/** The first reading of each number in figures. */
const figures = (text: string, locale: string) =>
  numeralsIn(text, locale).figures.map(([first]) => first);

describe('the numbers of a text', () => {
  it.each([
    ['en-GB', '330,000–500,000 rounds', [330_000, 500_000]],
    ['en-GB', '0.75 million, 4.8 million and 3 bn', [750_000, 4_800_000, 3e9]],
    ['en-GB', '152 mm, 5 m, the 1990s', [152, 5, 1990]],
    ['ko', '160만~480만 발', [1_600_000, 4_800_000]],
    ['ko', '33만∼50만 발, 1억 달러, 5천 명', [330_000, 500_000, 100_000_000, 5000]],
    ['ko', '2천만 발', [20_000_000]],
    ['ko', '2024년 6월 19일', [2024, 6, 19]],
    ['uk', '300 тис., 4,8 млн, 5 мільйонів, 2 тисячі', [300_000, 4_800_000, 5_000_000, 2000]],
    ['uk', '12 000 солдатів, 330 000', [12_000, 330_000]],
    ['uk', '19 червня 2024 року', [19, 2024]]
  ])('%s: %s', (locale, text, numbers) => {
    expect(figures(text, locale)).toEqual(numbers);
  });

  it('a range may have one word behind both ends', () => {
    expect(numeralsIn('1,6–4,8 млн', 'uk').figures).toEqual([[1.6, 1_600_000], [4_800_000]]);
    expect(numeralsIn('160~480만 발', 'ko').figures).toEqual([[160, 1_600_000], [4_800_000]]);
    expect(numeralsIn('1.6 to 4.8 million', 'en-GB').figures[0]).toContain(1_600_000);
  });

  it('a number may have two parts, and the word for a trillion mean an article', () => {
    expect(numeralsIn('1만 2000명', 'ko').figures[0]).toContain(12_000);
    expect(figures('헌장 제51조', 'ko')).toEqual([51]);
  });

  it.each([
    ['en-GB', '19 June 2024', [[6]]],
    ['en-GB', 'it may be so in June', []],
    ['uk', '19 червня 2024 року, у січні 2025', [[1], [6]]],
    ['uk', 'у липні', []]
  ])('%s: months beside a figure: %s', (locale, text, months) => {
    expect(numeralsIn(text, locale).months).toEqual(months);
  });
});

describe('two texts in two languages', () => {
  const differ = (english: string, locale: string, text: string, words?: Record<string, number>) =>
    numberDifference(
      numeralsIn(english, 'en-GB', { two: 2, twelve: 12, third: 3 }),
      numeralsIn(text, locale, words),
      words !== undefined
    );
  const same = { missing: [], extra: [] };

  it.each([
    ['1.6–4.8 million rounds on 19 June 2024', 'ko', '2024년 6월 19일, 160만~480만 발'],
    ['1.6–4.8 million rounds on 19 June 2024', 'uk', '1,6–4,8 млн снарядів 19 червня 2024 року'],
    ['330,000 rounds of 152 mm', 'ko', '152mm 포탄 33만 발'],
    ['10,000 to 12,000 soldiers', 'ko', '1만~1만 2000명'],
    ['two countries, a year, in June', 'ko', '2개국이 1년, 6월에'],
    ['Article IV', 'ko', '제4조'],
    ['two in three', 'uk', '2 з трьох'],
    ['two million, 25 Oct 2024', 'ko', '2024년 10월 25일, 200만'],
    ['two million', 'uk', '2 млн']
  ])('%s is %s', (english, locale, text) => {
    expect(differ(english, locale, text).missing).toEqual([]);
    if (!english.includes('three')) expect(differ(english, locale, text)).toEqual(same);
  });

  it.each([
    ['4.8 million', 'ko', '48만', { missing: [4_800_000], extra: [480_000] }],
    ['4.8 million', 'uk', '4,8 тис.', { missing: [4_800_000], extra: [4800] }],
    ['1.6–4.8 million', 'uk', '1,5–4,8 млн', { missing: [1.6], extra: [1.5] }],
    ['19 June 2024', 'uk', '19 липня 2024', { missing: [6], extra: [] }, {}],
    ['19 June 2024', 'ko', '2024년 7월 19일', { missing: [6], extra: [7] }, {}],
    ['In 2024', 'ko', '그해에', { missing: [2024], extra: [] }],
    ['Article 4', 'uk', 'стаття 5', { missing: [], extra: [5] }],
    ['6 ships', 'uk', 'кораблі', { missing: [6], extra: [] }, { шість: 6 }]
  ])('%s is not %s', (english, locale, text, found, words?: Record<string, number>) => {
    expect(differ(english, locale, text, words)).toEqual(found);
  });

  it('a small number may have become a word that the language has listed, or any where it has not', () => {
    expect(differ('6 ships', 'uk', 'шість кораблів', { шіст: 6 })).toEqual(same);
    expect(differ('6 ships', 'uk', 'шість кораблів')).toEqual(same);
  });
});
