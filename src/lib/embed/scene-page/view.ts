import { frameScene } from '$lib/map/camera/frame-scene';
import { insetArea } from '$lib/map/camera/safe-area';
import { SCENE_SIZE } from '$lib/shell/picture-formats';
import { snippet } from '../snippets/snippets';
import type { Content } from '$lib/content/content';
import { builder } from '../builder/builder';
import type { BaseMap } from '$lib/geo/base-map';
import type { MapData } from '$lib/geo/stage';
import { storyPage, type CardStep, type StoryPage } from '$lib/story/view';
import { frameMap } from '$lib/map/draw/frame-map';

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
  stage: MapData;
  /** Paths in px of the drawing. */
  map: BaseMap;
  /** The code that shows the scene on another site. */
  code: string;
  previous?: { id: string; title: string };
  next?: { id: string; title: string };
}

/**
 * The page of one scene.
 *
 * @returns undefined for an unknown slug
 */
export function scenePage(slug: string, content: Content): ScenePage | undefined {
  const page = storyPage(content);
  const { cover, summary } = page.story;
  const steps = page.chapters.flatMap((chapter) => chapter.steps);
  const order: { id: string; title: string }[] = [cover, ...steps];
  const at = order.findIndex((one) => one.id === slug);
  const scene = page.stage.scenes.find((one) => one.id === slug);
  if (at < 0 || !scene) return undefined;
  const step = steps.find((one) => one.id === slug);
  const camera = frameScene(scene, SCENE_SIZE, insetArea(SCENE_SIZE));
  const name = (i: number) => order[i] && { id: order[i].id, title: order[i].title };
  const [previous, next] = [name(at - 1), name(at + 1)];
  return {
    id: slug,
    title: step?.title ?? content.words.scene.coverTitle,
    summary: step ? shareText(step, content.words.embed.labels.piece) : summary,
    description: step?.description ?? cover.description,
    ...(step ? { step } : {}),
    scene,
    stage: page.stage,
    map: frameMap(camera, SCENE_SIZE, { x: 0, y: 0, ...SCENE_SIZE }),
    code: codeOf(slug, content.lang),
    ...(previous ? { previous } : {}),
    ...(next ? { next } : {})
  };
}

function codeOf(slug: string, lang: string): string {
  const { start, scenes, facts } = builder(lang);
  const scene = scenes.find((one) => one.id === slug)!;
  return snippet({ ...start, scene }, facts)[0]!.text;
}

/**
 * What a share card says of a step: what the piece is, and as many of the step's whole sentences as
 * fit into 200 characters. The map's description stands in where no sentence does.
 */
export function shareText(step: CardStep, piece: string): string {
  const [fewest, most] = DESCRIPTION;
  const start = `${piece}.`;
  let share = start;
  for (const sentence of step.passages.flatMap((passage) => passage.sentences)) {
    const longer = `${share} ${sentence.text}`;
    if (longer.length > most) break;
    share = longer;
  }
  if (share.length >= fewest && share !== start) return share;
  const described = `${start} ${step.description}`;
  return described.length <= most ? described : step.description;
}
