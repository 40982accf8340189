import { z } from 'zod';
import { KINDS } from './record-terms';
import { SHEETS } from './classroom';

const words = z.string().min(1, 'this field may not be empty');
const list = z.array(words).min(1);
/** An object that has exactly these texts. */
const texts = <K extends string>(...keys: K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, words])) as Record<K, typeof words>);
const page = { title: words, description: z.string().min(50).max(200), lead: words };

/** The words of the classroom pages in one language, apart from what they show of the data. */
export const teachWords = z.strictObject({
  /** The letter of each kind on sheets and charts; its name stands with the other terms. */
  letters: z.record(z.enum(KINDS), z.string().regex(/^[A-Z]$/, 'one capital letter')),
  common: texts(
    'area',
    'overview',
    'sort',
    'clauses',
    'numbers',
    'key',
    'sheets',
    'quoted',
    'asOf',
    'needsScript',
    'since'
  ),
  overview: z.strictObject({
    ...page,
    about: z.strictObject({ title: words, paragraphs: list }),
    ...texts(
      'objectives',
      'lessons',
      'minutes',
      'activities',
      'downloads',
      'downloadsLead',
      'questions',
      'rubric',
      'rubricHelp',
      'level',
      'criterion',
      'loaded',
      'loadedLead',
      'loadedWord',
      'loadedNeutral',
      'onScreen',
      'before',
      'time',
      'what'
    ).shape,
    activity: texts('sort', 'clauses', 'numbers', 'key'),
    privacy: z.strictObject({ title: words, lines: list }),
    coder: texts('title', 'text'),
    licence: texts('title', 'text')
  }),
  sort: z.strictObject({
    ...page,
    ...texts(
      'set',
      'setCore',
      'setAll',
      'kindOf',
      'reason',
      'reasonHint',
      'progress',
      'finish',
      'missing',
      'anyway',
      'opened',
      'yours',
      'none',
      'match',
      'alternative',
      'other',
      'agree',
      'code',
      'codeHelp',
      'copy',
      'copied',
      'showKey',
      'kindsTitle'
    ).shape
  }),
  classroom: texts(
    'title',
    'lead',
    'label',
    'hint',
    'count',
    'empty',
    'summary',
    'ignored',
    'duplicates',
    'duplicate',
    'chart',
    'table',
    'statement',
    'pairs',
    'pairsHelp',
    'noPairs',
    'noAnswer',
    'none',
    'length',
    'symbol',
    'character',
    'several',
    'version',
    'line',
    'learners'
  ),
  clauses: z.strictObject({
    ...page,
    short: texts('due', 'talks', 'nothing', 'open', 'waiting'),
    ...texts(
      'side',
      'sideLead',
      'notSeen',
      'switches',
      'switchesLead',
      'removed',
      'bothOut',
      'path',
      'pathLead',
      'yes',
      'no',
      'unclear',
      'asks',
      'due',
      'talks',
      'nothing',
      'open',
      'waiting',
      'translations',
      'translationsLead',
      'rewrite',
      'rewriteLead',
      'yourWords',
      'check',
      'wordCount',
      'save',
      'copy',
      'copied',
      'file',
      'endings',
      'endingsLead'
    ).shape
  }),
  numbers: z.strictObject({
    ...page,
    ...texts(
      'number',
      'choose',
      'printed',
      'counts',
      'saidBy',
      'on',
      'roomFor',
      'map',
      'mapFor',
      'enlarged',
      'noWidth',
      'task',
      'taskText'
    ).shape
  }),
  key: z.strictObject({
    ...page,
    ...texts(
      'alternatives',
      'noAlternatives',
      'record',
      'asks',
      'missing',
      'missingLead',
      'against',
      'for',
      'voice',
      'challenge',
      'rubric'
    ).shape,
    challengeSteps: list,
    marking: list
  }),
  print: z.strictObject({
    ...page,
    ...texts(
      'name',
      'a4',
      'letter',
      'quoteNote',
      'made',
      'kind',
      'reason',
      'line',
      'wanted',
      'width',
      'same',
      'mapOne',
      'mapTwo',
      'choices',
      'caption',
      'yourRange',
      'write',
      'core'
    ).shape,
    maps: texts('one', 'two', 'note'),
    sheets: z.record(z.enum(SHEETS), texts('title', 'lead', 'description'))
  })
});
export type TeachWords = z.infer<typeof teachWords>;
