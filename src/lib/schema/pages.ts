import { z } from 'zod';
import { partialDate, slug } from './common';
import { label } from './words';
import {
  COMPARED,
  COUNTED,
  ELEMENTS,
  ENDINGS,
  KINDS,
  LAYERS,
  LEDGER_FLOWS,
  RECORDS
} from './record-terms';

const text = z.string().min(1, 'this text may not be empty');

/** An object that holds exactly these texts. */
function texts<K extends string>(...keys: readonly K[]) {
  return z.strictObject(
    Object.fromEntries(keys.map((key) => [key, text])) as Record<K, z.ZodString>
  );
}

const described = texts('name', 'help');
const descriptions = <K extends string>(keys: readonly K[]) =>
  z.strictObject(
    Object.fromEntries(keys.map((key) => [key, described])) as Record<K, typeof described>
  );

const description = z
  .string()
  .min(50, 'a description has 50 characters at least')
  .max(200, 'a description has 200 characters at most');
const head = { title: text, description, lead: text };

const path = z.string().regex(/^\/([a-z-]+\/)*$/, 'a path has slashes at both ends');

const COUNTERS = ['kor', 'usa', 'other'] as const;

/** The words of each plain page: `data/pages/<name>.en.json`. */
export const PAGES = {
  site: z.strictObject({
    ...texts('home', 'all-pages', 'pages', 'skip', 'footer').shape,
    nav: z.array(
      z.strictObject({
        path,
        name: text
      })
    )
  }),
  terms: z.strictObject({
    kinds: descriptions(KINDS),
    records: descriptions(RECORDS),
    layers: texts(...LAYERS),
    elements: texts(...ELEMENTS),
    compared: texts(...COMPARED),
    counted: texts(...COUNTED),
    flows: texts(...LEDGER_FLOWS, 'none'),
    ...texts('later', 'sources', 'source', 'not-seen', 'denial', 'language').shape,
    ...texts('around', 'at-least', 'up-to', 'to', 'with-central', 'no-number').shape
  }),
  claims: z.strictObject({
    ...head,
    ...texts('checkable', 'how', 'strip', 'strip-help', 'filter', 'by-kind', 'by-record').shape,
    ...texts('all', 'count', 'statements', 'caption', 'paragraph', 'phrase', 'kind', 'why').shape,
    ...texts('or', 'record', 'as-of', 'later', 'steps', 'no-steps', 'query', 'left-out').shape,
    ...texts('left-out-lead', 'against', 'for', 'voice', 'later-points').shape
  }),
  clause: z.strictObject({
    ...head,
    ...texts('help', 'first', 'second', 'choose', 'table', 'element', 'signed', 'force').shape,
    ...texts('ended', 'rows-sources', 'treaties', 'end', 'end-lead', 'when', 'what', 'who').shape,
    endings: texts(...ENDINGS)
  }),
  numbers: z.strictObject({
    ...head,
    ...texts('containers', 'containers-help', 'containers-alt', 'containers-later').shape,
    ...texts('containers-later-alt', 'editorial-day', 'at-least', 'about', 'shells').shape,
    ...texts('shells-help', 'capacity', 'capacity-help', 'estimates', 'estimates-help').shape,
    ...texts('later', 'ledger', 'ledger-help', 'ledger-later', 'download', 'when', 'who').shape,
    ...texts('count', 'scale', 'as-of', 'more', 'hatched', 'solid').shape,
    by: texts(...COUNTERS),
    counts: z.array(z.strictObject({ row: slug, by: z.enum(COUNTERS) })).min(2),
    flows: z.array(slug).min(2),
    capacities: z.array(slug).min(1),
    estimated: z.array(slug).min(1)
  }),
  timeline: z.strictObject({
    ...head,
    ...texts('known', 'known-help', 'everything', 'closed', 'layers').shape
  }),
  sources: z.strictObject({
    ...head,
    ...texts('counts', 'read', 'primary', 'secondary', 'carried', 'citing', 'no-link', 'ours')
      .shape,
    ...texts('rests', 'claim', 'clause', 'treaty', 'ledger', 'event', 'argument').shape,
    ...texts('step', 'undated', 'index').shape
  }),
  methods: z.strictObject({
    ...head,
    sections: z.array(
      z.strictObject({
        id: slug,
        title: text,
        text: z.array(text).min(1),
        list: z.array(text).optional()
      })
    ),
    areas: texts('caption', 'country', 'area', 'times', 'drawn', 'drawn-times'),
    corrections: texts('title', 'none', 'when', 'row', 'was', 'now', 'why')
  }),
  text: texts('title', 'lead', 'map', 'note', 'claims', 'sources', 'after'),
  after: z.strictObject({
    ...texts('argument', 'argument-link', 'clause', 'clause-lead', 'clause-link').shape,
    ...texts('numbers', 'numbers-lead', 'numbers-link', 'since', 'since-lead').shape,
    ...texts('since-open', 'since-link', 'maps', 'maps-link', 'descriptions', 'more').shape,
    'maps-text': z.array(text).min(1)
  }),
  offline: z.strictObject({
    ...texts('title', 'contents', 'lead', 'menu', 'back', 'story', 'link').shape,
    groups: z
      .array(z.strictObject({ title: text, paths: z.array(path).min(1) }))
      .min(1, 'the single file needs at least one group of pages')
  }),
  data: z.strictObject({
    ...head,
    ...texts('help', 'table', 'what', 'rows', 'files', 'schema', 'fields', 'field', 'means').shape,
    tables: texts(
      'story',
      'claims',
      'treaties',
      'clauses',
      'ledger',
      'timeline',
      'arguments',
      'sources',
      'dictionary'
    )
  })
} as const;

/** One thing that was wrong on a page and was mended after publication. */
export const correction = z.strictObject({
  id: slug,
  date: partialDate,
  /** Id of the row that was changed. */
  row: text,
  was: label,
  now: label,
  why: label
});
export type Correction = z.infer<typeof correction>;
