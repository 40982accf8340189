import { startSort } from '$lib/classroom/sort/activity';

startSort();
