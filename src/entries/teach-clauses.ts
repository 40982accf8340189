import '$lib/classroom/clauses/activity';
