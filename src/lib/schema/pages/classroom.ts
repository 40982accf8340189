import { z } from 'zod';
import { ACTIVITIES, SHEETS } from '../classroom';
import { WORDINGS } from '../classroom-terms';
import { KINDS } from '../record-terms';
import { each, head, list, phrase, text, texts } from './parts';

const common = z.strictObject({
  ...texts('area', 'overview', 'sort', 'clauses', 'numbers', 'days', 'key', 'sheets').shape,
  ...texts('needsScript', 'since').shape,
  quoted: phrase('quote'),
  asOf: phrase('date')
});

const overview = z.strictObject({
  ...head,
  about: z.strictObject({ title: text, paragraphs: list }),
  ...texts('lessons', 'activities', 'downloads', 'downloadsLead', 'objectives', 'questions').shape,
  ...texts('rubric', 'rubricHelp', 'loaded', 'loadedLead', 'loadedWord', 'loadedNeutral').shape,
  ...texts('onScreen', 'before', 'time').shape,
  minutes: phrase('n'),
  aims: phrase('n'),
  level: phrase('n'),
  activity: texts(...ACTIVITIES),
  privacy: z.strictObject({ title: text, lines: list }),
  coder: texts('title', 'text'),
  licence: texts('title', 'text')
});

const sort = z.strictObject({
  ...head,
  ...texts('set', 'setCore', 'setAll', 'reason', 'reasonHint', 'finish', 'anyway', 'none').shape,
  ...texts('match', 'alternative', 'other', 'code', 'codeHelp', 'copy', 'copied').shape,
  ...texts('openKey', 'openKeyHelp').shape,
  /** Reasons to choose from; a learner may type another. */
  reasons: list,
  sorted: phrase('done', 'all'),
  kindsTitle: text,
  kindOf: phrase('id'),
  progress: phrase('open', 'all', 'kinds', 'reasons'),
  complete: phrase('all'),
  withoutKind: phrase('list'),
  withoutReason: phrase('list'),
  opened: phrase('agree', 'done'),
  yours: phrase('kind'),
  showKey: phrase('id')
});

const classroom = z.strictObject({
  ...texts('title', 'lead', 'label', 'hint', 'count', 'ignored', 'duplicates').shape,
  ...texts('chart', 'table', 'statement', 'pairs', 'pairsHelp', 'noPairs', 'noAnswer').shape,
  /** What is wrong with a line, by the name of the fault. */
  ...texts('none', 'several').shape,
  length: phrase('length', 'lengths'),
  version: phrase('version'),
  symbol: phrase('at', 'found'),
  character: phrase('at', 'found', 'code'),
  empty: phrase('short', 'core', 'long', 'all'),
  line: phrase('line', 'text', 'why'),
  share: phrase('n'),
  summary: phrase('n'),
  older: phrase('n', 'version'),
  olderLeft: phrase('n', 'version', 'left'),
  duplicate: phrase('code', 'lines')
});

const clauses = z.strictObject({
  ...head,
  short: texts('due', 'talks', 'nothing', 'open', 'waiting'),
  ...texts('side', 'sideLead', 'notSeen', 'switches', 'switchesLead', 'removed', 'bothOut').shape,
  ...texts('path', 'pathLead', 'yes', 'no', 'unclear', 'translations', 'translationsLead').shape,
  ...texts('rewrite', 'rewriteLead', 'yourWords', 'check', 'save', 'copy', 'copied').shape,
  ...texts('file', 'endings', 'endingsLead').shape,
  asks: phrase('list'),
  due: phrase('clause'),
  talks: phrase('question', 'clause'),
  nothing: phrase('question'),
  open: phrase('question'),
  waiting: phrase('question'),
  wordCount: phrase('n')
});

const numbers = z.strictObject({
  ...head,
  ...texts('number', 'choose', 'printed', 'mapFor', 'enlarged', 'noWidth', 'noShells').shape,
  task: text,
  taskText: text,
  drawn: phrase('amount', 'unit'),
  counts: phrase('counted'),
  on: phrase('date', 'asOf')
});

const days = z.strictObject({
  ...head,
  task: phrase('n', 'day'),
  ...texts('number', 'noNumber', 'words', 'line', 'print', 'fits', 'mixed', 'sent', 'after').shape,
  ...texts('later', 'map', 'done', 'learners', 'key', 'keyLead', 'hand').shape,
  wordings: texts(...WORDINGS),
  /** What may still be to choose. */
  parts: texts('number', 'words'),
  missing: phrase('list'),
  measure: phrase('measure'),
  then: phrase('day'),
  empty: phrase('n')
});

const key = z.strictObject({
  ...head,
  ...texts('alternatives', 'noAlternatives', 'record', 'asks', 'missing', 'missingLead').shape,
  ...texts('against', 'for', 'voice', 'challenge', 'rubric').shape,
  challengeSteps: list,
  marking: list
});

const print = z.strictObject({
  ...head,
  ...texts('name', 'a4', 'letter', 'quoteNote', 'made', 'kind', 'reason', 'wanted').shape,
  ...texts('width', 'same', 'mapOne', 'mapTwo', 'choices', 'caption', 'yourRange', 'write').shape,
  core: text,
  maps: texts('one', 'two', 'note'),
  sheets: each(SHEETS, texts('title', 'lead', 'description'))
});

/** The words of the classroom pages, apart from what they show of the data. */
export const teach = z.strictObject({
  /** The letter of each kind on sheets and charts; its name stands with the other terms. */
  letters: each(KINDS, z.string().regex(/^[\p{Lu}\p{Lo}]$/u, 'one capital letter')),
  common,
  overview,
  sort,
  classroom,
  clauses,
  numbers,
  days,
  key,
  print
});
export type TeachWords = z.infer<typeof teach>;
