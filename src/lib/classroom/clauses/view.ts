import type { Content } from '$lib/content/content';
import { plain } from '$lib/content/since';
import type { SourceView } from '$lib/record/source-view';
import { viewSources } from '$lib/record/view';
import type { Clause } from '$lib/schema/record';

/** A cell of the clause table. */
export interface LearnerClause extends Pick<Clause, 'id' | 'quote' | 'seen'> {
  words: string;
  note?: string;
  sources: SourceView[];
}
export interface ClauseTable {
  treaties: { id: string; short: string; name: string }[];
  rows: { element: Clause['element']; cells: LearnerClause[] }[];
}

/** The help clauses of the compared treaties, element by element. */
export function clauseTable(content: Content): ClauseTable {
  const { compared, elements } = content.teach.clauses;
  const treaties = compared.map((id) => content.evidence.treaties.get(id)!);
  return {
    treaties: treaties.map(({ id, short, name }) => ({ id, short, name })),
    rows: elements.map((element) => ({
      element,
      cells: treaties.map((treaty) => {
        const { id, words, quote, seen, note, sources } = treaty.clauses.find(
          (row) => row.element === element
        )!;
        return {
          ...{ id, quote, seen, words: plain(words) },
          ...(note ? { note: plain(note) } : {}),
          sources: viewSources(content, sources)
        };
      })
    }))
  };
}
