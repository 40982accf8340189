import type { Problem } from '../problems';
import type { Route as WholeRoute } from '$lib/schema/record';
import type { Facts } from '$lib/schema/words';
import { checkClosingDay } from './dates';

type Route = Facts<WholeRoute>;

/** Reports legs that say more than the record does. */
export function checkRoutes(file: string, routes: Route[], problems: Problem[]): void {
  for (const { id, stands, months, drawn, by, ends } of routes) {
    const add = (field: string, message: string) =>
      problems.push({ file, row: id, field, message });
    if (stands === 'track' && !months) add('months', 'a track is on record for months: say which');
    if (stands === 'relation' && (by === 'sea' || by === 'rail')) {
      add('by', `a relation goes by no ${by}; it says who gives to whom`);
    }
    if (ends && stands !== 'schematic') add('ends', 'only a schematic leg has ends of its own');
    if (months && months[0]! > months[1]!) add('months', `${months.join(' to ')} runs backwards`);
    months?.forEach((month) =>
      checkClosingDay({ file, row: id, field: 'months' }, month, problems)
    );
    if (drawn && stands === 'track' && by !== 'sea' && by !== 'rail') {
      add('by', 'a track goes by sea or by rail');
    }
  }
}
