import { content } from '$lib/server/content';
import { numbersView } from '$lib/server/pages/numbers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => numbersView(content());
