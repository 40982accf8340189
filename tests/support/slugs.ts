import { readFileSync } from 'node:fs';

interface Published {
  cover: { id: string };
  chapters: { steps: { id: string }[] }[];
}

const story = JSON.parse(readFileSync('build/data/story.json', 'utf8')) as Published;

/** Slugs of the steps in reading order, as the built site publishes them; without the cover. */
export const STEPS = story.chapters.flatMap(({ steps }) => steps.map(({ id }) => id));

/** Slugs of all scenes: the cover, then the steps. */
export const SCENES = [story.cover.id, ...STEPS];
