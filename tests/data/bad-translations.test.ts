import { describe, expect, it } from 'vitest';
import {
  checkCardLengths,
  checkTranslations,
  type Side
} from '../../src/lib/content/translation/check';
import { edition } from '../../src/lib/content/content';
import type { Problem } from '../../src/lib/content/problems';
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
      `lead: says 18 where 19 is right: ${LEAD}`
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
      { lead: 'Договір: of 19 June 2024 has {n} articles. The treaty of' },
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
