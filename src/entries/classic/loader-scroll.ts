import '$lib/embed/host/loader-scroll';
