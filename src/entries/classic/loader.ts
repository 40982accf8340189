import '$lib/embed/host/loader';
