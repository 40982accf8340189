import { oncePerObject } from '$lib/i18n/once';
import type { LedgerRow } from '$lib/schema/record';
import { FACT_FILES, wordFiles, type RawWords, type WordName } from '../files';
import { isTree } from '../join';
import type { Evidence } from '../join-record';
import type { Problem } from '../problems';
import { isLater, plain } from '../since';
import { checkDenialWords } from './check-denials';
import { datesIn, deliveryIn } from './english';
import { numbersIn } from './numbers';

/** The language whose sentences are read here. */
export const ENGLISH = 'en';
const FILES = wordFiles(ENGLISH);

/**
 * Lints of the English edition: what the checks of the data cannot see, since it is said in
 * sentences. Nothing that a reader sees depends on them.
 */
export function lintEnglish(words: RawWords, evidence: Evidence, problems: Problem[]): void {
  checkLater(words, evidence, problems);
  checkNumbers(evidence, problems);
  checkDelivery(evidence, problems);
  checkDerived(evidence, problems);
  checkDenialWords(FILES, words, evidence, problems);
}

/** Fields that are dated themselves, below the id of their row. */
const DATED: Partial<Record<WordName, RegExp>> = {
  claims: /^later\./,
  treaties: /^(inForce|ended|endings)\b/
};
/** Words around the data, which label rows of every layer, and what is mended since. */
const LAYERLESS: readonly WordName[] = ['sources', 'corrections', 'withdrawn'];
/** Fields that hold ids, in which a year is part of a name. */
const IDS = /(^|\.)(id|scene|sources|claims|clauses|ledger)(\.|$)/;

/** Reports later dates in texts that stand neither in a later row nor in a part of their own. */
function checkLater(words: RawWords, evidence: Evidence, problems: Problem[]): void {
  const since = new Set(
    [
      ...evidence.ledger.values(),
      ...evidence.denials.values(),
      ...evidence.timeline,
      ...evidence.arguments
    ]
      .filter(({ layer }) => layer === 'since')
      .map(({ id }) => id)
  );
  for (const name of Object.keys(FILES) as WordName[]) {
    if (LAYERLESS.includes(name) || !isTree(words[name])) continue;
    for (const [row, value] of Object.entries(words[name])) {
      if (since.has(row)) continue;
      for (const [field, text] of textsIn(value)) {
        if (DATED[name]?.test(field) || IDS.test(field)) continue;
        const date = datesIn(text).find((one) => isLater(one));
        if (!date) continue;
        const message = `tells of ${date}, after the editorial: make it a part of its own, { "since": "${date}", "text": … }`;
        problems.push({ file: FILES[name], row, field, message });
      }
    }
  }
}

/** Every plain text below a value with its dotted path, parts that are dated aside. */
function textsIn(value: unknown, path: string[] = []): [field: string, text: string][] {
  if (typeof value === 'string') return [[path.join('.'), value]];
  if (typeof value !== 'object' || value === null || 'since' in value) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}

/** Reports numbers in sentences that no row of the ledger holds. */
function checkNumbers(evidence: Evidence, problems: Problem[]): void {
  const texts: [file: string, row: string, field: string, text: string][] = [
    ...[...evidence.claims.values()].flatMap(({ id, says, later = [] }) => [
      [FILES.claims, id, 'says', plain(says)] as [string, string, string, string],
      ...later.map(
        (one) =>
          [FILES.claims, id, `later.${one.date}.says`, one.says] as [string, string, string, string]
      )
    ]),
    ...evidence.timeline.map(
      ({ id, what }) => [FILES.timeline, id, 'what', what] as [string, string, string, string]
    ),
    ...evidence.arguments.map(
      ({ id, says }) => [FILES.arguments, id, 'says', says] as [string, string, string, string]
    )
  ];
  const ledger = [...evidence.ledger.values()];
  for (const [file, row, field, text] of texts) {
    for (const number of unledgered(text, ledger)) {
      const message = `the number ${number.toLocaleString('en-GB')} is in no row of ${FACT_FILES.ledger}; add the row, or take the number out`;
      problems.push({ file, row, field, message });
    }
  }
}

/** The numbers of a ledger, which every text is held against. */
const numbersOf = oncePerObject(
  (ledger: LedgerRow[]) => new Set(ledger.flatMap(({ low, central, high }) => [low, central, high]))
);

/** Numbers in a text that no ledger row holds. */
export function unledgered(text: string, ledger: LedgerRow[]): number[] {
  return numbersIn(text).filter((number) => !numbersOf(ledger).has(number));
}

/** Reports room in containers, or a plan, that is worded as something that arrived. */
function checkDelivery({ ledger }: Evidence, problems: Problem[]): void {
  for (const { id, counted, what } of ledger.values()) {
    const slip = deliveryIn(what);
    if (!slip || (counted !== 'capacity' && counted !== 'planned')) continue;
    const message = `"${slip}" words ${counted === 'capacity' ? 'capacity' : 'a plan'} as delivery; say what there was room for, or what was planned`;
    problems.push({ file: FILES.ledger, row: id, field: 'what', message });
  }
}

/** Words by which a number is ours and nobody else's. */
const DERIVED = /\b(?:worked out|added up|derived|by dividing|computed)\b/i;

/** Reports numbers that their words call worked out, in rows that call them said. */
function checkDerived({ ledger }: Evidence, problems: Problem[]): void {
  for (const { id, basis, saidBy, note } of ledger.values()) {
    if (basis !== 'said') continue;
    const slip = DERIVED.exec(`${saidBy} ${note ? plain(note) : ''}`)?.[0];
    if (!slip) continue;
    const message = `"${slip}", so the basis of the number is computed, not said`;
    problems.push({ file: FILES.ledger, row: id, field: 'note', message });
  }
}
