import { NAV_NAMES, type NavName } from '$lib/schema/page-terms';
import { compare, readStamps, type Row } from './stamps';
import { readModelTexts, readTexts } from './texts';

/** How many texts of a page an edition has, and how many of those stand for an older wording. */
export interface PageReport {
  page: NavName | 'everyPage';
  texts: number;
  done: number;
  old: number;
}

/** Where the texts of a file are read, by the beginning of its path; the first that fits. */
const PLACES: [start: string, page: PageReport['page']][] = [
  ...[
    'story',
    'places',
    'atlas',
    'pages/after',
    'pages/terms',
    'pages/scene',
    'pages/pictures'
  ].map((start): [string, NavName] => [start, 'story']),
  ['record/claims', 'claims'],
  ['record/arguments', 'claims'],
  ['record/clauses', 'clause'],
  ['record/treaties', 'clause'],
  ['record/routes', 'flows'],
  ['record/timeline', 'timeline'],
  ['record/sources', 'sources'],
  ['record/corrections', 'methods'],
  ['record/', 'numbers'],
  ['pages/dictionary', 'data'],
  ['pages/builder', 'embed'],
  ['classroom/', 'teach'],
  ['teacher-notes', 'teach']
];

/** The page on which the texts of a file are read. */
export function pageOf(file: string): PageReport['page'] {
  const placed = PLACES.find(([start]) => file.startsWith(start));
  return placed?.[1] ?? NAV_NAMES.find((name) => file === `pages/${name}.json`) ?? 'everyPage';
}

/** How far an edition is, page by page, in the order of the links to them. */
export function reportOn(lang: string, model: string, root?: string): PageReport[] {
  const rows = compare(readModelTexts(model, root), readTexts(lang, root), readStamps(lang, root));
  const pages = new Map<PageReport['page'], Row[]>();
  for (const row of rows) {
    const page = pageOf(row.file);
    pages.set(page, [...(pages.get(page) ?? []), row]);
  }
  return [...NAV_NAMES, 'everyPage' as const].flatMap((page) => {
    const own = pages.get(page);
    return own ? [{ page, ...count(own) }] : [];
  });
}

function count(rows: readonly Row[]): Omit<PageReport, 'page'> {
  const old = rows.filter(({ state }) => state === 'old').length;
  const missing = rows.filter(({ state }) => state === 'missing').length;
  return { texts: rows.length, done: rows.length - missing, old };
}
