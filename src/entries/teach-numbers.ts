import { startNumbers } from '$lib/classroom/numbers/activity';

startNumbers();
