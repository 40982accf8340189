import '$lib/classroom/sort/activity';
