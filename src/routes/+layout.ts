export const prerender = true;
export const trailingSlash = 'always';
// No page needs a client framework: see src/client for the scripts that some of them load.
export const csr = false;
