/** Words for a number that a learner may print, in the order in which class codes count them. */
export const WORDINGS = ['sent', 'room', 'counted', 'estimate', 'none'] as const;
export type Wording = (typeof WORDINGS)[number];
