import { z } from 'zod';
import { head, phrase, texts } from './parts';

/** The flows through time. */
export const flows = z.strictObject({
  ...head,
  ...texts('control', 'day', 'previous', 'next', 'dates', 'datesHelp', 'small', 'link').shape,
  from: phrase('day'),
  /** What each line of the map shows. */
  drawn: z.strictObject({
    kor: phrase('range'),
    prk: phrase('range'),
    olderLow: phrase('day'),
    ...texts('korNone', 'prkNone', 'spans', 'usa', 'option').shape
  }),
  /** A day in a few lines, for a frame on another site. */
  brief: z.strictObject({
    title: phrase('day'),
    kor: phrase('range'),
    prk: phrase('range'),
    low: phrase('day'),
    new: phrase('what', 'amount', 'who'),
    denied: phrase('who', 'says'),
    ...texts('prkNone', 'usa', 'option', 'editorial', 'closing', 'open').shape
  }),
  /** The still picture of the newest day. */
  picture: z.strictObject({
    title: phrase('day'),
    alt: phrase('day', 'kor', 'prk'),
    sources: phrase('day', 'names')
  }),
  ...texts('known', 'knownHelp', 'said', 'number', 'denied').shape,
  lines: texts('kor', 'usa', 'prk'),
  series: texts(
    ...(['lent', 'sold', 'movable', 'passed-on'] as const),
    ...(['room', 'containers', 'estimated', 'weight'] as const)
  ),
  ...texts('counts', 'countsHelp', 'countsAlt', 'shells', 'shellsHelp').shape,
  ...texts('events', 'eventsHelp', 'earlier', 'fewer', 'numbers', 'timeline', 'rule').shape,
  ...texts('open', 'openHelp').shape
});
