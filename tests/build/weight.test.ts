import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  builtPages,
  kindOf,
  plainName,
  resources,
  sent,
  weigh,
  type Kind
} from '../support/weights';
import { pageDocument, pageText } from './site';
import { editionCodes, editions } from '../../src/lib/content/editions';
import { EMBED_KINDS } from '../../src/lib/schema/embed-kinds.mjs';

/** As the newsrooms' bars count: a loader of 1 KB has 1,024 bytes. */
const KB = 1024;
type Weights = Record<string, Record<Kind | 'all', number>>;
/** What the pages weighed when `npm run weights` was last run. */
const before = JSON.parse(readFileSync('tests/build/weights.json', 'utf8')) as Weights;
/** What each file weighed then, by its name without its hash, which some share. */
const filesBefore = JSON.parse(readFileSync('tests/build/file-weights.json', 'utf8')) as Record<
  string,
  number[]
>;

interface Budget {
  pages: RegExp;
  /** KB over the wire. */
  all: number;
  script: number;
  font?: number;
  requests: number;
}

const PLAIN = ['text', 'methods', 'clause', 'data', 'translations'];
/** The switch between editions, where there are several: KB of script, and requests. */
const SWITCH = editionCodes().length > 1 ? { script: 1, requests: 2 } : { script: 0, requests: 0 };
/**
 * What an edition in another script may weigh besides, in KB: on its pages the titles' own type with
 * its sheet, and letters that take two or three bytes; in frames the letters alone.
 */
const OTHER_SCRIPT = { page: 22, frame: 5, requests: 2 };
const otherScript = new Set(
  editions().flatMap(({ lang, script }) => (script === editions()[0]!.script ? [] : [lang]))
);
/** The edition of a page, by its path. */
const langOf = (page: string) => /^(?:embed\/v1\/)?([a-z]{2})(?=\/)/.exec(page)?.[1] ?? '';
/** By how much more a page's bars are because of its language. */
const more = (page: string) => {
  const besides = otherScript.has(langOf(page)) ? OTHER_SCRIPT : { page: 0, frame: 0, requests: 0 };
  return {
    all: page.startsWith('embed/v1/') ? besides.frame : besides.page,
    requests: besides.requests + SWITCH.requests
  };
};
/** Pages of the evidence that can be searched. */
const SEARCHED = ['sources', 'claims', 'numbers', 'timeline'];
/** Pages of the contract that must never be missing. */
const CONTRACT = [
  'index.html',
  ...[...PLAIN, ...SEARCHED, 'flows'].map((name) => `${name}/index.html`)
];

/** Bars of each kind of embed; the card's is the last, as its addresses end in any scene. */
const EMBED_BUDGETS: [string, Budget][] = EMBED_KINDS.toReversed().map(
  ({ name, segment, bars }) => [
    `embeds: ${name}`,
    {
      pages: new RegExp(`^embed/v1/[^/]+/${segment}`),
      all: bars.page / KB,
      script: bars.script / KB,
      requests: 8
    }
  ]
);

/** Pages by their path in any edition: those of all but the default one stand below its code. */
const edition = (path: string) => new RegExp(`^(?:[a-z]{2}/)?${path}`);

const BUDGETS: Record<string, Budget> = {
  story: { pages: /^index\.html$/, all: 121.5, script: 32, font: 30, requests: 8 },
  // Hangul's titles are three times as heavy, and Cyrillic takes two bytes a letter.
  'story in other editions': {
    pages: edition('index\\.html$'),
    all: 150,
    script: 32,
    font: 30,
    requests: 8
  },
  'plain pages': {
    pages: edition(`(?:${PLAIN.join('|')})/index\\.html$`),
    all: 110,
    script: 0,
    font: 30,
    requests: 12
  },
  'searched pages': {
    pages: edition(`(?:${SEARCHED.join('|')})/index\\.html$`),
    all: 110,
    script: 4,
    font: 30,
    requests: 12
  },
  'the flows through time': {
    pages: edition('flows/'),
    all: 120,
    script: 6,
    font: 30,
    requests: 12
  },
  scenes: { pages: edition('scene/'), all: 110, script: 0, font: 30, requests: 12 },
  ...Object.fromEntries(EMBED_BUDGETS),
  'embed pages': { pages: edition('embed/'), all: 150, script: 45, requests: 14 },
  classroom: { pages: edition('teach/'), all: 150, script: 45, font: 30, requests: 14 },
  'one-file story': { pages: /^offline\//, all: 390, script: 0, requests: 1 },
  'not found': { pages: /^404\.html$/, all: 60, script: 0, requests: 8 }
};

/** Bytes, and by how many they differ from the nearest of what was stored. */
function grown(now: number, ...stored: number[]): string {
  if (!stored.length) return `${now} bytes (new since stored)`;
  const [by] = stored.map((was) => now - was).sort((a, b) => Math.abs(a) - Math.abs(b)) as [number];
  return `${now} bytes${by ? ` (${by > 0 ? '+' : ''}${by} since stored)` : ''}`;
}

/** What a page is made of, file by file, with the difference to what was stored. */
function account(page: string): string {
  const now = weigh(page);
  const was = before[page];
  const kinds = (Object.keys(now) as (keyof typeof now)[]).filter((kind) => now[kind]);
  const lines = kinds.map((kind) => {
    return `${kind} ${grown(now[kind], ...(was ? [was[kind]] : []))}`;
  });
  const files = resources(page).map(
    (path) =>
      `  ${path} ${grown(sent(join('build', path)), ...(filesBefore[plainName(path)] ?? []))}`
  );
  return [`${page}: ${lines.join(', ')}`, ...files].join('\n');
}

const pages = builtPages();
const budgetOf = (page: string) => Object.values(BUDGETS).find(({ pages }) => pages.test(page));

describe('weights', () => {
  it('every page has a budget', () => {
    expect(pages.filter((page) => !budgetOf(page))).toEqual([]);
  });

  it('no page of the contract, and none that has been weighed, is gone', () => {
    const known = [...CONTRACT, ...Object.keys(before)];
    expect(known.filter((page) => !existsSync(join('build', page)))).toEqual([]);
  });

  it.each(pages)('%s keeps to its budget', (page) => {
    const budget = budgetOf(page)!;
    const now = weigh(page);
    const told = account(page);
    expect(now.all, told).toBeLessThanOrEqual((budget.all + more(page).all) * KB);
    expect(now.script, told).toBeLessThanOrEqual((budget.script + SWITCH.script) * KB);
    if (budget.font) expect(now.font, told).toBeLessThanOrEqual(budget.font * KB);
    expect(resources(page).length, told).toBeLessThanOrEqual(budget.requests + more(page).requests);
  });

  it.each(Object.keys(before))('%s has not grown by a tenth unnoticed', (page) => {
    const most = before[page]!.all * 1.1 + KB;
    expect(weigh(page).all, `${account(page)}\nIf this is meant: npm run weights`).toBeLessThan(
      most
    );
  });

  it('pages without script have none in the page either', () => {
    for (const page of pages) {
      if (budgetOf(page)!.script || page.startsWith('offline/')) continue;
      const html = readFileSync(join('build', page), 'utf8');
      const scripts = [
        ...html.matchAll(/<script(?![^>]*(?:type="application\/(?:ld\+)?json"|data-online))[^>]*>/g)
      ];
      expect(
        scripts.map(([tag]) => tag),
        page
      ).toEqual([]);
    }
  });

  it('the story sends no sentence of a card twice', () => {
    const html = pageText('');
    const sentences = [...pageDocument('').querySelectorAll('[data-card] [data-tag] > span')]
      .map(({ firstChild }) => firstChild!.textContent!.trim())
      .filter((text) => text.length >= 40);
    expect(sentences.length).toBeGreaterThan(30);
    for (const sentence of sentences) expect(html.split(sentence)).toHaveLength(2);
  });

  it('a file is known again by its name without its hash', () => {
    expect(plainName('app/immutable/assets/story.B_dmNyrt.js')).toBe(
      'app/immutable/assets/story.js'
    );
    expect(plainName('embed/v1/en/index.html')).toBe('embed/v1/en/index.html');
    const known = new Set(Object.keys(filesBefore));
    const shared = pages.flatMap(resources).filter((path) => kindOf(path) === 'script');
    expect(shared.filter((path) => !known.has(plainName(path)))).toEqual([]);
  });

  it('kinds of files are told by their names', () => {
    const files = ['a.js', 'a.css', 'a.html', 'a.woff2', 'a.svg'];
    expect(files.map(kindOf)).toEqual(['script', 'style', 'html', 'font', 'picture']);
  });
});
