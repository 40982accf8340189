import type { Content } from '$lib/content/content';
import type { SourceView } from './source-view';
import type { Argument } from '$lib/schema/record';
import { viewSources } from './view';

/** A point that the editorial leaves out, ready to print. */
export interface ArgumentView extends Omit<Argument, 'sources'> {
  printed: string;
  sources: SourceView[];
}

/** The points by side, those from after the editorial apart. */
export function argumentViews(content: Content) {
  const rows = content.evidence.arguments.map((row): ArgumentView => ({
    ...row,
    printed: content.format.date(row.date),
    sources: viewSources(content, row.sources)
  }));
  const then = rows.filter(({ layer }) => layer !== 'since');
  return {
    sides: (['against', 'for', 'voice'] as const).map((side) => ({
      side,
      rows: then.filter((row) => row.side === side)
    })),
    later: rows.filter(({ layer }) => layer === 'since')
  };
}
