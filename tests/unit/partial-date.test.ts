import { describe, expect, it } from 'vitest';
import { firstDay, lastDay } from '../../src/lib/content/partial-date';
import { deniesWhatCameLater } from '../../src/lib/content/record/denials';

describe('partial dates', () => {
  it.each([
    ['2023-10', '2023-10-01', '2023-10-31'],
    ['2024-06', '2024-06-01', '2024-06-30'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['2024-06-21', '2024-06-21', '2024-06-21']
  ])('%s is from %s to %s', (date, first, last) => {
    expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
  });

  it.each([
    ['2024-06', '2024-06-29', true],
    ['2024-06', '2024-06-30', false],
    ['2024-02', '2024-02-28', true],
    ['2024-02', '2024-02-29', false],
    ['2024-06', '2024-07', false],
    ['2024-06', '2024-06', true],
    ['2024-06-14', '2024-05-17', true],
    ['2024-06-14', '2024-06-14', false]
  ])('of what is dated %s, a denial of %s may be older: %s', (denied, date, may) => {
    expect(deniesWhatCameLater(denied, date)).toBe(may);
  });
});
