import { drawnRange, drawnWidth, type Width } from './numbers/amount';
import type { Content } from '$lib/content/content';
import { plain } from '$lib/content/since';
import { amountInWords } from '$lib/record/amount';
import { claimLabels } from '$lib/content/claim-label';
import { rowSources, type SourceView } from '$lib/record/source-view';
import { denialViews, viewSources, type DenialView } from '$lib/record/view';
import type { Claim, Clause, KINDS, LedgerRow, RECORDS } from '$lib/schema/record';
import type { Statement } from '$lib/schema/classroom';

type Kind = (typeof KINDS)[number];
type Labels = ReturnType<typeof claimLabels>;

/** A statement as a page shows it, joined with its claim. */
export interface StatementView {
  id: string;
  /** As printed: S04, or S05b for a part of a sentence. */
  label: string;
  core: boolean;
  paragraph: number;
  /** In our words. */
  text: string;
  /** The editorial's own words, eight at most, in the edition's language. */
  fragment: string;
  /** The same as the editorial has them, where that is another language. */
  original?: string;
  kind: Kind;
  reason: string;
  accepted: { kind: Kind; reason: string }[];
  claim: LearnerClaim;
}
export interface LearnerClaim {
  id: string;
  record: (typeof RECORDS)[number];
  says: string;
  asOf: string;
  asks: string;
  sources: SourceView[];
  later: { date: string; says: string; sources: SourceView[] }[];
}

function claimView(claim: Claim, content: Content): LearnerClaim {
  const { format } = content;
  return {
    id: claim.id,
    record: claim.record,
    says: plain(claim.says),
    asOf: format.date(claim.asOf),
    asks: claim.editorQuery,
    sources: viewSources(content, claim.sources),
    later: (claim.later ?? []).map(({ date, says, sources }) => ({
      date: format.date(date),
      says,
      sources: viewSources(content, sources)
    }))
  };
}

function statementView(row: Statement, content: Content, labels: Labels): StatementView {
  const { id, core } = row;
  const claim = content.evidence.claims.get(row.claim)!;
  const { paragraph, paraphrase, quote, phrase, kind, reason, accepted } = claim;
  return {
    ...{ id, core, paragraph, kind, reason, accepted },
    label: labels.get(claim.id)!,
    text: paraphrase,
    fragment: phrase ?? quote!,
    ...(phrase ? { original: quote! } : {}),
    claim: claimView(claim, content)
  };
}

/** All statements in the editorial's order. */
export function statementViews(content: Content): StatementView[] {
  const labels = claimLabels(content.evidence.claims.values());
  return content.teach.statements.map((row) => statementView(row, content, labels));
}

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

/** What the editorial leaves out, as of its day, by side. */
export function missingPoints(content: Content) {
  const { format } = content;
  return (['against', 'for', 'voice'] as const).map((side) => ({
    side,
    points: content.evidence.arguments
      .filter((point) => point.side === side && point.layer !== 'since')
      .map(({ id, point, says, who, date, sources }) => ({
        id,
        point,
        says,
        who,
        date: format.date(date),
        sources: viewSources(content, sources)
      }))
  }));
}
