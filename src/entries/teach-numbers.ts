import '$lib/shell/old-browsers';
import { startNumbers } from '$lib/classroom/numbers/activity';

startNumbers();
