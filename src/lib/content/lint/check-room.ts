import type { LedgerRow } from '$lib/schema/record';
import { allTexts, clausesIn, sentencesIn } from './english';
import { findNumbers, printed } from './numbers';

/** Words by which room in a container becomes something that arrived. */
const AS_DELIVERED =
  /\b(?:deliver\w*|sent|shipped|suppl(?:ied|ies|y)|received|estimated)\b|\bfrom the North:/i;
/** Words by which a number is seen to be room: what would fit, on a condition. */
const CONDITION = /\bif (?:all|every|each|they)\b/i;

const numbersOf = ({ low, central, high }: LedgerRow) =>
  [low, central, high].filter((value) => value !== null);

/** Numbers that only rows of room hold: whoever prints them prints room. */
export function roomNumbers(ledger: Iterable<LedgerRow>): Set<number> {
  const rows = [...ledger];
  const others = new Set(rows.filter(({ measure }) => measure !== 'room').flatMap(numbersOf));
  const room = rows.filter(({ measure }) => measure === 'room').flatMap(numbersOf);
  return new Set(room.filter((value) => !others.has(value)));
}

/**
 * What is wrong with numbers of room in a text: each needs “room for” before it in its sentence, or
 * the condition under which it would fit, and no word of delivery in its clause.
 *
 * @param room the numbers that are room in this text
 * @returns one message for each slip
 */
export function roomSlips(text: string, room: ReadonlySet<number>): string[] {
  return sentencesIn(text).flatMap((sentence) =>
    findNumbers(sentence)
      .filter(({ value }) => room.has(value))
      .flatMap(({ value, index }) => slipsAt(sentence, printed(value), index))
  );
}

function slipsAt(
  sentence: string,
  number: string,
  index: number,
  clause = clauseAt(sentence, index)
): string[] {
  const before = sentence.slice(0, index);
  const slips: string[] = [];
  if (!/\broom for\b/i.test(before) && !CONDITION.test(sentence)) {
    slips.push(`${number} is room in containers: write "room for" before it`);
  }
  const delivered = AS_DELIVERED.exec(clause)?.[0];
  if (delivered) slips.push(`"${delivered}" words room for ${number} as something that arrived`);
  return slips;
}

/** The clause of a sentence in which a position lies. */
function clauseAt(sentence: string, index: number): string {
  let from = 0;
  for (const clause of clausesIn(sentence)) {
    const start = sentence.indexOf(clause, from);
    from = start + clause.length;
    if (index < from) return clause;
  }
  return sentence;
}

/** What is wrong with the text of a line whose width is room; its number stands as `{range}`. */
export function roomLineSlips(text: string): string[] {
  const at = text.indexOf('{range}');
  return at < 0 ? [] : slipsAt(text, 'the range', at, text);
}

/** All slips below a value of words, with the dotted path of their text. */
export function roomSlipsBelow(
  value: unknown,
  room: ReadonlySet<number>
): [field: string, message: string][] {
  return allTexts(value).flatMap(([field, text]) =>
    roomSlips(text, room).map((message): [string, string] => [field, message])
  );
}
