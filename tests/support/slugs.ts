import { readFileSync } from 'node:fs';

interface Published {
  cover: { id: string };
  chapters: { steps: { id: string; title: string }[] }[];
}

const story = JSON.parse(readFileSync('build/data/story.json', 'utf8')) as Published;

/** Slugs of the steps in reading order, as the built site publishes them; without the cover. */
export const STEPS = story.chapters.flatMap(({ steps }) => steps.map(({ id }) => id));

/** The title of each step by its slug. */
export const TITLES = Object.fromEntries(
  story.chapters.flatMap(({ steps }) => steps.map(({ id, title }) => [id, title]))
);

/** Slugs of all scenes: the cover, then the steps. */
export const SCENES = [story.cover.id, ...STEPS];

/** The step that shows when this share, 0 to 1, of the story has gone by. */
export const sceneAt = (share: number): string =>
  STEPS[Math.min(STEPS.length - 1, Math.floor(share * STEPS.length))]!;
