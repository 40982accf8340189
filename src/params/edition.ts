import { editionCodes } from '$lib/content/editions';
import type { ParamMatcher } from '@sveltejs/kit';

/** Every edition by its code: addresses for other sites always name one. */
export const match: ParamMatcher = (param) => editionCodes().includes(param);
