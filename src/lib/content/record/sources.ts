import { unknownName, type Problem } from '../problems';
import type { Source, SourceFacts } from '$lib/schema/record';
import { checkClosingDay } from './dates';

/** Hosts that carry copies of what others published; a reader is sent to the original or nowhere. */
const COPYING_HOSTS = [
  'news-pravda.com',
  'pravda-ko.com',
  'kcnawatch.org',
  'kfausa.org',
  'kfauk.com',
  'daum.net',
  'zum.com',
  'nate.com',
  'menafn.com',
  'yahoo.com'
];

/** What is wrong with a source's address, or undefined. */
function addressFault(url: string): string | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^https?:$/.test(parsed.protocol)) {
    return `"${url}" is not a web address; give https://… or leave the field out`;
  }
  const host = parsed.hostname;
  if (host.endsWith('.') || parsed.port) {
    return `the host "${parsed.host}" has a trailing dot or a port; give the plain host name`;
  }
  if (/(^|[.-])(stg|staging|proxy)[.-]/.test(host)) {
    return `"${host}" is a test or proxy host; give the publisher's own address or leave the field out`;
  }
  const copying = COPYING_HOSTS.find((name) => host === name || host.endsWith(`.${name}`));
  return copying
    ? `"${host}" carries copies; give the publisher's own address or leave the field out`
    : undefined;
}

/** Reports what is wrong inside the list of sources. */
export function checkSources(file: string, sources: SourceFacts[], problems: Problem[]): void {
  const documents = new Map<string, string>();
  for (const { id, url, title, titleIsOurs, published, accessed } of sources) {
    checkClosingDay({ file, row: id, field: 'published' }, published, problems);
    if (accessed && published && accessed < published.slice(0, accessed.length)) {
      problems.push({
        file,
        row: id,
        field: 'accessed',
        message: `read on ${accessed}, before it was published (${published})`
      });
    }
    if ((title === undefined) !== (titleIsOurs ?? false)) {
      const message = titleIsOurs
        ? 'the title is ours: write it in the words of each language, under the same id'
        : 'give the title of the document, or say "titleIsOurs" and describe it in the words';
      problems.push({ file, row: id, field: 'title', message });
    }
    if (url === undefined) continue;
    const field = 'url';
    const fault = addressFault(url);
    if (fault) problems.push({ file, row: id, field, message: fault });
    const twin = documents.get(url);
    if (twin) {
      problems.push({
        file,
        row: id,
        field,
        message: `"${twin}" is the same document; keep one row`
      });
    }
    documents.set(url, id);
  }
}

/** Reports sources with an address whose copy was carried by somebody else. */
export function checkRelays(file: string, sources: Iterable<Source>, problems: Problem[]): void {
  for (const { id, url, relay } of sources) {
    if (url === undefined || relay === undefined) continue;
    const message = `the copy read was carried by "${relay}", and copies are named without a link; leave out the address or the relay`;
    problems.push({ file, row: id, field: 'url', message });
  }
}

/** Every list of source ids below `value`, with the dotted path that leads to it. */
function sourceLists(value: unknown, path: string[] = []): { field: string; ids: string[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, key];
    const isList = (key === 'sources' || key === 'denialSources') && Array.isArray(inner);
    if (!isList) return sourceLists(inner, here);
    return [{ field: here.join('.'), ids: inner.filter((id) => typeof id === 'string') }];
  });
}

/**
 * Reports ids that name no source, and adds every id that was named to `resting`.
 *
 * @param raw the parsed file, so that rows with other faults still count as resting on their sources
 */
export function checkReferences(
  file: string,
  raw: unknown,
  known: Set<string>,
  resting: Set<string>,
  problems: Problem[]
): void {
  if (!Array.isArray(raw)) return;
  raw.forEach((value: unknown, index) => {
    const id = (value as { id?: unknown } | null)?.id;
    const row = typeof id === 'string' && id ? id : `row ${index + 1}`;
    for (const { field, ids } of sourceLists(value)) {
      ids.forEach((name, n) => {
        resting.add(name);
        if (known.has(name)) return;
        const message = unknownName('source', name, known);
        problems.push({ file, row, field: `${field}.${n}`, message });
      });
      const twice = ids.find((name, n) => ids.indexOf(name) !== n);
      if (twice) problems.push({ file, row, field, message: `names "${twice}" twice` });
    }
  });
}

/** Reports sources that nothing rests on. */
export function checkOrphans(
  file: string,
  sources: SourceFacts[],
  resting: ReadonlySet<string>,
  problems: Problem[]
): void {
  for (const { id } of sources) {
    if (resting.has(id)) continue;
    const message = 'nothing rests on this source; name it in the row it supports, or remove it';
    problems.push({ file, row: id, field: '', message });
  }
}
