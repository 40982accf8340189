import type { Content } from '$lib/content/content';
import type { Clause } from '$lib/schema/record';
import type { Prose } from '$lib/schema/words';
import { ELEMENTS } from '$lib/schema/record-terms';
import { isLater, partsOf, plain } from '$lib/content/since';
import { viewSources } from './view';

/** The five treaties side by side, and the accounts of how the first one ended. */
export function clauseView(content: Content) {
  const { format } = content;
  const treaties = [...content.evidence.treaties.values()];
  const day = (date: string) => ({ date, printed: format.date(date), later: isLater(date) });
  return {
    treaties: treaties.map((row) => ({
      id: row.id,
      basis: commonNote(row.clauses),
      name: row.name,
      short: row.short,
      parties: row.parties,
      signed: { ...day(row.signed.date), place: row.signed.place },
      inForce: { ...day(row.inForce.date), note: partsOf(row.inForce.note) },
      ended: row.ended && { ...day(row.ended.date), note: partsOf(row.ended.note) },
      note: partsOf(row.note),
      sources: viewSources(content, [
        ...new Set([...row.sources, ...row.clauses.flatMap(({ sources }) => sources)])
      ])
    })),
    rows: ELEMENTS.map((element) => ({
      element,
      cells: treaties.map(({ id, clauses }) => ({
        treaty: id,
        parts: clauses
          .filter((row) => row.element === element)
          .map((row) => ({
            ...row,
            words: partsOf(row.words),
            note: partsOf(ownNote(row.note, commonNote(clauses)))
          }))
      }))
    })),
    first: content.evidence.comparison.first,
    endings: treaties.flatMap(({ id, short, endings = [] }) =>
      endings.map((row, n) => ({
        ...row,
        key: `${id}-${n}`,
        treaty: short,
        printed: format.date(row.date),
        sources: viewSources(content, row.sources)
      }))
    )
  };
}

/** How often a note must recur to be said once for the whole treaty. */
const OFTEN = 3;

/** The note that most rows of a treaty share, or undefined: it is printed once. */
function commonNote(clauses: Clause[]): string | undefined {
  const notes = clauses.flatMap(({ note }) => (note ? [plain(note)] : []));
  return notes.find((note) => notes.filter((other) => other.startsWith(note)).length >= OFTEN);
}

/** What a note says beyond the note that its treaty's rows share. */
function ownNote(note: Prose = '', common = ''): Prose {
  const [first, ...rest] = typeof note === 'string' ? [note] : note;
  if (!common || typeof first !== 'string' || !first.startsWith(common)) return note;
  const own = first.slice(common.length).trim();
  return own ? [own, ...rest] : rest;
}

export type ClauseView = ReturnType<typeof clauseView>;
