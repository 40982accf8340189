import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { classifyBorders, type Border } from '../../tools/chores/geo/borders';

/** Three countries round a point of Asia: one line agreed, one not, one not in its east. */
const [AB, AC, BC]: Position[][] = [
  [
    [80, 40],
    [80, 41]
  ],
  [
    [80, 40],
    [81, 40],
    [82, 40],
    [83, 40]
  ],
  [
    [80, 40],
    [79, 39]
  ]
];
const borders: Border[] = [
  { between: ['A', 'B'], lines: [AB!] },
  { between: ['A', 'C'], lines: [AC!] },
  { between: ['B', 'C'], lines: [BC!] }
];
const rows = {
  farthest_degrees: 90,
  part_of: [],
  not_agreed: [
    { name: 'a valley', between: ['001', '003'] as [string, string], within: [81, 39, 84, 41] }
  ]
} as Parameters<typeof classifyBorders>[1];
const nameOf = (id: string) => ({ '001': 'A', '002': 'B', '003': 'C' })[id] ?? id;
const classify = (...actors: string[]) =>
  classifyBorders(borders, rows, nameOf, (name) => actors.includes(name));
const east = AC!.slice(1);

describe('borders', () => {
  it('of neutral land are agreed, but for the part that a row names', () => {
    const { agreed, notAgreed } = classify();
    expect(notAgreed).toEqual([east]);
    // Lines that meet are joined.
    const all = [...AB!, ...AC!.slice(0, 2), ...BC!];
    expect(new Set(agreed.flat().map(String))).toEqual(new Set(all.map(String)));
  });

  it('of an actor are its outline, and broken where one side does not accept them', () => {
    const { agreed, notAgreed } = classify('A');
    expect(agreed).toEqual([BC]);
    expect(notAgreed).toEqual([east]);
  });

  it('that a row names must be there', () => {
    expect(() => classifyBorders(borders.slice(0, 1), rows, nameOf, () => false)).toThrow(
      'data/geo/borders.json: the source has no border for "a valley"'
    );
  });
});
