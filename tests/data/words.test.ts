import { describe, expect, it } from 'vitest';
import { checkAgainstDefault } from '../../src/lib/content/check-edition';
import { describeProblem, type Problem } from '../../src/lib/content/problems';
import { afterBreaking, copy, type Copy } from '../support/breaking';

/* eslint-disable @typescript-eslint/no-explicit-any -- broken data has no type */
const fact = (rows: any[], id: string) => rows.find((row) => row.id === id);

const broken: [name: string, change: (copy: Copy) => void, ...messages: string[]][] = [
  [
    'a text that is missing',
    ({ words }) => delete words.claims.c07.reason,
    'data/words/en/record/claims.json › c07 › reason: this text is missing; write it'
  ],
  [
    'a text that is empty',
    ({ words }) => (words.timeline.armistice.what = ''),
    'data/words/en/record/timeline.json › armistice › what: this field may not be empty'
  ],
  [
    'a misspelt text',
    ({ words }) => {
      words.claims.c07.resaon = words.claims.c07.reason;
      delete words.claims.c07.reason;
    },
    'data/words/en/record/claims.json › c07 › reason: this text is missing; write it',
    'data/words/en/record/claims.json › c07 › resaon: no text "resaon"; did you mean "reason"?'
  ],
  [
    'a row without words',
    ({ words }) => delete words.timeline.karasin,
    'data/words/en/record/timeline.json › karasin: this row of data/record/timeline.json has no words yet; write place, what'
  ],
  [
    'words of a row that is gone',
    ({ words }) => (words.arguments.vetoes = words.arguments.veto),
    'data/words/en/record/arguments.json › vetoes: data/record/arguments.json has no row "vetoes"; did you mean "veto"?'
  ],
  [
    'a fact among the words',
    ({ words }) => (words.claims.c07.kind = 'interpretation'),
    'data/words/en/record/claims.json › c07 › kind: no text "kind"; '
  ],
  [
    'a text among the facts',
    ({ facts }) => (fact(facts.ledger, 'kor-usa-sale-2022').what = 'First sale'),
    'data/record/ledger.json › kor-usa-sale-2022 › what: this is a text: write it in the words of each language, under the same id'
  ],
  [
    'a reason for a kind that is not accepted',
    ({ words }) => (words.claims.c01.accepted['interpretaton'] = { reason: 'So.' }),
    'data/words/en/record/claims.json › c01 › accepted.interpretaton: no entry "interpretaton"; did you mean "interpretation"?'
  ],
  [
    'a later note without words',
    ({ words }) => delete words.claims.c26.later,
    'data/words/en/record/claims.json › c26 › later.2024-06-23.says: this text is missing; write it'
  ],
  [
    'words where the row has nothing to say',
    ({ words }) => (words.treaties['us-rok-1953'].ended = { note: 'It has not.' }),
    'data/words/en/record/treaties.json › us-rok-1953 › ended: nothing here has words; take them out'
  ],
  [
    'two entries that words could not tell apart',
    ({ facts }) => facts.treaties[0].endings.push(facts.treaties[0].endings[0]),
    'two entries have the date "1994-06-02"'
  ],
  [
    'a file that is no object',
    ({ words }) => (words.claims = []),
    'data/words/en/record/claims.json › file: must hold rows by id: { … }'
  ],
  [
    'a file that is missing',
    ({ words }) => (words.timeline = undefined),
    'data/words/en/record/timeline.json › file: this file is missing'
  ],
  [
    'a place without a name',
    ({ words }) => delete words.places.seoul,
    'data/words/en/places.json › seoul: this row of data/map/places.json has no words yet; write name'
  ],
  [
    'a phase of a lesson without words',
    ({ words }) => delete words.lessons['lesson-45'].phases.sort,
    'data/words/en/classroom/lessons.json › lesson-45 › phases.sort.title: this text is missing; write it'
  ],
  [
    'a misspelt objective',
    ({ words }) => (words.guide.objectives.o11 = words.guide.objectives.o1),
    'data/words/en/classroom/guide.json › file › objectives.o11: no entry "o11"; did you mean "o1"?'
  ],
  [
    'a phrase that no translation has',
    ({ words }) => (words.clauseLab.translations['russia-2024-timing'].versions[0].phrase = 'soon'),
    '"soon" is neither in the quote nor in the note of russia-2024-timing'
  ],
  ['a unit without words', ({ words }) => delete words.units.containers, 'no unit "containers"; '],
  [
    'a unit that no number has',
    ({ words }) => (words.units.pallets = 'pallets'),
    'data/words/en/record/units.json › pallets: no number of the ledger has this unit'
  ],
  [
    'a form of a unit that the language does not have',
    ({ words }) => (words.units.ships = '{n, plural, one {ship} few {ships} other {ships}}'),
    'data/words/en/record/units.json › file › ships: has the forms one, few, other; "en" has one, other'
  ],
  [
    'a value in a unit that nobody fills in',
    ({ words }) => (words.units.ships = '{ships} ships'),
    'data/words/en/record/units.json › ships: {ships} is never filled in; {n, plural, …} asks for the number'
  ],
  [
    'a phrase of the editorial where its quote is in the edition’s language',
    ({ words }) => (words.claims.c01.phrase = 'a promise to defend each other'),
    'data/words/en/record/claims.json › c01 › phrase: the quote is in the language of this edition already; take this out'
  ],
  [
    'a source whose title only words can give, without words',
    ({ words }) => delete words.sources['ap-2025-02-28-more-troops'],
    'data/words/en/record/sources.json › ap-2025-02-28-more-troops: this row of data/record/sources.json has no words yet; write title'
  ],
  [
    'a title of ours among the facts',
    ({ facts }) => (fact(facts.sources, 'ap-2025-02-28-more-troops').title = 'Ours'),
    'data/record/sources.json › ap-2025-02-28-more-troops › title: the title is ours: write it in the words of each language'
  ],
  [
    'a document without a title',
    ({ facts }) => delete fact(facts.sources, 'afp-2023-10-17-no-proof').title,
    'data/record/sources.json › afp-2023-10-17-no-proof › title: give the title of the document'
  ],
  [
    'a later part that is not later',
    ({ words }) => (words.clauses['russia-2024-term'].words[1].since = '2024-06-21'),
    'data/words/en/record/clauses.json › russia-2024-term › words.1.since: 2024-06-21 is not later than 2024-06-21, so its text is a plain part'
  ],
  [
    'a later part after the sources end',
    ({ words }) => (words.clauses['russia-2024-term'].words[1].since = '2026-05'),
    'russia-2024-term › words.1.since: 2026-05 is later than 2026-04-10, the day the sources reach'
  ],
  [
    'a later part without a day that exists',
    ({ words }) => (words.clauses['russia-2024-term'].words[1].since = '2024-13'),
    'russia-2024-term › words.1.since: a date is YYYY, YYYY-MM or YYYY-MM-DD and must exist'
  ],
  [
    'a text in parts of which none is later',
    ({ words }) => (words.clauses['russia-2024-term'].words = ['One.', 'Two.']),
    'russia-2024-term › words: a text without a part that came later is one text'
  ],
  [
    'a later day in a plain English text',
    ({ words }) =>
      (words.clauses['russia-2024-term'].words = 'No end date. In force since 4 December 2024.'),
    'data/words/en/record/clauses.json › russia-2024-term › words: tells of 2024-12-04, after the editorial: make it a part of its own, { "since": "2024-12-04", "text": … }'
  ],
  [
    'a later day in a plain part',
    ({ words }) => (words.clauses['russia-2024-term'].words[0] += ' Ratified in November 2024.'),
    'russia-2024-term › words.0: tells of 2024-11, after the editorial'
  ],
  [
    'a later day on a card of the story',
    ({ words }) =>
      (words.story.chapters['signing-chapter'].steps.signing.passages[0].sentences[0].text =
        'It is in force from 2025.'),
    'tells of 2025, after the editorial'
  ],
  [
    'a treaty that is compared and does not exist',
    ({ facts }) => (facts.comparison.pair[1] = 'rusia-dprk-2000'),
    'data/record/comparison.json › file › pair: no treaty "rusia-dprk-2000"; did you mean "russia-dprk-2000"?'
  ],
  [
    'a map of the classroom on a step that does not exist',
    ({ facts }) => (facts.numberTrail.maps.far = 'mising'),
    'data/classroom/numbers.json › file › maps.far: no step "mising"; did you mean "missing"?'
  ],
  [
    'a later day in what the record says of a claim',
    ({ words }) => (words.claims.c07.says += ' In 2025 it changed.'),
    'data/words/en/record/claims.json › c07 › says: tells of 2025, after the editorial'
  ]
];

describe('words and facts belong together by their keys: the build stops at', () => {
  it('nothing, as they are', () => {
    expect(afterBreaking(() => undefined)).toEqual([]);
  });

  it.each(broken)('%s', (_, change, ...messages) => {
    const said = afterBreaking(change).join('\n');
    for (const message of messages) expect(said).toContain(message);
  });

  it('not at a later day in a row that is later as a whole', () => {
    expect(
      afterBreaking(({ words }) => (words.arguments['troops-later'].says += ' And in 2025.'))
    ).toEqual([]);
  });
});

describe('another edition is held against the default one', () => {
  const said = (change: (words: any) => void) => {
    const model = copy().words;
    const words = structuredClone(model);
    change(words);
    const problems: Problem[] = [];
    checkAgainstDefault(words, 'ko', model, problems);
    return problems.map((problem) => describeProblem(problem).trim());
  };

  it('and passes with the same texts and days', () => {
    expect(said(() => undefined)).toEqual([]);
    expect(said((words) => (words.sources['kbs-x'] = { publisher: '한국방송' }))).toEqual([]);
  });

  it.each<[string, (words: any) => void, string]>([
    [
      'a note that was forgotten',
      (words) => delete words.clauses['ussr-1961-obligation'].note,
      'data/words/ko/record/clauses.json › ussr-1961-obligation › note: the default edition has this text; write it in this language too'
    ],
    [
      'a quote that was forgotten',
      (words) => delete words.clauses['ussr-1961-timing'].quote,
      'data/words/ko/record/clauses.json › ussr-1961-timing › quote: the default edition has this text'
    ],
    [
      'a later part that became a plain one',
      (words) => (words.clauses['russia-2024-term'].words = '기한 없음. 2024년 12월 4일 발효.'),
      'data/words/ko/record/clauses.json › russia-2024-term › words: later parts are dated none; in the default edition 2024-12-04'
    ],
    [
      'another day',
      (words) => (words.clauses['russia-2024-term'].words[1].since = '2024-12-05'),
      'russia-2024-term › words: later parts are dated 2024-12-05; in the default edition 2024-12-04'
    ]
  ])('it names %s', (_, change, message) => {
    expect(said(change).join('\n')).toContain(message);
  });
});
