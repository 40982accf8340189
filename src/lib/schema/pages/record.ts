import { z } from 'zod';
import { COUNTERS } from '../record-terms';
import {
  COMPARED,
  COUNTED,
  ELEMENTS,
  ENDINGS,
  KINDS,
  LAYERS,
  LEDGER_FLOWS,
  MEASURES,
  RECORDS,
  LEG_KNOWLEDGE
} from '../record-terms';
import { SOURCE_STATES } from '../links';
import { METHOD_SECTIONS, METHOD_VALUES } from '../page-terms';
import { TABLES, type TableName } from '../tables';
import { each, head, list, phrase, optionalPhrase, text, texts } from './parts';

const described = texts('name', 'help');

/** Names of what the rows of the record hold, and of what stands around every row. */
export const terms = z.strictObject({
  kinds: each(KINDS, described),
  records: each(RECORDS, described),
  layers: texts(...LAYERS),
  elements: texts(...ELEMENTS),
  /** The same names within a sentence. */
  inText: z.strictObject({
    kinds: texts(...KINDS),
    records: texts(...RECORDS),
    elements: texts(...ELEMENTS)
  }),
  compared: texts(...COMPARED),
  counted: texts(...COUNTED),
  flows: texts(...LEDGER_FLOWS, 'none'),
  measures: texts(...MEASURES),
  ...texts('later', 'notSeen', 'denial').shape,
  sources: phrase('n'),
  /** Numbers by the way they were said. */
  amount: z.strictObject({
    ...each(['about', 'almost', 'atLeast', 'moreThan', 'upTo'], phrase('n')).shape,
    between: phrase('low', 'high'),
    room: phrase('amount'),
    none: text
  })
});

export const claims = z.strictObject({
  ...head,
  ...texts('strip', 'stripHelp', 'filter', 'byKind', 'byRecord', 'statements', 'caption').shape,
  ...texts('phrase', 'kind', 'record', 'later', 'steps', 'noSteps', 'query', 'leftOut').shape,
  ...texts('leftOutLead', 'against', 'for', 'voice', 'laterPoints').shape,
  checkable: phrase('n', 'of', 'disputed'),
  how: phrase('day'),
  all: phrase('n'),
  count: phrase('name', 'n'),
  paragraph: phrase('n'),
  or: phrase('kind'),
  asOf: phrase('day')
});

export const clause = z.strictObject({
  ...head,
  ...texts('help', 'first', 'second', 'choose', 'table', 'element', 'treaties', 'end').shape,
  ...texts('endLead', 'who').shape,
  signed: phrase('day', 'place'),
  force: phrase('day'),
  ended: phrase('day'),
  endings: texts(...ENDINGS)
});

export const numbers = z.strictObject({
  ...head,
  ...texts('containers', 'containersHelp', 'containersAlt', 'containersLater').shape,
  ...texts('containersLaterAlt', 'editorialDay', 'atLeast', 'shells', 'shellsHelp').shape,
  ...texts('capacity', 'capacityHelp', 'estimates', 'estimatesHelp', 'later', 'ledger').shape,
  ...texts('weights', 'weightsHelp', 'statements', 'statementsHelp').shape,
  ...texts('withdrawn', 'withdrawnHelp', 'withdrawnTo').shape,
  ...texts('download', 'when', 'who', 'count').shape,
  by: texts(...COUNTERS),
  ledgerHelp: phrase('n', 'day'),
  ledgerLater: phrase('n'),
  asOf: phrase('day')
});

export const timeline = z.strictObject({
  ...head,
  lead: phrase('closingDay'),
  ...texts('knownHelp', 'everything', 'layers').shape,
  known: phrase('day'),
  closed: phrase('n', 'from', 'to')
});

export const sources = z.strictObject({
  ...head,
  ...texts('primary', 'secondary', 'noLink', 'ours', 'rests', 'undated', 'index').shape,
  counts: phrase('n', 'primary'),
  read: phrase('part', 'n'),
  carried: phrase('relay'),
  citing: phrase('citing'),
  archived: text,
  seen: phrase('day'),
  states: texts(...SOURCE_STATES),
  claim: phrase('n'),
  ...each(['clause', 'treaty', 'ledger', 'denial', 'route'], phrase('name')).shape,
  ...each(['event', 'argument', 'step'], phrase('name')).shape
});

const section = z.strictObject({
  title: text,
  text: z.array(optionalPhrase(...METHOD_VALUES)).min(1),
  list: list.optional()
});

export const methods = z.strictObject({
  ...head,
  sections: each(METHOD_SECTIONS, section),
  areas: z.strictObject({
    ...texts('caption', 'country', 'area', 'times', 'drawn').shape,
    drawnTimes: phrase('n')
  }),
  /** The legs of the lines on the map. */
  legs: z.strictObject({
    ...texts('title', 'drawn', 'undrawn').shape,
    months: phrase('from', 'to'),
    kinds: texts(...LEG_KNOWLEDGE)
  }),
  corrections: texts('title', 'none', 'row', 'was', 'now', 'why')
});

export const data = z.strictObject({
  ...head,
  ...texts('help', 'rows', 'schema', 'fields').shape,
  tables: texts(...TABLES.map(({ name }) => name), 'dictionary')
});

/** What each field of each published table means. */
export const dictionary = z.strictObject(
  Object.fromEntries(
    TABLES.map(({ name, row }) => [name, texts(...Object.keys(row.shape))])
  ) as Record<TableName, ReturnType<typeof texts<string>>>
);
