/** An invisible character (word joiner) at which no line breaks. */
export const JOINER = '\u2060';

/** A text as it was written, without what holds its lines together; spaces stay as they are. */
export const withoutJoiners = (text: string): string => text.replaceAll(JOINER, '');
