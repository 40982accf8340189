import { content } from '$lib/server/content';
import { clauseView } from '$lib/server/pages/clause';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => clauseView(content());
