export { formatDate } from '$lib/story/dates';
