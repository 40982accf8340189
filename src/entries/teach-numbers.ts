import '$lib/classroom/numbers/activity';
