import { EDITORIAL_DAY } from '$lib/schema/record';
import { isTree } from '../join';
import type { Problem } from '../problems';
import { isLater } from '../since';
import { checkClosingDay } from './dates';

/** A dated part of a text, with the dotted path that leads to it. */
export interface DatedPart {
  row: string;
  field: string;
  since: string;
}

/** Every part of the texts of a file of words that tells of something later. */
export function datedParts(words: unknown): DatedPart[] {
  if (!isTree(words)) return [];
  return Object.entries(words).flatMap(([row, texts]) => partsBelow(texts, row, []));
}

function partsBelow(value: unknown, row: string, path: string[]): DatedPart[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('since' in value && 'text' in value && typeof value.since === 'string') {
    return [{ row, field: path.join('.'), since: value.since }];
  }
  return Object.entries(value).flatMap(([key, inner]) => partsBelow(inner, row, [...path, key]));
}

/** Reports parts that say they came later and did not, or that came after the closing day. */
export function checkSince(file: string, words: unknown, problems: Problem[]): void {
  for (const { row, field, since } of datedParts(words)) {
    const at = { file, row, field: `${field}.since` };
    checkClosingDay(at, since, problems);
    if (isLater(since)) continue;
    const message = `${since} is not later than ${EDITORIAL_DAY}, so its text is a plain part`;
    problems.push({ ...at, message });
  }
}
