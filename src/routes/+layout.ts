export const prerender = true;
export const trailingSlash = 'always';
// No page needs a client framework: see src/entries for the scripts that some of them load.
export const csr = false;
// A page must not export `entries`: Kit could then not read `csr` without running the page, and would
// build a client for all of them. Pages with a parameter are found by their links, or stand in
// `prerender.entries` of svelte.config.js.
