import { sheetFiles } from '$lib/server/teach/sheets';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ sheets: sheetFiles() });
