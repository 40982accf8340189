import { FACT_FILES } from '../files';
import type { Evidence } from '../join-record';
import { plain } from '../since';
import type { Claim, LedgerRow } from '$lib/schema/record';
import type { Step } from '$lib/schema/story';
import { DENIED, PRESENT } from './check-denials';
import { tellsWhen } from './english';
import { numbersIn, printed } from './numbers';

/** A slip in a card, with the dotted path below the step. */
export type Slip = [field: string, message: string];

/** All sentences of a step with the tag of their passage and their dotted path. */
export const sentencesOf = ({ passages }: Pick<Step, 'passages'>) =>
  passages.flatMap(({ tag, sentences }, p) =>
    sentences.map((sentence, s) => ({ tag, sentence, path: `passages.${p}.sentences.${s}` }))
  );

/** Numbers that only we have worked out need words that say so. */
export function sumSlips(
  step: Pick<Step, 'passages'>,
  ledger: ReadonlyMap<string, LedgerRow>
): Slip[] {
  const ours = computedNumbers([...ledger.values()]);
  return sentencesOf(step).flatMap(({ sentence, path }) =>
    (
      [
        ['text', sentence.text],
        ['note', sentence.note ? plain(sentence.note) : '']
      ] as const
    ).flatMap(([field, text]) => {
      const number = numbersIn(text).find((value) => ours.has(value));
      if (number === undefined || /\b(?:ours?|we|worked out)\b/i.test(text)) return [];
      return [[`${path}.${field}`, `only we have ${printed(number)}: say that it is ours`] as Slip];
    })
  );
}

/** Numbers that nobody said: they stand in computed ends of rows alone. */
function computedNumbers(rows: readonly LedgerRow[]): Set<number> {
  const ends = rows.flatMap((row) =>
    (['low', 'central', 'high'] as const).flatMap((end) => {
      const value = row[end];
      return value === null ? [] : [{ value, computed: row.bounds[end] === 'computed' }];
    })
  );
  const said = new Set(ends.filter(({ computed }) => !computed).map(({ value }) => value));
  const computed = ends.filter((one) => one.computed).map(({ value }) => value);
  return new Set(computed.filter((value) => !said.has(value)));
}

/** A denial is told with its day, and never as if it answered what came later. */
export function denialSlips(step: Pick<Step, 'passages'>): Slip[] {
  return sentencesOf(step).flatMap(({ tag, sentence: { text }, path }): Slip[] => {
    if (tag === 'editorial') return [];
    const field = `${path}.text`;
    if (PRESENT.test(text)) return [[field, `"${PRESENT.exec(text)![0]}": say who denied it when`]];
    if (!DENIED.test(text) || tellsWhen(text)) return [];
    return [[field, 'a denial needs its month or its year']];
  });
}

/** How many words or numbers of a claim its sentences on a card share with it: one may be chance. */
const SHARED = 2;

/**
 * Each claim of a card is carried by the editorial's sentence or by a source of the claim, and by
 * words of the sentences that name it. What the editorial leaves out carries no claim, but shares its
 * words.
 */
export function claimSlips(
  step: Pick<Step, 'passages'>,
  { claims }: Pick<Evidence, 'claims'>
): Slip[] {
  const named = sentencesOf(step).flatMap(({ tag, sentence, path }) =>
    (sentence.claims ?? []).map((id, n) => ({ id, tag, sentence, field: `${path}.claims.${n}` }))
  );
  return [...new Map(named.map((one) => [one.id, one.field]))].flatMap(([id, field]): Slip[] => {
    const claim = claims.get(id);
    if (!claim) return [];
    const own = named.filter((one) => one.id === id);
    const shared = sharedStems(own.map(({ sentence }) => sentence.text).join(' '), claim);
    if (shared.length < SHARED) {
      const message = `${shared.length ? `only "${shared[0]}…"` : 'no word or number'} of ${id} stands in the sentences that name it: name ${SHARED} words of the claim there, or take the claim out of ${FACT_FILES.story}`;
      return [[field, message]];
    }
    const carried = own.some(
      ({ tag, sentence }) =>
        tag !== 'record' || sentence.sources?.some((name) => claim.sources.includes(name))
    );
    return carried
      ? []
      : [[field, `neither the editorial nor a source of ${id} carries it on this card`]];
  });
}

const STOP = new Set(
  'about after again also another been before being from have help into more most much only other over said says since some such than that their them then there these they this those under until upon very were what when which while will with would editorial seoul south north korea korean russia russian moscow pyongyang'.split(
    ' '
  )
);

/** Beginnings of the words that tell something, and the numbers, of a text. */
function stems(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const telling = words.filter((word) => !STOP.has(word)).map((word) => word.slice(0, 5));
  return new Set([...telling, ...(text.match(/\d[\d,.]*\d|\d/g) ?? [])]);
}

/** Beginnings of words, and numbers, that a text shares with what a claim says. */
function sharedStems(text: string, { paraphrase, quote, says }: Claim): string[] {
  const own = stems(text);
  return [...stems(`${paraphrase} ${quote ?? ''} ${plain(says)}`)].filter((stem) => own.has(stem));
}
