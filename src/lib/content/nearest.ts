import { distance } from 'fastest-levenshtein';

/** Letters in another order are the likeliest slip of all: nearer than one letter changed. */
const REORDERED = 0.5;

const letters = (name: string) => [...name].sort().join('');

/** How far apart two names are, in letters changed; capitals count the same as small letters. */
function apart(one: string, other: string): number {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (a === b) return 0;
  return letters(a) === letters(b) ? REORDERED : distance(a, b);
}

function closest(name: string, list: readonly string[]): string {
  return list.reduce((best, one) => (apart(name, one) < apart(name, best) ? one : best));
}

/**
 * The candidate most like `name`, or undefined when none is near enough to be a likely slip: a
 * name that goes on where `name` stops, or one with no more than half of its letters changed.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const list = [...candidates];
  if (!list.length) return undefined;
  const longer = name.length > 3 ? list.filter((candidate) => candidate.startsWith(name)) : [];
  if (longer.length) return closest(name, longer);
  const best = closest(name, list);
  return apart(name, best) <= Math.max(2, Math.ceil(name.length / 2)) ? best : undefined;
}

/** Sentence for an id that names nothing: `no place "pyongang"; did you mean "pyongyang"?` */
export function unknownName(kind: string, name: string, candidates: Iterable<string>): string {
  const list = [...candidates];
  const guess = nearest(name, list);
  if (guess) return `no ${kind} "${name}"; did you mean "${guess}"?`;
  return `no ${kind} "${name}"${list.length ? `; the nearest is "${closest(name, list)}"` : ''}`;
}
