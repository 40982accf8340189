import '$lib/shell/old-browsers';
import { startClauses } from '$lib/classroom/clauses/activity';

startClauses();
