import words from '$data/pages/sources.en.json';
import terms from '$data/pages/terms.en.json';
import type { Content } from '$lib/content/content';
import { formatDate } from '$lib/i18n/dates';
import { allSteps } from '$lib/content/check-story';
import { isLater } from '$lib/content/since';

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
  const { evidence, story } = content;
  const found = new Map<string, Map<string, Resting>>();
  const add = (
    ids: readonly string[],
    pattern: string,
    name: string,
    path: string,
    later = false
  ) => {
    const label = pattern.replace(/\{\w+\}/, name);
    for (const id of ids) {
      const rows = found.get(id) ?? new Map<string, Resting>();
      if (!rows.has(path + label)) rows.set(path + label, { path, label, later });
      found.set(id, rows);
    }
  };
  for (const { id, title, passages } of allSteps(story)) {
    const cited = passages.flatMap(({ sentences }) => sentences.flatMap((s) => s.sources ?? []));
    add(cited, words.step, title, `/#${id}`);
  }
  for (const { id, order, sources, later } of evidence.claims) {
    add(sources, words.claim, String(order), `/claims/#${id}`);
    for (const one of later ?? [])
      add(one.sources, words.claim, String(order), `/claims/#${id}`, true);
  }
  for (const { id, short, sources, clauses, endings } of evidence.treaties) {
    add(sources, words.treaty, short, `/clause/#treaty-${id}`);
    for (const one of endings ?? []) add(one.sources, words.treaty, short, '/clause/#end');
    for (const row of clauses) {
      const name = `${short}, ${terms.elements[row.element].toLowerCase()}`;
      add(row.sources, words.clause, name, `/clause/#clause-${row.id}`);
    }
  }
  for (const row of evidence.ledger.values()) {
    const name = `${row.what}, ${formatDate(row.date, story.lang)}`;
    const cited = [...row.sources, ...(row.denialSources ?? [])];
    add(cited, words.ledger, name, `/numbers/#${row.id}`, row.layer === 'since');
  }
  for (const { id, date, place, sources, layer } of evidence.timeline) {
    const name = `${formatDate(date, story.lang)}, ${place}`;
    add(sources, words.event, name, `/timeline/#${id}`, layer === 'since');
  }
  for (const { id, point, sources, layer } of evidence.arguments) {
    add(sources, words.argument, point, `/claims/#point-${id}`, layer === 'since');
  }
  return new Map([...found].map(([id, rows]) => [id, [...rows.values()]]));
}

/** The sources by publisher, each with what rests on it. */
export function sourceViews(content: Content) {
  const resting = restsOn(content);
  const { lang } = content.story;
  const languages = new Intl.DisplayNames([lang], { type: 'language' });
  const rows = [...content.evidence.sources.values()].map((row) => ({
    ...row,
    printed: row.published ? formatDate(row.published, lang) : undefined,
    later: row.published ? isLater(row.published) : false,
    languageName: languages.of(row.language) ?? row.language,
    rests: resting.get(row.id) ?? []
  }));
  return rows.toSorted(
    (a, b) =>
      a.publisher.localeCompare(b.publisher, lang) ||
      (a.published ?? '').localeCompare(b.published ?? '')
  );
}

export type SourceRow = ReturnType<typeof sourceViews>[number];
