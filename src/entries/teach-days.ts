import { startDays } from '$lib/classroom/days/activity';

startDays();
