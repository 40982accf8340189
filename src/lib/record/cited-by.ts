import type { Content } from '$lib/content/content';
import { allSteps, citedSources } from '$lib/content/check-story';
import { isLater } from '$lib/content/since';
import { links } from '$lib/content/links';
import type { Formats } from '$lib/i18n/format';
import type { Source } from '$lib/schema/record';
import { titleLang } from './source-view';
import type { SourceState } from '$lib/schema/links';
import { claimLabels } from '$lib/content/claim-label';

/** One row that rests on a source. */
export interface Resting {
  /** Address from the site's root. */
  path: string;
  label: string;
  /** It tells of something after the editorial. */
  later: boolean;
}

/** For each source, everything that rests on it, in the order of the pages. */
export function restsOn(content: Content): Map<string, Resting[]> {
  const { evidence, story, format } = content;
  const { sources: words, terms } = content.words;
  const { fill } = format;
  const found = new Map<string, Map<string, Resting>>();
  const add = (ids: readonly string[], label: string, path: string, later = false) => {
    for (const id of ids) {
      const rows = found.get(id) ?? new Map<string, Resting>();
      if (!rows.has(path + label)) rows.set(path + label, { path, label, later });
      found.set(id, rows);
    }
  };
  for (const { id, title, scene, passages } of allSteps(story)) {
    const shown = content.scenes.get(scene)!;
    const lines = shown.flows.map(({ flow }) => content.flows.get(flow)!);
    add(citedSources([passages, lines, shown]), fill(words.step, { name: title }), `/#${id}`);
  }
  const labels = claimLabels(evidence.claims.values());
  for (const { id, sources, later } of evidence.claims.values()) {
    const name = fill(words.claim, { n: labels.get(id)! });
    add(sources, name, `/claims/#${id}`);
    for (const one of later ?? []) add(one.sources, name, `/claims/#${id}`, true);
  }
  for (const { id, short, sources, clauses, endings } of evidence.treaties.values()) {
    const treaty = fill(words.treaty, { name: short });
    add(sources, treaty, `/clause/#treaty-${id}`);
    for (const one of endings ?? []) add(one.sources, treaty, '/clause/#end');
    for (const row of clauses) {
      const name = `${short}, ${terms.inText.elements[row.element]}`;
      add(row.sources, fill(words.clause, { name }), `/clause/#clause-${row.id}`);
    }
  }
  for (const row of evidence.ledger.values()) {
    const name = `${row.what}, ${format.date(row.date)}`;
    add(row.sources, fill(words.ledger, { name }), `/numbers/#${row.id}`, row.layer === 'since');
  }
  for (const { id, date, who, sources, layer } of evidence.denials.values()) {
    const name = fill(words.denial, { name: `${who}, ${format.date(date)}` });
    add(sources, name, `/numbers/#${id}`, layer === 'since');
  }
  for (const { id, label, sources, ends } of evidence.routes) {
    const name = fill(words.route, { name: label });
    add([...sources, ...(ends ?? []).flatMap((end) => end.sources)], name, `/methods/#route-${id}`);
  }
  for (const { id, date, place, sources, layer } of evidence.timeline) {
    const name = `${format.date(date)}, ${place}`;
    add(sources, fill(words.event, { name }), `/timeline/#${id}`, layer === 'since');
  }
  for (const { id, point, sources, layer } of evidence.arguments) {
    const name = fill(words.argument, { name: point });
    add(sources, name, `/claims/#point-${id}`, layer === 'since');
  }
  return new Map([...found].map(([id, rows]) => [id, [...rows.values()]]));
}

/** What is left of a document's own address, and where else it is kept. */
function linkState(
  { id, url, relay }: Pick<Source, 'id' | 'url' | 'relay'>,
  format: Formats
): { state: SourceState; seen?: string; archived?: string } {
  const found = links()[id];
  const state = found?.archived ? 'archived' : url ? 'linked' : relay ? 'copy' : 'none';
  return {
    state,
    ...(found?.seen && { seen: format.date(found.seen) }),
    ...(found?.archived && { archived: found.archived })
  };
}

/** The sources by publisher, each with what rests on it. */
export function sourceViews(content: Content) {
  const resting = restsOn(content);
  const { format } = content;
  const rows = [...content.evidence.sources.values()].map((row) => ({
    ...row,
    printed: row.published ? format.date(row.published) : undefined,
    later: row.published ? isLater(row.published) : false,
    ...titleLang(row, content.lang),
    languageName: format.language(row.language),
    rests: resting.get(row.id) ?? [],
    ...linkState(row, format)
  }));
  return rows.toSorted(
    (a, b) =>
      format.compare(a.publisher, b.publisher) ||
      ((a.published ?? '') < (b.published ?? '') ? -1 : 1)
  );
}

export type SourceRow = ReturnType<typeof sourceViews>[number];
