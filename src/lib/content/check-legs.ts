import type { Flow } from '$lib/schema/story';
import type { RecordFacts } from './check-record';
import type { Names } from './check-map';
import { unknownName, type Problem } from './problems';

/** What lines on the map draw of the record. */
export type DrawnRecord = Pick<RecordFacts, 'ledger' | 'routes' | 'treaties' | 'ids'>;

type Files = Record<'flows' | 'routes', string>;

/**
 * Reports lines that show more than the record holds: a width without a row that may be one, a leg
 * that stands otherwise than its route, a route that says it is drawn and is not.
 */
export function checkLegs(
  files: Files,
  flows: readonly Flow[],
  places: Names,
  record: DrawnRecord,
  problems: Problem[]
): void {
  for (const row of flows) checkWidth(files, row, record, problems);
  const routes = new Map(record.routes.map((row) => [row.id, row]));
  const drawn = new Set<string>();
  for (const { id, shape, legs } of flows) {
    legs.forEach(({ through, stands, route: name, sea }, l) => {
      const add = (field: string, message: string) =>
        problems.push({ file: files.flows, row: id, field: `legs.${l}.${field}`, message });
      if (name === undefined) {
        if (shape === 'route' || stands !== 'relation') {
          add('route', 'a way across the map needs the row of the routes that it draws');
        }
        return;
      }
      const route = routes.get(name);
      if (!route) {
        if (!record.ids.routes.includes(name)) {
          add('route', unknownName('route', name, record.ids.routes));
        }
        return;
      }
      drawn.add(name);
      if (route.stands !== stands) add('stands', `${name} is a ${route.stands}, not a ${stands}`);
      if (route.from !== through[0]) add('through', `${name} starts at ${route.from}`);
      if (route.to !== through.at(-1)) add('through', `${name} ends at ${route.to}`);
      if ((route.by === 'sea') !== (sea ?? false)) add('sea', `${name} goes by ${route.by}`);
    });
  }
  for (const row of record.routes) {
    const add = (field: string, message: string) =>
      problems.push({ file: files.routes, row: row.id, field, message });
    for (const end of ['from', 'to'] as const) {
      if (!places.has(row[end])) add(end, unknownName('place', row[end], places.keys()));
    }
    row.ends?.forEach(({ place }, n) => {
      if (place === row.from || place === row.to) return;
      add(`ends.${n}.place`, `${place} is no end of this leg; ${row.from} and ${row.to} are`);
    });
    if (row.drawn === drawn.has(row.id)) continue;
    add('drawn', row.drawn ? 'no line of the map draws this leg' : 'a line of the map draws it');
  }
}

function checkWidth(files: Files, row: Flow, { ledger, ids }: DrawnRecord, problems: Problem[]) {
  const add = (message: string) =>
    problems.push({ file: files.flows, row: row.id, field: 'ledger', message });
  if (row.kind !== 'shells') {
    if (row.ledger) add('only a flow of shells has a width; leave the row out');
    return;
  }
  if (!row.ledger) {
    add('a flow with a width needs the ledger row it shows');
    return;
  }
  if (!ids.ledger.includes(row.ledger)) add(unknownName('ledger row', row.ledger, ids.ledger));
  const shown = ledger.find(({ id }) => id === row.ledger);
  if (shown && !shown.width) add(`${shown.id} is no width; only a row with "width" is drawn`);
}
