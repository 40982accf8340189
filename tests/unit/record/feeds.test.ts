import { describe, expect, it } from 'vitest';
import { edition } from '../../../src/lib/content/content';
import { lastDay } from '../../../src/lib/content/partial-date';
import { disagree, standing, widthOn, type FeedRow } from '../../../src/lib/record/flows/feeds';
import {
  firstReports,
  LINES,
  ringDays,
  ringOn,
  ringSeries
} from '../../../src/lib/record/flows/ring';
import { CLOSING_DAY, DRAWN_MEASURES, EDITORIAL_DAY } from '../../../src/lib/schema/record-terms';

const content = edition('en');
const series = ringSeries(content.evidence.ledger, content.charts);
const of = (name: string) => series.find(({ id }) => id === name)!;
const ids = (rows: readonly FeedRow[]) => rows.map(({ id }) => id);

/** Every day from the first row of the ring to the closing day. */
const days: string[] = [];
for (let at = Date.UTC(2022, 10, 1); at <= Date.parse(CLOSING_DAY); at += 864e5) {
  days.push(new Date(at).toISOString().slice(0, 10));
}

/** A row as the rules see it. */
const row = (id: string, date: string, rest: Partial<FeedRow> = {}): FeedRow => ({
  ...{ id, date, low: null, central: null, high: null, bounds: {}, unit: 'shells' },
  ...{ measure: 'room' as const, speaker: id },
  ...rest
});
const room = (...rows: FeedRow[]) => ({ id: 'room', flow: 'a', measure: 'room' as const, rows });

describe('which row feeds which flow on which day', () => {
  it('is never a row of a later day', () => {
    for (const day of days) {
      for (const one of series) {
        const late = standing(one, day).filter(({ date }) => lastDay(date) > day);
        expect(ids(late), `${one.id} on ${day}`).toEqual([]);
        const from = widthOn(one, day)?.from;
        for (const id of from ? [from.low, from.high] : []) {
          expect(lastDay(content.evidence.ledger.get(id)!.date) <= day, `${id} on ${day}`).toBe(
            true
          );
        }
      }
    }
  });

  it('takes a row that names only its month when the month is over', () => {
    const one = room(row('a', '2025-11', { high: 5, low: 1 }));
    expect(widthOn(one, '2025-11-29')).toBeUndefined();
    expect(widthOn(one, '2025-11-30')).toMatchObject({ low: 1, high: 5 });
  });

  it('draws the story’s two ranges on the editorial’s day', () => {
    const rules = { series, reported: firstReports(content.evidence.ledger), option: '2024-06-20' };
    const { lines, widths, option } = ringOn(rules, EDITORIAL_DAY);
    expect([lines, option]).toEqual([Object.values(LINES), true]);
    for (const line of [LINES.kor, LINES.prk]) {
      expect(widths[line]).toMatchObject(content.stage.flows[line]!.range!);
    }
    expect(Object.keys(widths)).toEqual([LINES.kor, LINES.prk]);
  });

  it('gives a width to what was lent and to room alone, and never to both as one', () => {
    for (const day of days) {
      for (const one of series) {
        const width = widthOn(one, day);
        if (!DRAWN_MEASURES.includes(one.measure)) expect(width).toBeUndefined();
        if (!width) continue;
        expect(width.measure).toBe(one.measure);
        for (const id of [width.from.low, width.from.high]) {
          expect(content.evidence.ledger.get(id)!.measure, `${id} on ${day}`).toBe(one.measure);
        }
      }
    }
    for (const name of ['containers', 'estimated', 'weight', 'movable', 'passed-on']) {
      expect(days.filter((day) => widthOn(of(name), day))).toEqual([]);
    }
  });

  it('draws no width without two ends that somebody gave', () => {
    expect(widthOn(room(row('a', '2024-01-01', { high: 5 })), '2024-02-01')).toBeUndefined();
    expect(widthOn(room(row('a', '2024-01-01', { low: 5 })), '2024-02-01')).toBeUndefined();
    expect(widthOn(room(row('a', '2024-01-01', { central: 5 })), '2024-02-01')).toBeUndefined();
    expect(widthOn(of('room'), '2023-10-15')).toBeUndefined();
    for (const day of days) {
      const width = widthOn(of('room'), day);
      if (!width) continue;
      const { ledger } = content.evidence;
      expect(ledger.get(width.from.low)!.low).toBe(width.low);
      expect(ledger.get(width.from.high)!.high).toBe(width.high);
      expect(width.low).toBeLessThan(width.high);
    }
  });

  it('says when the low end is an older one, since no newer row has any', () => {
    expect(widthOn(of('room'), '2024-10-23')).toMatchObject({
      low: 750000,
      high: 9400000,
      from: { low: 'prk-rus-shells-june-2024', high: 'prk-rus-shells-2024-10-dia' },
      olderLow: true
    });
    expect(widthOn(of('room'), EDITORIAL_DAY)!.olderLow).toBe(false);
  });

  it('spans rows that stand beside each other, and says so', () => {
    const both = room(
      row('rok-a', '2024-01-01', { low: 2, high: 4 }),
      row('us-b', '2024-02-01', { low: 3, high: 9 })
    );
    expect(widthOn(both, '2024-01-31')).toMatchObject({ low: 2, high: 4, spans: false });
    expect(widthOn(both, '2024-02-01')).toMatchObject({ low: 2, high: 9, spans: true });
  });

  it('shows counts that differ beside each other', () => {
    const onDay = (day: string) => ids(standing(of('containers'), day));
    expect(onDay('2024-02-26')).toEqual([
      'prk-rus-containers-2024-02-state',
      'prk-rus-containers-2024-02-shin'
    ]);
    expect(disagree(standing(of('containers'), '2024-02-26'))).toBe(true);
    expect(onDay('2024-10-23')).toEqual(
      expect.arrayContaining(['prk-rus-containers-2024-10-nis', 'prk-rus-containers-2024-10-dia'])
    );
    expect(onDay('2023-10-12')).toEqual([]);
  });

  it('keeps a higher figure of another speaker beside a lower one that came later', () => {
    const named = ids(standing(of('estimated'), '2025-11-30'));
    expect(named).toContain('prk-rus-shells-2025-11-hur');
    expect(named).toContain('prk-rus-shells-2025-06-nis');
    const growing = room(
      row('rok-a', '2024-01-01', { high: 4, low: 1 }),
      row('rok-b', '2024-03-01', { high: 9, low: 2 })
    );
    expect(ids(standing(growing, '2024-03-01'))).toEqual(['rok-b']);
  });

  it('lets a speaker’s newer word take the place of the older one', () => {
    const one = room(
      row('a', '2024-01-01', { high: 9, low: 1, speaker: 'x' }),
      row('b', '2024-01-02', { high: 4, low: 2, speaker: 'x' })
    );
    expect(ids(standing(one, '2024-01-02'))).toEqual(['b']);
  });

  it('keeps every deal, whatever came after it', () => {
    const sold = ids(standing(of('sold'), '2024-06-21'));
    expect(sold).toContain('kor-usa-sale-2022');
    expect(sold).toContain('kor-usa-sale-2023');
    expect(sold).not.toContain('kor-usa-sum');
  });

  it('stops on the days of the rows, in order, with the first, the editorial’s and the last', () => {
    expect(ringDays(['2023-10', '2022-01-01', '2024-02-26'], '2023-08-01', '2026-04-10')).toEqual([
      '2023-08-01',
      '2023-10-31',
      '2024-02-26',
      '2024-06-21',
      '2026-04-10'
    ]);
  });
});
