import { sheetFiles } from '$lib/classroom/sheets/list';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ sheets: sheetFiles() });
