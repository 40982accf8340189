import { describe, expect, it } from 'vitest';
import {
  checkCardLengths,
  checkTranslations,
  type Side
} from '../../src/lib/content/translation/check';
import { edition } from '../../src/lib/content/content';
import type { Problem } from '../../src/lib/content/problems';
import { afterBreaking, type Copy } from '../support/breaking';
import type { Story } from '../../src/lib/schema/story';

const { info, story } = edition();
const model: Side = {
  info,
  files: new Map([
    [
      `data/words/${info.lang}/pages/claims.json`,
      {
        lead: 'The treaty of 19 June 2024 has {n} articles.',
        rounds: 'Up to 4.8 million rounds',
        menu: 'menu',
        code: 'theme=light, /embed/v1.js',
        credit: 'Natural Earth, CC BY 4.0'
      }
    ]
  ]),
  aids: { glossary: undefined, numerals: undefined }
};
const RIGHT = {
  lead: 'Договір від 19 червня 2024 року має {n} статей.',
  rounds: 'До 4,8 млн снарядів',
  menu: 'меню',
  code: 'theme=light, /embed/v1.js',
  credit: 'Natural Earth, CC BY 4.0'
};

/** What is said of a translation into Ukrainian. */
function said(texts: Partial<typeof RIGHT>, glossary: unknown = {}): string[] {
  const problems: Problem[] = [];
  const own: Side = {
    info: { ...info, lang: 'uk', locale: 'uk', script: 'cyrillic' },
    files: new Map([['data/words/uk/pages/claims.json', { ...RIGHT, ...texts }]]),
    aids: { glossary, numerals: undefined }
  };
  checkTranslations(model, own, problems);
  return problems.map(({ file, row, field, message }) => `${file} › ${row} › ${field}: ${message}`);
}

/* eslint-disable @typescript-eslint/no-explicit-any -- broken data has no type */
describe('the words of an edition that is there, with a dozen things wrong', () => {
  const FILE = 'data/words/ko/';
  const wrong: [string, (copy: Copy) => void, string][] = [
    [
      'a key that is not known',
      ({ words }) => (words.claims.c04.resaon = '까닭'),
      'record/claims.json › c04 › resaon: no text "resaon"; did you mean "reason"?'
    ],
    [
      'a key that is missing',
      ({ words }) => delete words.claims.c05.reason,
      'record/claims.json › c05 › reason: this text is missing; write it'
    ],
    [
      'a key of a page that is missing',
      ({ pages }) => delete pages[`${FILE}pages/claims.json`].lead,
      'pages/claims.json › file › lead: this field is missing; write it'
    ],
    [
      'a phrase of the editorial that is missing',
      ({ words }) => delete words.claims.c03.phrase,
      'record/claims.json › c03 › phrase: the default edition has this text; write it in this language too'
    ],
    [
      'a loaded word that is missing',
      ({ words }) => delete words.guide.loaded.boycotted.phrase,
      'classroom/guide.json › loaded › boycotted.phrase: the default edition has this text'
    ],
    [
      'a number',
      ({ words }) => (words.claims.c22.phrase = '155mm 포탄 12만 발'),
      'record/claims.json › c22 › phrase: says 120000, which the original does not: "hundreds of thousands'
    ],
    [
      'a date',
      ({ words }) => {
        words.claims.c01.paraphrase = words.claims.c01.paraphrase.replace('19일', '18일');
      },
      'record/claims.json › c01 › paraphrase: says 18 June 2024 where 19 June 2024 is right: "Kim Jong Un'
    ],
    [
      'a form that is not to be used',
      ({ words }) => (words.claims.c15.paraphrase += ' 휴전선'),
      'record/claims.json › c15 › paraphrase: "휴전선" is not used for "armistice line"; write "군사분계선"'
    ],
    [
      'a value lost',
      ({ pages }) => (pages[`${FILE}pages/claims.json`].asOf = '그날'),
      'pages/claims.json › file › asOf: {day} is missing from "그날"'
    ],
    [
      'a sentence of an older wording left in English',
      ({ words }) => (words.claims.c02.reason += ' It quotes an office by name.'),
      'record/claims.json › c02 › reason: "It quotes an office by name" is still in the language'
    ],
    [
      'a file that is missing',
      ({ words }) => (words.timeline = undefined),
      'record/timeline.json › file: this file is missing'
    ],
    [
      'a publisher that no source has',
      (copy) => ((copy as any).names = { Yonhop: '연합뉴스' }),
      'publishers.json › Yonhop: no publisher "Yonhop"; did you mean "Yonhap"?'
    ]
  ];
  // Checking an edition takes a second: everything is broken at once, each in a place of its own.
  const found = afterBreaking((copy) => wrong.forEach(([, change]) => change(copy)), 'ko');

  it.each(wrong)('%s', (_, __, message) => {
    expect(found.filter((one) => one.includes(FILE + message))).toHaveLength(1);
  });

  it('and nothing else is said', () => expect(found).toHaveLength(wrong.length));
});

describe('a translation that is not right stops with file, key, both wordings and what would be right', () => {
  it('one that is right does not', () => {
    expect(said({}, { treaty: { use: ['договор', 'договір'], not: ['пакт'] } })).toEqual([]);
  });

  const LEAD = '"The treaty of 19 June 2024 has {n} articles." → ';
  const TREATY = { treaty: { use: ['договор', 'договір'], not: ['пакт'] } };
  it.each([
    [
      'a number',
      { rounds: 'До 48 млн снарядів' },
      {},
      'rounds: says 48000000 where 4800000 is right: "Up to 4.8 million rounds" → "До 48 млн снарядів"'
    ],
    [
      'a date',
      { lead: 'Договір від 18 червня 2024 року має {n} статей.' },
      {},
      `lead: says 18 June 2024 where 19 June 2024 is right: ${LEAD}`
    ],
    [
      'a value lost',
      { lead: 'Договір від 19 червня 2024 року має статті.' },
      {},
      `lead: {n} is missing: ${LEAD}`
    ],
    [
      'a value made up',
      { menu: 'меню {n}' },
      {},
      'menu: {n} is never filled in: "menu" → "меню {n}"'
    ],
    [
      'a term',
      { lead: 'Угода від 19 червня 2024 року має {n} статей.' },
      TREATY,
      `lead: "treaty" is rendered by "договор" or "договір": ${LEAD}`
    ],
    [
      'a form not to use',
      { rounds: 'Пакт: до 4,8 млн снарядів' },
      TREATY,
      'rounds: "пакт" is not used for "treaty"; write "договор": "Up to 4.8 million rounds" →'
    ],
    [
      'a sentence left',
      { lead: 'Договір від 19 червня 2024 року має {n} статей. The treaty has {n} articles.' },
      {},
      'is still in the language of the original; translate it'
    ],
    [
      'a word left',
      { menu: 'menu' },
      {},
      'menu: "menu" is still in the language of the original; translate it: "menu" → "menu"'
    ]
  ])('%s', (_, texts, glossary, message) => {
    const found = said(texts, glossary);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('data/words/uk/pages/claims.json › file › ');
    expect(found[0]).toContain(message);
  });

  it('a glossary that does not fit', () => {
    expect(said({}, { treaty: { used: ['договір'] } })[0]).toContain('glossary.json');
  });

  it('a card that is too long', () => {
    const long = structuredClone(story);
    const step = long.chapters[0]!.steps[0]!;
    step.passages[0]!.sentences[0]!.text += ' 무'.repeat(120);
    const problems: Problem[] = [];
    checkCardLengths('data/words/ko/story.json', long, story as Story, problems);
    expect(problems.map(({ row }) => row)).toEqual([step.id]);
    expect(problems[0]!.message).toMatch(
      /^the card takes about \d+ ems; \d+ is the most, so shorten/
    );
    checkCardLengths('data/words/ko/story.json', story, story, problems);
    expect(problems).toHaveLength(1);
  });
});
