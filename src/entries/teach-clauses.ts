import { startClauses } from '$lib/classroom/clauses/activity';

startClauses();
