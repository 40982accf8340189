import { z } from 'zod';
import { solveCamera } from '$lib/map/camera/camera';
import { fitArea } from '$lib/map/camera/safe-area';
import { SCENE_AREA, SCENE_SIZE } from '$lib/shell/picture-formats';
import { snippet } from '../snippets/snippets';
import { edition } from '$lib/content/content';
import { builder } from '../builder/builder';
import type { BaseMap } from '$lib/geo/base-map';
import { storyPage, type CardStep, type StoryPage } from '$lib/story/view';
import { frameMap } from '$lib/map/draw/frame-map';
import { readWords } from '$lib/content/read-words';

const text = z.string().min(1);
const sceneWordsSchema = z.strictObject({
  open: text,
  text,
  /** Title of the cover's own page. */
  coverTitle: text,
  cover: text,
  pictures: text,
  terms: text,
  formats: z.strictObject({ card: text, square: text, og: text }),
  download: text,
  png: text,
  svg: text,
  description: text,
  embed: text,
  code: text,
  builder: text,
  others: text,
  previous: text,
  next: text
});
export type SceneWords = z.infer<typeof sceneWordsSchema>;

/** Fewest and most characters of a page's description. */
const DESCRIPTION = [50, 200] as const;

/** What the page of one scene shows. */
export interface ScenePage {
  id: string;
  title: string;
  summary: string;
  description: string;
  /** The step's card; the cover has none. */
  step?: CardStep;
  scene: StoryPage['stage']['scenes'][number];
  stage: Pick<StoryPage['stage'], 'flows' | 'words'>;
  story: Pick<StoryPage['story'], 'lang' | 'title' | 'tags' | 'labels'>;
  /** Paths in px of the drawing. */
  map: BaseMap;
  /** The code that shows the scene on another site. */
  code: string;
  previous?: { id: string; title: string };
  next?: { id: string; title: string };
  words: SceneWords;
}

/**
 * The page of one scene.
 *
 * @returns undefined for an unknown slug
 */
export function scenePage(slug: string): ScenePage | undefined {
  const page = storyPage(edition());
  const { cover, lang, title, tags, labels, summary } = page.story;
  const steps = page.chapters.flatMap((chapter) => chapter.steps);
  const order: { id: string; title: string }[] = [cover, ...steps];
  const at = order.findIndex((one) => one.id === slug);
  const scene = page.stage.scenes.find((one) => one.id === slug);
  if (at < 0 || !scene) return undefined;
  const step = steps.find((one) => one.id === slug);
  const words = readWords(`data/pages/scene.${lang}.json`, sceneWordsSchema);
  const camera = solveCamera(scene.fit, scene.angles, SCENE_SIZE, fitArea(SCENE_AREA));
  const name = (i: number) => order[i] && { id: order[i].id, title: order[i].title };
  const [previous, next] = [name(at - 1), name(at + 1)];
  return {
    id: slug,
    title: step?.title ?? words.coverTitle,
    summary: step ? shareText(step) : summary,
    description: step?.description ?? cover.description,
    ...(step ? { step } : {}),
    scene,
    stage: { flows: page.stage.flows, words: page.stage.words },
    story: { lang, title, tags, labels },
    map: frameMap(camera, SCENE_SIZE, { x: 0, y: 0, ...SCENE_SIZE }),
    code: codeOf(slug),
    ...(previous ? { previous } : {}),
    ...(next ? { next } : {}),
    words
  };
}

function codeOf(slug: string): string {
  const { start, scenes, facts } = builder();
  const scene = scenes.find((one) => one.id === slug)!;
  return snippet({ ...start, scene }, facts)[0]!.text;
}

/**
 * What a share card says of a step: as many of its whole sentences as fit into 200 characters. The
 * map's description stands in where that leaves too little.
 */
export function shareText(step: CardStep): string {
  const [fewest, most] = DESCRIPTION;
  let share = '';
  for (const sentence of step.passages.flatMap((passage) => passage.sentences)) {
    const longer = `${share} ${sentence.text}`.trim();
    if (longer.length > most) break;
    share = longer;
  }
  return share.length >= fewest ? share : step.description;
}
