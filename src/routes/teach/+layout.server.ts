import { edition } from '$lib/content/content';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = () => ({ words: edition().teach.words });
