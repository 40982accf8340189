import { clientScript } from '$lib/shell/client-script';
import { edition } from '$lib/content/content';
import { plain } from '$lib/content/since';
import { clauseTable } from '$lib/classroom/clauses/view';
import { statementViews } from '$lib/classroom/view';
import type { ClauseData } from '$lib/classroom/types';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const all = edition(params.lang);
  const { clauses: lab } = all.teach;
  const words = all.words.teach;
  const rows = all.evidence.clauses;
  const table = clauseTable(all);
  const statement = statementViews(all).find(({ id }) => id === lab.rewrite.statement)!;
  const data: ClauseData = {
    questions: lab.questions.map(({ id, text }) => ({ id, text })),
    paths: lab.paths.map(({ treaty, asks, help, talks }) => ({
      treaty,
      asks,
      due: plain(rows.get(help)!.words),
      talks: talks ? plain(rows.get(talks)!.words) : null
    })),
    switched: rows.get(lab.switches[0]!.clause)!.treaty,
    rewrite: { statement: statement.text, checks: lab.rewrite.checks },
    short: words.clauses.short,
    words: words.clauses
  };
  const ended = [...all.evidence.treaties.values()].find(({ endings }) => endings?.length);
  return {
    table,
    lab,
    statement,
    translations: lab.translations.map((one) => ({ ...one, row: rows.get(one.clause)! })),
    endings: (ended?.endings ?? []).map(({ date, says, who }) => ({
      date: all.format.date(date),
      says,
      who
    })),
    data,
    script: clientScript('src/entries/teach-clauses.ts')
  };
};
