import '$lib/shell/old-browsers';
import { startSort } from '$lib/classroom/sort/activity';

startSort();
