import { describe, expect, it } from 'vitest';
import { afterBreaking, type Copy } from '../support/breaking';

/** One slip in a translation: what stands there, what somebody writes instead, what is said of it. */
interface Slip {
  name: string;
  /** Name of a file of words, or `pages/` and that of a page. */
  file: string;
  from: string;
  to: string;
  says: string;
}

const slip = (name: string, file: string, from: string, to: string, says: string): Slip => ({
  ...{ name, file, from, to, says }
});

const SLIPS: Record<string, Slip[]> = {
  uk: [
    slip(
      'another month beside a day and a year',
      'story',
      '10 вересня 1996',
      '10 серпня 1996',
      'story.json › chapters › clause-chapter.steps.1996.passages.0.sentences.1.text: says 10 August 1996 where 10 September 1996 is right: "On 10 September 1996 it expires'
    ),
    slip(
      'another month beside a day alone',
      'story',
      '5 червня Путін',
      '5 липня Путін',
      'steps.gesture.passages.0.sentences.1.text: says 5 July where 5 June is right: "On 5 June Putin'
    ),
    slip(
      'another month in a note',
      'story',
      '24 лютого 2022',
      '24 січня 2022',
      'says 24 January 2022 where 24 February 2022 is right: "The foreign ministry’s statement'
    ),
    slip(
      'day and month that changed places',
      'story',
      '9 грудня 2023',
      '12 вересня 2023',
      'says 12 September 2023 where 9 December 2023 is right: "An analyst’s article'
    ),
    slip(
      'another small number as a word',
      'story',
      'трьома партіями',
      'сімома партіями',
      'says 7 where 3 is right: "The army goods of 2022 came in three lots'
    ),
    slip(
      'another small number as a word, where a form of two was',
      'story',
      'два менші',
      'п’ять менших',
      'says 5 where 2 is right: "Two smaller sales are reported too."'
    ),
    slip(
      'another day of a later part',
      'story',
      '"since":"2024-06-28"',
      '"since":"2024-07-28"',
      'later parts are dated 2024-07-28; in the default edition 2024-06-28'
    ),
    slip(
      'a label in English',
      'story',
      '"next":"Далі"',
      '"next":"Next"',
      'story.json › labels › next: "Next" is still in the language of the original; translate it: "Next" → "Next"'
    ),
    slip(
      'another',
      'story',
      '"share":"Поділитися"',
      '"share":"Share"',
      'labels › share: "Share" is still in the language'
    ),
    slip(
      'a blank label',
      'story',
      '"close":"Закрити"',
      '"close":"  "',
      'story.json › labels › close: this text is blank; write it: "Close" → "  "'
    ),
    slip(
      'quotation marks that were lost',
      'story',
      '«сотні тисяч»',
      'сотні тисяч',
      'quotes 0 times what the original quotes 1 times; put it in quotation marks: "Since 2023 Seoul'
    ),
    slip(
      'a label in Russian',
      'story',
      '"motion":"Рух"',
      '"motion":"Движение и покой, всё"',
      'labels › motion: "всё" has a letter that this language does not have: "Motion" → "Движение'
    ),
    slip(
      'a sentence in Russian of letters that Ukrainian has',
      'story',
      'Нічого не вирішено.',
      'Пока не решено.',
      'review.passages.0.sentences.0.text: "Пока" is a word of a neighbouring language, not of this one: "'
    ),
    slip(
      'another',
      'pages/claims',
      '"title":"',
      '"title":"Решение не принято. ',
      'pages/claims.json › file › title: "Решение" is a word of a neighbouring language, not of this one: "'
    ),
    slip(
      'forms of a noun that changed places, where others part them in another way',
      'pages/teach',
      'few {# хвилини} many {# хвилин}',
      'few {# хвилин} many {# хвилини}',
      'minutes: its forms few and many seem to have changed places: '
    ),
    slip(
      'forms of a noun that figures elsewhere count',
      'units',
      'few {контейнери} many {контейнерів}',
      'few {контейнерів} many {контейнери}',
      'record/units.json › containers: "контейнерів" is its form few; behind figures elsewhere it is always many: "'
    ),
    slip(
      'a decimal point',
      'story',
      '4,8 млн',
      '4.8 млн',
      'says 4, 8000000 where 4800000 is right'
    ),
    slip(
      'straight quotation marks',
      'pages/claims',
      '"lead":"',
      '"lead":"\\"а\\" ',
      'pages/claims.json › file › lead: has the quotation mark "; in this language they are «…»'
    )
  ],
  ko: [
    slip(
      'day and month that changed places',
      'story',
      '1996년 9월 10일',
      '1996년 10월 9일',
      'story.json › chapters › clause-chapter.steps.1996.passages.0.sentences.1.text: says 9 October 1996 where 10 September 1996 is right: "On 10 September 1996 it expires'
    ),
    slip(
      'two shares that changed places',
      'timeline',
      '34%가 우크라이나 무기 지원에 찬성, 55%가',
      '55%가 우크라이나 무기 지원에 찬성, 34%가',
      'record/timeline.json › survey-on-arms › what: has its numbers in the order 55, 34 where the original has 34, 55'
    ),
    slip(
      'two shares that changed places in a later part',
      'story',
      '34%가 무기 지원에 찬성',
      '55%가 무기 지원에 찬성',
      'says 55 where 34 is right: "Asked on 24 to 26 June 2024'
    ),
    slip(
      'another small number as a word',
      'story',
      '세 차례',
      '네 차례',
      'says 4 where 3 is right: "The army goods of 2022 came in three lots'
    ),
    slip(
      'another day of a later part of a line under the map',
      'story',
      '"since":"2025-04-28"',
      '"since":"2025-05-28"',
      'later parts are dated 2025-05-28; in the default edition 2025-04-28'
    ),
    slip(
      'another day of a later part of a note',
      'story',
      '"since":"2024-12-04"',
      '"since":"2024-12-05"',
      'later parts are dated 2024-10, 2024-12-05; in the default edition 2024-10, 2024-12-04'
    ),
    slip(
      'a label in English',
      'story',
      '"sources":"출처"',
      '"sources":"Sources"',
      'story.json › labels › sources: "Sources" is still in the language of the original; translate it'
    ),
    slip(
      'quotation marks of another language',
      'pages/claims',
      '"lead":"',
      '"lead":"«가» ',
      'pages/claims.json › file › lead: has the quotation mark «; in this language they are “…”'
    ),
    slip(
      'a letter of another script',
      'pages/numbers',
      '"lead":"',
      '"lead":"ไ ',
      'pages/numbers.json › file › lead: "ไ" is no hangul letter, and the typefaces may lack it'
    )
  ]
};

/** Makes a slip in a copy of the data; where the text is gone, the slip needs a new place. */
function make({ words, pages }: Copy, lang: string, { file, from, to }: Slip): void {
  const isPage = file.startsWith('pages/');
  const [tree, key] = isPage ? [pages, `data/words/${lang}/${file}.json`] : [words, file];
  const text = JSON.stringify(tree[key]);
  expect(text, `${file} of ${lang}`).toContain(from);
  tree[key] = JSON.parse(text.replace(from, to));
}

describe.each(Object.entries(SLIPS))(
  'a slip in the words of "%s" stops the build',
  (lang, slips) => {
    // Checking an edition takes a second: all slips are made at once, each in a text of its own.
    const found = afterBreaking((copy) => slips.forEach((one) => make(copy, lang, one)), lang);

    it.each(slips)('$name: $to', ({ says }) => {
      expect(found.filter((one) => one.includes(says))).toHaveLength(1);
    });

    it('and nothing else is said', () => expect(found).toHaveLength(slips.length));
  }
);

describe('a number that stands in the same text for something else', () => {
  it.each([
    ['ko', '1억 달러였고', '1억 5000만 달러였고', 'says 150000000 where 100000000 is right'],
    ['ko', '그 두 배쯤', '그 세 배쯤', 'says 2 less often than the original and 3 more often'],
    ['ko', '세 차례', '두 차례', 'says 3 less often than the original and 2 more often'],
    ['ko', '15억 원', '10억 원', 'says 1000000000 where 1500000000 is right'],
    ['uk', 'вдвічі', 'втричі', 'says 2 less often than the original and 3 more often']
  ])('in "%s": %s → %s', (lang, from, to, says) => {
    const found = afterBreaking(
      (copy) => make(copy, lang, { name: '', file: 'story', from, to, says }),
      lang
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${says}: "The army goods of 2022 came in three lots`);
  });
});

describe('what the story alone does not ask for is due in a translation', () => {
  const without = (lang: string, field: string, value: unknown) =>
    JSON.stringify(value, (key, inner: unknown) =>
      key === field && typeof inner !== 'number' ? undefined : inner
    );

  it.each(['ko', 'uk'])('every note of the cards of "%s"', (lang) => {
    let notes = 0;
    const found = afterBreaking(({ words }) => {
      notes = JSON.stringify(words.story.chapters).split('"note":').length - 1;
      words.story.chapters = JSON.parse(without(lang, 'note', words.story.chapters));
    }, lang);
    expect(notes).toBeGreaterThan(30);
    expect(
      found.filter((one) => /\.note: the default edition has this text; .*: "./.test(one))
    ).toHaveLength(notes);
  });

  it('a later part', () => {
    const found = afterBreaking(({ words }) => {
      const steps = words.story.chapters['shells-chapter'].steps;
      steps.against.passages[0].sentences[2].note.pop();
    }, 'ko');
    expect(found.join('\n')).toContain('later parts are dated none; in the default edition 2024');
    expect(found.join('\n')).toContain('write it in this language too: "Asked on 24 to 26 June');
  });

  it('and a text that is asked for twice is named once, with the English', () => {
    const found = afterBreaking(({ words }) => {
      delete words.story.chapters['signing-chapter'].steps.signing.title;
    }, 'ko');
    expect(found).toEqual([
      'data/words/ko/story.json › signing › title: this text is missing; write it: "A treaty in Pyongyang"'
    ]);
  });

  it('a misspelt name tells what stands under the likely one, and what is written', () => {
    const found = afterBreaking(({ words, pages }) => {
      const { steps } = words.story.chapters['signing-chapter'];
      [steps.signing.titel, steps.signing.title] = [steps.signing.title, undefined];
      delete steps.signing.title;
      words.story.labels.nexxt = 'Далі';
      const claims = pages['data/words/uk/pages/claims.json'];
      claims.tilte = 'Твердження';
    }, 'uk');
    const said = (end: string) => found.filter((one) => one.endsWith(end)).length;
    expect(said('title: this text is missing; write it: "A treaty in Pyongyang"')).toBe(1);
    expect(found.join('\n')).toContain(
      'story.json › signing › titel: no text "titel"; did you mean "title"?: "A treaty in Pyongyang" → "'
    );
    expect(said(': "Next" → "Далі"')).toBe(1);
    expect(found.join('\n')).toMatch(/claims\.json › file › tilte: .*: ".+" → "Твердження"/);
    expect(found).toHaveLength(4);
  });

  it('a list with an entry too many shows both lists', () => {
    const found = afterBreaking(({ words }) => {
      const { steps } = words.story.chapters['signing-chapter'];
      steps.signing.passages[0].sentences.push({ text: 'Ще одне.' });
    }, 'uk');
    expect(found.join('\n')).toMatch(/has \d entries; the facts have \d here: ".+" → ".+"/);
  });

  it('a row too many, a row too few', () => {
    const found = afterBreaking(({ words }) => {
      words.claims.c99 = { text: 'Зайве.' };
      delete words.claims.c01;
    }, 'uk');
    expect(found.join('\n')).toMatch(/c99: .*no row "c99".* → "Зайве\."/);
    expect(found.join('\n')).toMatch(/claims\.json › c01: .*has no words yet.*: ".+"/);
  });

  it('a file that nothing reads', () => {
    const found = afterBreaking((copy) => {
      (copy as unknown as { textFiles: string[] }).textFiles.push('classroom/statement.json');
    }, 'ko');
    expect(found.join('\n')).toContain(
      'data/words/ko/classroom/statement.json › file: nothing reads this file, so take it out'
    );
  });
});
