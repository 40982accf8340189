import { describe, expect, it } from 'vitest';
import { countPart, dayBook } from '../../../src/lib/classroom/days/day-code';
import { printDays } from '../../../src/lib/classroom/days/day-view';
import { judge, wordingFor } from '../../../src/lib/classroom/days/judge';
import { parseClassList } from '../../../src/lib/classroom/sort/class-list';
import { codeLength, decode, encode } from '../../../src/lib/classroom/sort/code';
import { edition } from '../../../src/lib/content/content';
import { lastDay } from '../../../src/lib/content/partial-date';
import { WORDINGS } from '../../../src/lib/schema/classroom-terms';
import { afterBreaking } from '../../support/breaking';

const content = edition('en');
const { version, days } = content.teach.printDays;
const book = dayBook({ version, days });
const tasks = printDays(content);

describe('the days on which learners print a number', () => {
  it('offer nothing later than the day, and show as later nothing that was known', () => {
    for (const { day, offers, later, denials } of tasks) {
      for (const { id, date } of offers) expect(lastDay(date) <= day, `${id} on ${day}`).toBe(true);
      for (const { id, date } of later) expect(lastDay(date) > day, `${id} on ${day}`).toBe(true);
      expect(later.length).toBeGreaterThan(0);
      for (const { id } of denials) {
        expect(content.evidence.denials.get(id)!.date <= day, `${id} on ${day}`).toBe(true);
      }
    }
  });

  it('offer numbers that words can be found for, each of its own measure', () => {
    for (const { measure } of tasks.flatMap(({ offers }) => offers)) {
      expect(WORDINGS).toContain(wordingFor(measure));
    }
    expect(judge('room', 'room')).toBe('fits');
    expect(judge('containers', 'counted')).toBe('fits');
    expect(judge('containers', 'room')).toBe('mixed');
    expect(judge('estimated', 'counted')).toBe('mixed');
    expect(judge(undefined, 'none')).toBe('fits');
    expect(judge(undefined, 'room')).toBe('mixed');
    for (const measure of ['room', 'containers', 'estimated', undefined] as const) {
      expect(judge(measure, 'sent')).toBe('sent');
    }
  });

  it('are refused with a row that came out later, and with one that is not there', () => {
    const offer = (id: string) =>
      afterBreaking(({ facts }) => {
        (facts.printDays as { days: { offers: string[] }[] }).days[0]!.offers[0] = id;
      }).join('\n');
    expect(offer('prk-rus-containers-2025-07-dia')).toContain(
      'data/classroom/days.json › 2023-10-16 › offers.0: prk-rus-containers-2025-07-dia came out later'
    );
    expect(offer('prk-rus-container')).toContain('no ledger row "prk-rus-container"');
  });
});

describe('class codes of the days', () => {
  it('give back what was chosen, whatever it was', () => {
    for (const { offers } of tasks) {
      for (let number = 0; number <= offers.length + 1; number++) {
        for (let words = 0; words <= WORDINGS.length; words++) {
          const answers = [number, words, 1, 2, 3, 4];
          expect(decode(encode(answers, book), [book])).toMatchObject({ answers });
        }
      }
    }
  });

  it('are as long as no code of the sorting, and say what is wrong with others', () => {
    const own = codeLength(6, book);
    for (const other of content.teach.codebooks) {
      const lengths = Object.values(other.sets).map((set) => codeLength(set.length, other));
      expect(lengths).not.toContain(own);
    }
    const code = encode([1, 2, 1, 2, 1, 2], book);
    const wrong = code.slice(0, -1) + (code.endsWith('0') ? '1' : '0');
    expect(parseClassList(`${code}\n${wrong}`, [book])).toMatchObject({
      entries: [{ line: 1, answers: [1, 2, 1, 2, 1, 2] }],
      ignored: [{ line: 2, why: { problem: 'character', code } }]
    });
  });

  it('are counted part by part', () => {
    const answers = [
      [1, 2, 0, 0, 0, 0],
      [1, 5, 0, 0, 0, 0]
    ];
    expect(countPart(answers, 0, 3)).toEqual([0, 2, 0, 0]);
    expect(countPart(answers, 1, 5)).toEqual([0, 0, 1, 0, 0, 1]);
  });
});
