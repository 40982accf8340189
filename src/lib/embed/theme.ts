export { THEMES, type Theme } from '$lib/schema/embed-terms';
