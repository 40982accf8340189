import { defaultEdition, editionCodes } from '$lib/content/editions';
import type { ParamMatcher } from '@sveltejs/kit';

/** The editions below a code of their own: all but the one at the root of the site. */
export const match: ParamMatcher = (param) =>
  param !== defaultEdition() && editionCodes().includes(param);
