import { ACTIVITIES } from '../../src/lib/schema/classroom';

/** The classroom's pages: the overview, the activities and the key. */
export const TEACH_PAGES = ['/teach/', ...ACTIVITIES.map((name) => `/teach/${name}/`)];
/** Those on which a learner answers. */
export const ANSWERED = TEACH_PAGES.filter((path) => !['/teach/', '/teach/key/'].includes(path));
