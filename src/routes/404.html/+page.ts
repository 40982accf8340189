/** One file at the root, as servers want it, and not a folder. */
export const trailingSlash = 'never';
