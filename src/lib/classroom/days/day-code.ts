import type { Codebook } from '$lib/schema/classroom';
import { WORDINGS } from '$lib/schema/classroom-terms';

/** Numbers of a day at most, and none of them. */
const MOST_OFFERS = 6;
/** Two answers for each day: the number, then the words. */
export const PARTS = 2;

/**
 * What the class codes of the days mean, in the terms of the sorting's codes: an answer is the place
 * of a number or of a wording, from 1.
 */
export function dayBook({
  version,
  days
}: {
  version: number;
  days: readonly { day: string }[];
}): Codebook {
  const parts = days.flatMap(({ day }) => [`${day}-number`, `${day}-words`]);
  const kinds = Array.from({ length: Math.max(MOST_OFFERS + 1, WORDINGS.length) }, (_, n) =>
    String(n + 1)
  );
  return { version, kinds, sets: { core: parts, all: parts } };
}

/** How often each place was chosen in one part of the answers; the first counts those without any. */
export function countPart(answers: readonly (readonly number[])[], part: number, places: number) {
  return Array.from(
    { length: places + 1 },
    (_, place) => answers.filter((one) => one[part] === place).length
  );
}
