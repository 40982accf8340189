import type { RecordFacts } from '../check-record';
import { unknownName, type Problem } from '../problems';

/** A dated row outside the timeline that names an event of it. */
interface Telling {
  row: string;
  field: string;
  date: string;
  event?: string | undefined;
  sources: string[];
}

/**
 * One event has one date, wherever it is told: a row that names an event has its day, and one that has
 * the day of an event and a source of it names it, so that neither day can move alone. Of two events of
 * that day and source a row names either.
 */
export function checkEvents(
  files: Record<'claims' | 'treaties' | 'ledger' | 'arguments', string>,
  record: Pick<RecordFacts, 'claims' | 'treaties' | 'ledger' | 'arguments' | 'timeline'>,
  problems: Problem[]
): void {
  const days = new Map(record.timeline.map(({ id, date }) => [id, date]));
  const told: [file: string, tellings: Telling[]][] = [
    [files.ledger, record.ledger.map(({ id, ...row }) => ({ row: id, field: 'event', ...row }))],
    [
      files.arguments,
      record.arguments.map(({ id, ...row }) => ({ row: id, field: 'event', ...row }))
    ],
    [
      files.claims,
      record.claims.flatMap(({ id, later = [] }) =>
        later.map((one, n) => ({ row: id, field: `later.${n}.event`, ...one }))
      )
    ],
    [
      files.treaties,
      record.treaties.flatMap(({ id, endings = [] }) =>
        endings.map((one, n) => ({ row: id, field: `endings.${n}.event`, ...one }))
      )
    ]
  ];
  for (const [file, tellings] of told) {
    for (const { row, field, date, event, sources } of tellings) {
      const add = (message: string) => problems.push({ file, row, field, message });
      if (event === undefined) {
        const same = record.timeline.find(
          (one) => one.date === date && one.sources.some((name) => sources.includes(name))
        );
        if (same) add(`it has the day and a source of ${same.id}: name it`);
        continue;
      }
      const day = days.get(event);
      if (day === undefined) add(unknownName('event', event, days.keys()));
      else if (day !== date) add(`${event} is of ${day} in the timeline, of ${date} here`);
    }
  }
}

/** Days by which a source may be older than its event without being about what led to it. */
const SLIP_DAYS = 3;
const dayOf = (date: string) => (date.length === 10 ? Date.parse(date) / 864e5 : NaN);

/** Reports events dated a few days after something was published about them. */
export function checkEventSources(
  file: string,
  { timeline, sources }: Pick<RecordFacts, 'timeline' | 'sources'>,
  problems: Problem[]
): void {
  const published = new Map(sources.map((row) => [row.id, row.published]));
  for (const { id, date, sources: own } of timeline) {
    for (const name of own) {
      const first = published.get(name);
      if (!first) continue;
      const slip = dayOf(date) - dayOf(first);
      if (!(slip > 0 && slip <= SLIP_DAYS)) continue;
      const message = `${date} is after ${first}, when ${name} was published; one of them is wrong`;
      problems.push({ file, row: id, field: 'date', message });
    }
  }
}
