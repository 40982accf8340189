import { describe, expect, it } from 'vitest';
import { edition } from '../../../src/lib/content/content';
import { citation } from '../../../src/lib/record/find/cite';
import { stepOf } from '../../../src/lib/record/find/from';
import { ledgerFacets, eventFacets } from '../../../src/lib/record/find/pages';
import {
  isAsked,
  matcher,
  normalise,
  readQuery,
  writeQuery
} from '../../../src/lib/record/find/match';

const row = (text: string, values: Record<string, string> = {}) => ({
  text: normalise(text),
  values
});
const found = (words: string, text: string) => matcher({ words, filters: {} })(row(text));

describe('what a search finds', () => {
  it.each([
    ['hurriyet', 'Hürriyet Daily News'],
    ['HÜRRIYET', 'Hürriyet Daily News'],
    ['신원', '신원식 “포탄 수백만발”'],
    ['ЗЕЛЕНСЬКОГО', 'У Зеленського різко'],
    ["korea's", 'South Korea’s shells'],
    ['  shells   2024 ', 'In 2024\nmany shells'],
    ['30 держав 2023-му', 'у 30\u00a0держав у\u00a02023\u2060-\u2060му'],
    ['', 'anything']
  ])('“%s” is found in “%s”', (words, text) => expect(found(words, text)).toBe(true));

  it('needs every word, and the value of every filter', () => {
    expect(found('shells 2025', 'In 2024 many shells')).toBe(false);
    const asks = matcher({ words: 'shells', filters: { kind: 'a', year: '2024' } });
    expect(asks(row('shells', { kind: 'a b', year: '2024' }))).toBe(true);
    expect(asks(row('shells', { kind: 'ab', year: '2024' }))).toBe(false);
    expect(asks(row('shells', { year: '2024' }))).toBe(false);
  });

  it('is asked nothing by spaces alone', () => {
    expect(isAsked({ words: '  ', filters: {} })).toBe(false);
    expect(isAsked({ words: '', filters: { year: '2024' } })).toBe(true);
  });
});

describe('an address', () => {
  const known = { language: ['ko', 'ru'], year: ['2024'] };

  it('keeps what is asked, and whatever else stands in it', () => {
    const query = { words: ' put in ', filters: { language: 'ru' } };
    const address = writeQuery('?from=missing&year=2024', query, Object.keys(known));
    expect(address).toBe('?from=missing&q=put+in&language=ru');
    expect(readQuery(address, known)).toEqual({ words: 'put in', filters: { language: 'ru' } });
    expect(writeQuery('?q=a', { words: '', filters: {} }, [])).toBe('');
  });

  it('of a stranger asks for nothing that the page does not have', () => {
    const asked = readQuery(`?language=xx&place=y&q=${'a'.repeat(900)}`, known);
    expect(asked.filters).toEqual({});
    expect(asked.words).toHaveLength(200);
  });

  it('names a step of the story, and nothing that is no name', () => {
    expect(stepOf('?from=missing')).toBe('missing');
    expect(stepOf('?from=%2F%2Fevil.example')).toBeUndefined();
    expect(stepOf('')).toBeUndefined();
  });
});

it('a citation holds what the row says once, whatever stands in it', () => {
  const cited = { row: ' It said\n $& so. ', address: 'https://a.example/#x', day: '1 May 2026' };
  expect(citation('{row}. In: Story. {address}, accessed {day}.', cited)).toBe(
    'It said $& so. In: Story. https://a.example/#x, accessed 1 May 2026.'
  );
});

describe('filters', () => {
  const content = edition('en');
  const facets = [...ledgerFacets(content), ...eventFacets(content)];

  it('have a label, and values that some row has', () => {
    for (const { label, options } of facets) {
      expect(label).toBeTruthy();
      expect(options.length).toBeGreaterThan(1);
      for (const { n, label, value } of options) {
        expect(n, value).toBeGreaterThan(0);
        expect(label).toBeTruthy();
      }
    }
  });

  it('of years begin with the newest and hold every row of the ledger once', () => {
    const years = ledgerFacets(content).find(({ name }) => name === 'year')!.options;
    expect(years.map(({ value }) => value)).toEqual(
      years
        .map(({ value }) => value)
        .toSorted()
        .toReversed()
    );
    expect(years.reduce((sum, { n }) => sum + n, 0)).toBe(content.evidence.ledger.size);
  });
});
