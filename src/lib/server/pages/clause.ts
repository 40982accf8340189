import type { Content } from '../content';
import { formatDate } from '../dates';
import { ELEMENTS } from '../schema/evidence-terms';
import { isLater, splitLater } from './later';
import { viewSources } from './view';

/** The five treaties side by side, and the accounts of how the first one ended. */
export function clauseView(content: Content) {
  const { lang } = content.story;
  const { treaties } = content.evidence;
  const day = (date: string) => ({ date, printed: formatDate(date, lang), later: isLater(date) });
  return {
    treaties: treaties.map((row) => ({
      id: row.id,
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
            note: row.note ? splitLater(row.note) : []
          }))
      }))
    })),
    endings: treaties.flatMap(({ id, short, endings = [] }) =>
      endings.map((row, n) => ({
        ...row,
        key: `${id}-${n}`,
        treaty: short,
        printed: formatDate(row.date, lang),
        sources: viewSources(content, row.sources)
      }))
    )
  };
}

export type ClauseView = ReturnType<typeof clauseView>;
