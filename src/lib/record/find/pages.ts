import type { Content } from '$lib/content/content';
import { KINDS, LAYERS, LEDGER_FLOWS, MEASURES, RECORDS } from '$lib/schema/record-terms';
import { SOURCE_STATES } from '$lib/schema/links';
import type { SourceRow } from '../cited-by';
import { facet, yearFacet, type Facet } from './facets';

/** Filters of statements by their kind and by what the record says. */
export function statementFacets(
  content: Content,
  statements: readonly { kind: (typeof KINDS)[number]; record: (typeof RECORDS)[number] }[]
): Facet[] {
  const { terms } = content.words;
  return [
    facet(
      content,
      'kind',
      statements.map(({ kind }) => kind),
      (kind) => terms.kinds[kind as (typeof KINDS)[number]].name,
      KINDS
    ),
    facet(
      content,
      'record',
      statements.map(({ record }) => record),
      (record) => terms.records[record as (typeof RECORDS)[number]].name,
      RECORDS
    )
  ];
}

/** Filters of the page of the numbers. */
export function ledgerFacets(content: Content): Facet[] {
  const { terms } = content.words;
  const rows = [...content.evidence.ledger.values()];
  const flows = [...LEDGER_FLOWS, 'none'] as const;
  return [
    facet(
      content,
      'flow',
      rows.map(({ flow }) => flow ?? 'none'),
      (flow) => terms.flows[flow as (typeof flows)[number]],
      flows
    ),
    facet(
      content,
      'measure',
      rows.map(({ measure }) => measure),
      (measure) => terms.measures[measure as (typeof MEASURES)[number]],
      MEASURES
    ),
    layerFacet(content, rows),
    yearFacet(
      content,
      rows.map(({ date }) => date)
    )
  ];
}

/** Filters of the timeline. */
export function eventFacets(content: Content): Facet[] {
  const rows = content.evidence.timeline;
  return [
    layerFacet(content, rows),
    yearFacet(
      content,
      rows.map(({ date }) => date)
    )
  ];
}

function layerFacet(content: Content, rows: readonly { layer: (typeof LAYERS)[number] }[]): Facet {
  return facet(
    content,
    'layer',
    rows.map(({ layer }) => layer),
    (layer) => content.words.terms.layers[layer as (typeof LAYERS)[number]],
    LAYERS
  );
}

/** Filters of the page of the sources. */
export function sourceFacets(content: Content, sources: readonly SourceRow[]): Facet[] {
  const words = content.words.sources;
  return [
    facet(
      content,
      'rank',
      sources.map(({ primary }) => (primary ? 'primary' : 'report')),
      (rank) => (rank === 'primary' ? words.primary : words.secondary),
      ['primary', 'report']
    ),
    facet(
      content,
      'language',
      sources.map(({ language }) => language),
      content.format.language
    ),
    facet(
      content,
      'state',
      sources.map(({ state }) => state),
      (state) => words.states[state as (typeof SOURCE_STATES)[number]],
      SOURCE_STATES
    ),
    yearFacet(
      content,
      sources.map(({ published }) => published)
    )
  ];
}
