import { edition } from '$lib/content/content';
import { numbersView } from '$lib/record/numbers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => numbersView(edition(params.lang));
