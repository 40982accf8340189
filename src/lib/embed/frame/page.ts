import type { MapData, Scene } from '$lib/geo/stage';
import type { Content } from '$lib/content/content';
import type { Tag } from '$lib/schema/map-terms';
import type { Step } from '$lib/schema/story';
import type { EmbedWords } from '$lib/schema/pages/embed';
import { briefDays, type BriefDay } from '$lib/record/flows/brief';
import { flowsView, type FlowsView } from '$lib/record/flows/view';
import { oncePerEdition } from '$lib/content/once';
import { allSteps } from '$lib/content/check-story';

/** One scene as an embed shows it. */
export interface EmbedScene {
  id: string;
  title: string;
  /** Without a tag: what the piece is, on its cover. */
  passages: { tag?: Tag; text: string }[];
  /** Where it stands among the steps, in words. */
  position: string;
  /** Publishers of its sources, in one line; the full story names the documents. */
  publishers: string;
  description: string;
  scene: Scene;
}

/** Everything an embed shows. */
export interface EmbedPage {
  lang: string;
  title: string;
  summary: string;
  tags: Content['story']['tags'];
  labels: EmbedWords['labels'];
  scenes: EmbedScene[];
  data: MapData;
  flows: FlowDays;
}

/** The flows, a day at a time. */
interface FlowDays extends Pick<FlowsView, 'states'> {
  /** Oldest first. */
  days: BriefDay[];
}

const flowDays = oncePerEdition((content): FlowDays => ({
  states: flowsView(content).states,
  days: briefDays(content)
}));

/** The slugs that an embed can start at, in reading order; the cover is the first. */
export function embedSlugs({ story }: Content): string[] {
  return [story.cover.id, ...allSteps(story).map((step) => step.id)];
}

/** Most publishers that a scene names; the full story has the rest. */
const NAMED = 3;

/**
 * Joins words, scenes and publishers for the embeds.
 *
 * @param withCover whether the cover stands before the steps
 */
export function embedPage(content: Content, withCover: boolean): EmbedPage {
  const { story, stage, lang, words, format } = content;
  const scenes = new Map(stage.scenes.map((scene) => [scene.id, scene]));
  const { labels } = words.embed;
  const steps = allSteps(story);
  const of = steps.length;
  const cover: EmbedScene = {
    id: story.cover.id,
    title: words.pictures.deck,
    passages: [{ text: story.standfirst }],
    publishers: '',
    position: format.fill(labels.steps, { of }),
    description: story.cover.description,
    scene: scenes.get(story.cover.id)!
  };
  return {
    lang,
    title: story.title,
    summary: story.summary,
    tags: story.tags,
    labels,
    scenes: [
      ...(withCover ? [cover] : []),
      ...steps.map((step, i) => ({
        id: step.id,
        title: step.title,
        passages: step.passages.map(({ tag, sentences }) => ({
          tag,
          text: sentences.map((sentence) => sentence.text).join(' ')
        })),
        publishers: publishersOf(step, content),
        position: format.fill(labels.position, { n: i + 1, of }),
        description: step.description,
        scene: scenes.get(step.id)!
      }))
    ],
    data: stage,
    flows: flowDays(content)
  };
}

/** Each publisher of a step's sources once, without what our notes add in brackets. */
function publishersOf(step: Step, content: Content): string {
  const names = step.passages
    .flatMap((passage) => passage.sentences.flatMap((sentence) => sentence.sources ?? []))
    .map((id) => content.evidence.sources.get(id)!.publisher.replace(/ \(.*\)$/, ''));
  const { format, words } = content;
  const all = [...new Set(names)];
  const left = all.length - NAMED;
  // One more is no longer than the words that would stand for it.
  if (left < 2) return format.series(all);
  return format.series([...all.slice(0, NAMED), format.fill(words.embed.labels.more, { n: left })]);
}
