import { edition } from '$lib/content/content';
import { clauseView } from '$lib/record/clause-view';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => clauseView(edition(params.lang));
