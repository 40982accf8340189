import type { Problem } from '../problems';
import { isLater, isOnOrBefore } from '../since';
import { CLOSING_DAY, EDITORIAL_DAY, type LAYERS } from '$lib/schema/record';

/** Reports a date after the day the sources reach. */
export function checkClosingDay(
  at: Omit<Problem, 'message'>,
  date: string | null | undefined,
  problems: Problem[]
): void {
  if (date && isLater(date, CLOSING_DAY)) {
    problems.push({
      ...at,
      message: `${date} is later than ${CLOSING_DAY}, the day the sources reach; correct the date, or move the closing day`
    });
  }
}

/** Reports a date that its layer cannot hold. */
export function checkLayer(
  at: Omit<Problem, 'message'>,
  date: string,
  layer: (typeof LAYERS)[number],
  problems: Problem[]
): void {
  if (layer !== 'since' && isLater(date)) {
    problems.push({
      ...at,
      message: `${date} is later than ${EDITORIAL_DAY}, so its layer is "since", not "${layer}"`
    });
  }
  if (layer === 'since' && isOnOrBefore(date)) {
    problems.push({
      ...at,
      message: `${date} is not later than ${EDITORIAL_DAY}, so its layer is "editorial" or "before"`
    });
  }
}
