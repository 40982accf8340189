import type { Content } from '$lib/content/content';
import type { Clause } from '$lib/schema/record';
import { ELEMENTS } from '$lib/schema/record-terms';
import { isLater, splitLater } from '$lib/content/since';
import { viewSources } from './view';

/** The five treaties side by side, and the accounts of how the first one ended. */
export function clauseView(content: Content) {
  const { format } = content;
  const { treaties } = content.evidence;
  const day = (date: string) => ({ date, printed: format.date(date), later: isLater(date) });
  return {
    treaties: treaties.map((row) => ({
      id: row.id,
      basis: commonNote(row.clauses),
      name: row.name,
      short: row.short,
      parties: row.parties,
      signed: { ...day(row.signed.date), place: row.signed.place },
      inForce: { ...day(row.inForce.date), note: splitLater(row.inForce.note ?? '') },
      ended: row.ended && { ...day(row.ended.date), note: splitLater(row.ended.note ?? '') },
      note: splitLater(row.note ?? ''),
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
            words: splitLater(row.words),
            note: splitLater(ownNote(row.note, commonNote(clauses)))
          }))
      }))
    })),
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
  const notes = clauses.flatMap(({ note }) => (note ? [note] : []));
  return notes.find((note) => notes.filter((other) => other.startsWith(note)).length >= OFTEN);
}

/** What a note says beyond the note that its treaty's rows share. */
function ownNote(note = '', common = ''): string {
  return common && note.startsWith(common) ? note.slice(common.length).trim() : note;
}

export type ClauseView = ReturnType<typeof clauseView>;
