import type { Problem } from '../problems';
import { isOnOrBefore } from '../since';
import { CHECKABLE_KINDS, CLAIMS, EDITORIAL_DAY, STATEMENTS } from '$lib/schema/record';
import type { Claim as WholeClaim } from '$lib/schema/record';
import type { Facts } from '$lib/schema/words';
import { checkClosingDay, checkLayer } from './dates';

type Claim = Facts<WholeClaim>;

/** Kinds that sources alone cannot settle. */
const OPEN_KINDS: readonly string[] = ['prediction', 'value judgement', 'call to action'];

/**
 * Reports what is wrong across the claims: gaps, order, kinds against records, dates.
 *
 * @param complete whether all rows fit their schema, so that a gap is a gap
 */
export function checkClaims(
  file: string,
  claims: Claim[],
  complete: boolean,
  problems: Problem[]
): void {
  const add: Add = (row, field, message) => problems.push({ file, row, field, message });

  if (complete) checkGaps(claims, add);
  claims.forEach((claim) => {
    checkKinds(claim, (field, message) => add(claim.id, field, message));
    checkLayer({ file, row: claim.id, field: 'asOf' }, claim.asOf, 'editorial', problems);
    claim.later?.forEach(({ date }, n) => {
      const at = { file, row: claim.id, field: `later.${n}.date` };
      checkClosingDay(at, date, problems);
      if (isOnOrBefore(date)) {
        problems.push({
          ...at,
          message: `${date} is not later than ${EDITORIAL_DAY}; move it into "says"`
        });
      }
    });
  });
}

type Add = (row: string, field: string, message: string) => void;

function checkGaps(claims: Claim[], add: Add): void {
  const ids = new Set(claims.map(({ id }) => id));
  for (const id of CLAIMS) {
    if (ids.has(id)) continue;
    const all = `all ${CLAIMS.length}, ${CLAIMS[0]} to ${CLAIMS.at(-1)}, are kept`;
    add(id, '', `the claim is missing; ${all}`);
  }
  const covered = new Set(claims.map(({ statement }) => statement));
  for (const id of STATEMENTS) {
    if (!covered.has(id)) add('file', 'statement', `no claim belongs to statement ${id}`);
  }
  claims.forEach((claim, index) => {
    const before = claims[index - 1];
    if (claim.order !== index + 1) {
      add(
        claim.id,
        'order',
        `is ${claim.order}, but this is row ${index + 1}; rows stand in the editorial's order, counted from 1`
      );
    }
    if (before && claim.statement < before.statement) {
      add(
        claim.id,
        'statement',
        `${claim.statement} comes after ${before.statement}; rows stand in the editorial's order`
      );
    }
    if (before && claim.paragraph < before.paragraph) {
      add(
        claim.id,
        'paragraph',
        `paragraph ${claim.paragraph} comes after paragraph ${before.paragraph}; rows stand in the editorial's order`
      );
    }
  });
}

function checkKinds(claim: Claim, add: (field: string, message: string) => void): void {
  const accepted = claim.accepted.map(({ kind }) => kind);
  accepted.forEach((kind, n) => {
    if (kind === claim.kind || accepted.indexOf(kind) !== n) {
      add(
        `accepted.${n}.kind`,
        `"${kind}" is named twice; an alternative differs from the kind and from the others`
      );
    }
  });
  if (CHECKABLE_KINDS.includes(claim.kind) && claim.record === 'not checkable') {
    add(
      'record',
      `a ${claim.kind} needs a record: supported; supported, with a nuance; disputed; or not confirmed`
    );
  }
  const partlyCheckable = accepted.some((kind) => CHECKABLE_KINDS.includes(kind));
  if (OPEN_KINDS.includes(claim.kind) && !partlyCheckable && claim.record !== 'not checkable') {
    add(
      'record',
      `a ${claim.kind} is "not checkable", unless "accepted" says which part can be checked`
    );
  }
}
