import type { Content } from '$lib/content/content';
import { plain } from '$lib/content/since';
import { amountInWords } from '$lib/record/amount';
import { rowSources, type SourceView } from '$lib/record/source-view';
import { denialViews, viewSources, type DenialView } from '$lib/record/view';
import type { LedgerRow } from '$lib/schema/record';
import { drawnRange, drawnWidth, type Width } from './amount';

/** A row of the ledger as a page shows it. */
export interface NumberView {
  id: string;
  what: string;
  amount: string;
  unit: string;
  /** Edges of the drawn width; `null` where nobody gave a number of rounds. */
  drawn: Width | null;
  /** It is a number, but not of rounds. */
  other: boolean;
  counted: LedgerRow['counted'];
  saidBy: string;
  date: string;
  asOf: string;
  note?: string;
  denials: DenialView[];
  end: string;
  sources: SourceView[];
}
export interface BranchView {
  id: string;
  title: string;
  says: string;
  flow: string;
  scene: string;
  rows: NumberView[];
}

/** The trail of the number, branch by branch. */
export function numberTrail(content: Content): BranchView[] {
  const { format } = content;
  const { numbers } = content.teach;
  return numbers.branches.map(({ id, title, says, flow, scene, rows }) => ({
    id,
    title,
    says,
    flow: flow ?? numbers.flow,
    scene: scene ?? numbers.scene,
    rows: rows.map(({ row: name, end }) => {
      const row = content.evidence.ledger.get(name)!;
      return {
        id: row.id,
        what: row.what,
        amount: amountInWords(row, content.words, format),
        unit: row.unit,
        drawn: drawnWidth(row),
        other: drawnRange(row) !== null && drawnWidth(row) === null,
        counted: row.counted,
        saidBy: row.saidBy,
        date: format.date(row.date),
        asOf: format.date(row.asOf),
        ...(row.note ? { note: plain(row.note) } : {}),
        denials: denialViews(content, row),
        end,
        sources: rowSources({
          sources: viewSources(content, row.sources),
          denials: denialViews(content, row)
        })
      };
    })
  }));
}
