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
  passages: { tag: Tag; text: string }[];
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

/** The slugs that an embed can start at, in reading order. */
export function embedSlugs(content: Content): string[] {
  return allSteps(content.story).map((step) => step.id);
}

/** Joins words, scenes and publishers for the embeds. */
export function embedPage(content: Content): EmbedPage {
  const { story, stage, lang, words } = content;
  const scenes = new Map(stage.scenes.map((scene) => [scene.id, scene]));
  return {
    lang,
    title: story.title,
    summary: story.summary,
    tags: story.tags,
    labels: words.embed.labels,
    scenes: allSteps(story).map((step) => ({
      id: step.id,
      title: step.title,
      passages: step.passages.map(({ tag, sentences }) => ({
        tag,
        text: sentences.map((sentence) => sentence.text).join(' ')
      })),
      publishers: publishersOf(step, content),
      description: step.description,
      scene: scenes.get(step.id)!
    })),
    data: stage,
    flows: flowDays(content)
  };
}

/** Each publisher of a step's sources once, without what our notes add in brackets. */
function publishersOf(step: Step, content: Content): string {
  const names = step.passages
    .flatMap((passage) => passage.sentences.flatMap((sentence) => sentence.sources ?? []))
    .map((id) => content.evidence.sources.get(id)!.publisher.replace(/ \(.*\)$/, ''));
  return content.format.series([...new Set(names)]);
}
