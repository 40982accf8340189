import { describe, expect, it } from 'vitest';
import {
  countDifference,
  dateDifference,
  numberDifference,
  otherOrder
} from '../../src/lib/i18n/number-difference';
import { numeralsIn } from '../../src/lib/i18n/numerals';

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
    expect(numeralsIn('1만 2000명', 'ko').figures).toEqual([[12_000]]);
    expect(figures('1억 2345만 6789', 'ko')).toEqual([123_456_789]);
    expect(figures('33만~1만 2000', 'ko')).toEqual([330_000, 12_000]);
    expect(figures('헌장 제51조 2항', 'ko')).toEqual([51, 2]);
    expect(figures('2조 5000억', 'ko').at(-1)).toBe(2.5e12);
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
      numeralsIn(english, 'en-GB', { two: 2, twelve: 12, third: 3, three: 3 }),
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
    ['19 June 2024', 'uk', '19 липня 2024', { missing: [6], extra: [7] }],
    ['19 June 2024', 'ko', '2024년 7월 19일', { missing: [6], extra: [7] }],
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

  it.each([
    ['three lots', 'uk', 'сімома партіями', { missing: [3], extra: [7] }, { 'сімома ': 7 }],
    ['three times', 'ko', '네 차례', { missing: [3], extra: [4] }, { '네 ': 4 }],
    ['two sales', 'uk', 'п’ять продажів', { missing: [2], extra: [5] }, { 'п’ять ': 5 }],
    ['since June', 'uk', 'від липня', { missing: [6], extra: [7] }, {}]
  ])('%s is not %s: numbers and months as words', (english, locale, text, found, words) => {
    expect(differ(english, locale, text, words as unknown as Record<string, number>)).toEqual(
      found
    );
  });

  it.each([
    ['it may be so', 'uk', 'це можливо'],
    ['Kim Jun-hyung', 'ko', '김준형'],
    ['a red line', 'uk', 'червона лінія, червоних ліній'],
    ['the Yellow Sea', 'uk', 'Жовте море'],
    ['Open4Business', 'ko', '오픈포비즈니스'],
    ['up to 12,000', 'uk', 'до 12 тисяч']
  ])('%s is %s: no month and no number', (english, locale, text) => {
    expect(differ(english, locale, text, { тисяч: 1000 })).toEqual(same);
  });

  it.each([
    ['155 mm and 155 mm', '155 мм', { fewer: [155], more: [] }],
    ['155 mm, 155 mm, 152 mm', '155 мм, 152 мм, 152 мм', { fewer: [155], more: [152] }],
    ['two, three', 'три, три', { fewer: [2], more: [3] }],
    ['two, three', 'два, два', { fewer: [3], more: [2] }],
    ['In 2024, in 2024', 'У 2024 році', { fewer: [], more: [] }],
    ['In 2023, in 2024', 'У 2024 і 2024', { fewer: [2023], more: [2024] }],
    ['two, in May, Article IV', 'у травні, стаття 4', { fewer: [], more: [] }],
    ['three', 'три, три', { fewer: [], more: [] }]
  ])('%s, %s: each number as often', (english, text, found) => {
    const [model, own] = [
      numeralsIn(english, 'en-GB', { two: 2, three: 3 }),
      numeralsIn(text, 'uk', { 'два ': 2, 'три ': 3 })
    ];
    expect(countDifference(model, own, true)).toEqual(found);
  });

  it('a word with a space at its end is a whole word', () => {
    expect(numeralsIn('네 차례 네트워크', 'ko', { '네 ': 4 }).spelled).toEqual([[4]]);
    expect(numeralsIn('тримати три, трьома', 'uk', { 'три ': 3 }).spelled).toEqual([[3]]);
  });
});

describe('dates of two texts', () => {
  const said = (english: string, locale: string, text: string) =>
    dateDifference(numeralsIn(english, 'en-GB'), numeralsIn(text, locale)).said.map(
      ({ day, month, year }) => [day, month, year]
    );

  it.each([
    ['10 September 1996', 'ko', '1996년 10월 9일', [[9, 10, 1996]]],
    ['10 September 1996', 'uk', '9 жовтня 1996 року', [[9, 10, 1996]]],
    ['10 September 1996', 'de', 'am 9. Oktober 1996', [[9, 10, 1996]]],
    ['5 June 2024 and 7 May 2023', 'uk', '7 червня 2024 і 5 травня 2023', 2],
    ['June 2024, May 2023', 'ko', '2023년 6월, 2024년 5월', 2]
  ])('%s is not %s: %s', (english, locale, text, found) => {
    expect(said(english, locale, text)).toEqual(
      typeof found === 'number' ? expect.objectContaining({ length: found }) : found
    );
  });

  it.each([
    ['5 to 7 June 2024', 'ko', '2024년 6월 5~7일'],
    ['5, 6 and 7 June', 'uk', '5, 6 і 7 червня'],
    ['In September and October 2023', 'ko', '2023년 9월과 10월'],
    ['19 June', 'ko', '2024년 6월 19일'],
    ['in 2024, on 5 June', 'ko', '2024년 6월 5일'],
    ['19 June 2024', 'ja', '2024年6月19日']
  ])('%s is %s: %s', (english, locale, text) => {
    expect(said(english, locale, text)).toEqual([]);
  });
});

describe('the order of numbers in two texts', () => {
  const order = (english: string, locale: string, text: string) =>
    otherOrder(numeralsIn(english, 'en-GB'), numeralsIn(text, locale));

  it.each([
    ['34 percent for, 55 against', 'ko', '찬성 55%, 반대 34%', '55, 34', '34, 55'],
    ['1.5 million, then 3 ships', 'uk', '3 млн, потім 1,5 корабля', undefined, undefined],
    ['3,000 then 300', 'uk', '300, потім 3 000', '300, 3000', '3000, 300'],
    ['in 2022, not 2024', 'uk', 'у 2024, а не 2022', '2024, 2022', '2022, 2024']
  ])('%s and %s: %s', (english, locale, text, own, model) => {
    expect(order(english, locale, text)).toEqual(own && { own, model });
  });

  it('dates may stand anywhere among amounts', () => {
    expect(order('300 rounds on 19 June 2024', 'ko', '2024년 6월 19일 300발')).toBeUndefined();
  });
});
