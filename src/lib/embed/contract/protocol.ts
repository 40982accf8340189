/*
 * What both sides of the contract say: frames, host scripts and the published schemas. No schema
 * here, so that it costs a script nothing.
 */

/** Marks our messages, our figures and our events. */
export const NAME = 'story-embed';
export const VERSION = 1;

/** Least and most height in px that an embed asks for and a host gives. */
export const MIN_HEIGHT = 100;
export const MAX_HEIGHT = 20000;

/** What made an embed change its scene. */
export const VIAS = ['tap', 'key', 'scroll', 'host'] as const;
export type Via = (typeof VIAS)[number];
