import { describe, expect, it } from 'vitest';
import { filler } from '../../src/lib/i18n/fill';
import { area } from '../../src/lib/geo/world';
import { areaKm2, countryAreas, drawnKm2 } from '../../src/lib/record/areas';
import { countChart, countRows, dayNumber, scale } from '../../src/lib/record/charts';
import { toCsv } from '../../src/lib/record/csv';
import { datasetMarkup } from '../../src/lib/record/dataset';
import { datesIn } from '../../src/lib/content/lint/english';
import { isLater, partsOf, plain } from '../../src/lib/content/since';
import { TABLES } from '../../src/lib/schema/tables';
import { amountInWords } from '../../src/lib/record/amount';
import { ledgerView } from '../../src/lib/record/view';
import { checkContent, readContent } from '../../src/lib/content/content';
import { FACT_FILES } from '../../src/lib/content/files';
import { edition } from '../../src/lib/content/content';

describe('dates in texts', () => {
  it('are read to the day, the month or the year', () => {
    expect(datesIn('On 4 December 2024, after October 1996 and in 2025.')).toEqual([
      '2024-12-04',
      '1996-10',
      '2025'
    ]);
    expect(datesIn('152 mm shells, resolution 2397, at 7 May')).toEqual([]);
  });

  it.each([
    ['2024-06-21', false],
    ['2024-06-22', true],
    ['2024-06', false],
    ['2024-07', true],
    ['2024', false],
    ['2025', true],
    ['1996-09-10', false]
  ])('%s is later than the editorial: %s', (date, later) => {
    expect(isLater(date)).toBe(later);
  });

  it('set apart the sentences that nobody could write then, and lose no word', () => {
    const words = [
      'Ten years, then five.',
      { since: '2024-12-04', text: 'Replaced on 4 December 2024.' },
      'In Moscow, as agreed.'
    ];
    expect(partsOf(words)).toEqual([
      { text: 'Ten years, then five.', later: false },
      { text: 'Replaced on 4 December 2024.', later: true },
      { text: 'In Moscow, as agreed.', later: false }
    ]);
    expect(plain(words)).toBe(
      'Ten years, then five. Replaced on 4 December 2024. In Moscow, as agreed.'
    );
  });
});

describe('amounts in words', () => {
  type Row = Parameters<typeof amountInWords>[0];
  const row = (ends: Partial<Row>, bounds: Row['bounds'], measure: Row['measure'] = 'seen') => ({
    ...{ low: null, central: null, high: null, ...ends },
    bounds,
    measure
  });
  it.each([
    [row({ low: 10000 }, { low: 'at least' }), 'at least 10,000'],
    [row({ low: 11000 }, { low: 'more than' }), 'more than 11,000'],
    [row({ low: 14000 }, { low: 'computed' }), 'at least 14,000'],
    [row({ high: 9e6 }, { high: 'up to' }), 'up to 9 million'],
    [row({ central: 2000 }, { central: 'about' }), 'about 2,000'],
    [row({ central: 16000 }, { central: 'almost' }), 'almost 16,000'],
    [row({ central: 100000 }, { central: 'as reported' }), '100,000'],
    [row({ central: 143 }, { central: 'exact' }), '143'],
    [row({ low: 330000, high: 500000 }, { low: 'between', high: 'between' }), '330,000 to 500,000'],
    [
      row({ low: 300000, high: 500000 }, { low: 'about', high: 'about' }),
      'about 300,000 to 500,000'
    ],
    [row({}, {}), 'no number'],
    [{ ...row({}, {}), phrase: '“hundreds of thousands”' }, '“hundreds of thousands”']
  ])('%o', (given, words) => {
    const { format, words: pages } = edition();
    expect(amountInWords(given, pages, format)).toBe(words);
  });

  it.each([
    [row({ high: 4.8e6 }, { high: 'up to' }, 'room'), 'room for up to 4.8 million'],
    [row({ high: 6e6 }, { high: 'more than' }, 'room'), 'room for more than 6 million'],
    [
      row({ low: 750000, high: 4.8e6 }, { low: 'computed', high: 'up to' }, 'room'),
      'room for 750,000 to 4.8 million'
    ],
    [
      row({ low: 200000, high: 1e6 }, { low: 'more than', high: 'more than' }, 'room'),
      'room for more than 200,000 to more than 1 million'
    ]
  ])('is room where it is room: %o', (given, words) => {
    const { format, words: pages } = edition();
    expect(amountInWords(given, pages, format)).toBe(words);
  });

  it('never print room bare, whatever row it is', () => {
    const { evidence, format, words } = edition();
    const rooms = [...evidence.ledger.values()].filter(({ measure }) => measure === 'room');
    expect(rooms.length).toBeGreaterThan(5);
    for (const one of rooms) {
      expect(amountInWords(one, words, format)).toMatch(/^room for /);
    }
  });
});

describe('the chart of counts', () => {
  it('has a linear scale', () => {
    expect(scale(5, [0, 10], [100, 0])).toBe(50);
    expect(scale(0, [0, 10], [100, 0])).toBe(100);
  });

  it('counts days as the calendar does, leap day included', () => {
    expect(dayNumber('1970-01-02')).toBe(1);
    expect(dayNumber('2024-03-01') - dayNumber('2024-02-28')).toBe(2);
  });

  const rows = countRows(edition().charts, edition().evidence.ledger);
  const chart = countChart(rows, 680, 380, edition().format);

  it('puts every mark where its number and day are, by the lines of its own grid', () => {
    const zero = chart.rows[0]!.y;
    const unit = (zero - chart.rows[1]!.y) / Number(chart.rows[1]!.label.replace(',', ''));
    for (const [n, mark] of chart.marks.entries()) {
      const { central, low } = rows[n]!.row;
      expect((zero - mark.y) / unit).toBeCloseTo((central ?? low)!, -2);
      expect(mark.x).toBeGreaterThan(chart.plot.left);
      expect(mark.x).toBeLessThan(chart.plot.right);
      expect(mark.later).toBe(mark.x > chart.editorial);
      expect(mark.atLeast).toBe(/at least|more than/.test(rows[n]!.row.bounds.low ?? ''));
    }
  });

  it('prints no two labels over each other', () => {
    const boxes = chart.marks
      .filter(({ label }) => label)
      .map(({ x, y, label, labelY = 0 }) => ({
        right: x - 9,
        left: x - 11 - label!.length * 8,
        y: y + labelY
      }));
    for (const [n, a] of boxes.entries()) {
      for (const b of boxes.slice(n + 1)) {
        expect(Math.abs(a.y - b.y) >= 16 || a.left >= b.right || b.left >= a.right).toBe(true);
      }
    }
  });
});

describe('true areas', () => {
  // Published total areas in thousand km²: South Korea 100.4, North Korea 120.5, Ukraine 603.6
  // (with Crimea), the United States 9,370–9,830 by how waters count, Russia 17,098 less Crimea.
  it.each([
    ['KOR', 100.4, 0.05],
    ['PRK', 120.5, 0.05],
    ['UKR', 603.6, 0.03],
    ['USA', 9500, 0.05],
    ['RUS', 17098, 0.03]
  ] as const)('%s agrees with the published area', (actor, thousand, slack) => {
    expect(areaKm2(area(actor)) / 1000 / thousand).toBeGreaterThan(1 - slack);
    expect(areaKm2(area(actor)) / 1000 / thousand).toBeLessThan(1 + slack);
  });

  it('are stretched as a stereographic projection stretches them', () => {
    // Snyder, eq. 21-4: the linear scale at arc c from the centre is 2 / (1 + cos c); cos c by the
    // spherical law of cosines, from 75° N 100° E to the middle of Crimea, 45.3° N 34.4° E.
    const sin = (degrees: number) => Math.sin((degrees * Math.PI) / 180);
    const cos = (degrees: number) => Math.cos((degrees * Math.PI) / 180);
    const cosine = sin(75) * sin(45.3) + cos(75) * cos(45.3) * cos(100 - 34.4);
    const stretch = (2 / (1 + cosine)) ** 2;
    const drawn = drawnKm2(area('crimea')) / areaKm2(area('crimea'));
    expect(drawn / stretch).toBeCloseTo(1, 2);
  });

  it('put South Korea at one', () => {
    const korea = countryAreas(edition()).find(({ actor }) => actor === 'KOR')!;
    expect(korea.times).toBe(1);
    expect(korea.drawn).toBe(1);
  });
});

describe('a flow of the ledger', () => {
  const viewOf = (flow: string) => {
    const content = edition();
    const row = [...content.evidence.ledger.values()].find((one) => one.flow === flow)!;
    return ledgerView(content, row);
  };

  it('has the colour of its sender, and none where the sender is no actor', () => {
    expect(viewOf('prk-rus').actor).toBe('PRK');
    expect(viewOf('kor-usa').actor).toBe('KOR');
    expect(viewOf('eu-ukr').actor).toBeUndefined();
  });
});

describe('files', () => {
  it('quotes what RFC 4180 wants quoted', () => {
    const rows = [{ a: 'x, "y"', b: ['1', '2'], c: { date: '2024', note: null } }];
    expect(toCsv(['a', 'b', 'c', 'd'], rows)).toBe(
      '\uFEFFa,b,c,d\r\n"x, ""y""",1 | 2,date: 2024; note: ,\r\n'
    );
  });

  it('cannot end the element that holds their markup', () => {
    expect(
      datasetMarkup(TABLES, { title: '', summary: '', info: { lang: 'en' } }, '</script>').match(
        /<\/script>/g
      )
    ).toHaveLength(1);
  });
});

describe('words of the pages', () => {
  it('are filled, and a missing value is named', () => {
    const fill = filler('en');
    expect(fill('{n} of {of}', { n: 9, of: 29 })).toBe('9 of 29');
    expect(() => fill('{m}' as string, { n: 9 })).toThrow('no value "m"');
    expect(() => fill('{n}' as string, { n: 9, of: 29 })).toThrow('has no place for "of"');
  });

  it.each([
    [
      'a text that is missing',
      'data/words/en/pages/claims.json',
      'how',
      undefined,
      'how: this field is missing; write it'
    ],
    [
      'a text too many',
      'data/words/en/pages/site.json',
      'hello',
      'x',
      'hello: this field is not known'
    ],
    [
      'a number that is not in the ledger',
      'data/record/charts.json',
      'flows',
      ['kor-usa-shells-june-2024', 'prk-rus-shells-june-2023'],
      'no ledger row "prk-rus-shells-june-2023"; did you mean "prk-rus-shells-june-2024"?'
    ],
    [
      'capacity among the estimates',
      'data/record/charts.json',
      'estimated',
      ['prk-rus-shells-2024-06-shin'],
      'prk-rus-shells-2024-06-shin measures "room"; only "estimated" stands here'
    ],
    ['a field without meaning', 'data/words/en/pages/dictionary.json', 'ledger', {}, 'ledger.low']
  ])('stop the build at %s', (_, file, field, value, message) => {
    const raw = structuredClone(readContent());
    const changed = file === FACT_FILES.charts ? raw.facts.charts : raw.pages[file];
    (changed as Record<string, unknown>)[field] = value;
    expect(() => checkContent(raw)).toThrow(message);
  });
});
