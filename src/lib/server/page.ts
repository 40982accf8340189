import type { StageData } from '$lib/story/types';
import type { Content } from './content';
import { formatDate } from './dates';
import type { Source } from './schema/evidence';
import type { Sentence, Step, Story } from './schema/story';

/** A source as a page shows it: what to print, and a link only to its original publisher. */
export interface SourceView {
  id: string;
  title: string;
  publisher: string;
  /** Who carried the copy that was read, in words. */
  relay?: string;
  /** The date as printed. */
  date?: string;
  /** Language of the title. */
  lang: string;
  url?: string;
}

/** A sentence with the number of its note, where it has one. */
export interface CardSentence {
  text: string;
  number?: number;
}

/** What stands behind one sentence. */
export interface CardNote {
  number: number;
  text?: string;
  sources: SourceView[];
  /** Statements of the editorial that the sentence retells or checks. */
  claims: string[];
}

/** A step as its card shows it. */
export interface CardStep {
  id: string;
  title: string;
  tags: ('editorial' | 'record' | 'context')[];
  passages: { tag: 'editorial' | 'record' | 'context'; sentences: CardSentence[] }[];
  notes: CardNote[];
  description: string;
}

/** Everything the story page shows. */
export interface StoryPage {
  story: Pick<Story, 'lang' | 'title' | 'standfirst' | 'summary' | 'cover' | 'tags' | 'labels'>;
  chapters: { id: string; title: string; steps: CardStep[] }[];
  stage: StageData;
}

/** A source ready to print in a language. */
export function viewSource(source: Source, lang: string): SourceView {
  return {
    id: source.id,
    title: source.title,
    publisher: source.publisher,
    ...(source.relay ? { relay: source.relay } : {}),
    ...(source.published ? { date: formatDate(source.published, lang) } : {}),
    lang: source.titleIsOurs ? lang : source.language,
    ...(source.url ? { url: source.url } : {})
  };
}

function makeNote(sentence: Sentence, number: number, content: Content): CardNote | undefined {
  const sources = (sentence.sources ?? []).map((id) =>
    viewSource(content.evidence.sources.get(id)!, content.story.lang)
  );
  const claims = sentence.claims ?? [];
  if (!sources.length && !sentence.note && !claims.length) return undefined;
  return { number, ...(sentence.note ? { text: sentence.note } : {}), sources, claims };
}

function makeCard(step: Step, content: Content): CardStep {
  const notes: CardNote[] = [];
  const passages = step.passages.map(({ tag, sentences }) => ({
    tag,
    sentences: sentences.map((sentence) => {
      const note = makeNote(sentence, notes.length + 1, content);
      if (note) notes.push(note);
      return { text: sentence.text, ...(note ? { number: note.number } : {}) };
    })
  }));
  return {
    id: step.id,
    title: step.title,
    tags: [...new Set(step.passages.map((passage) => passage.tag))],
    passages,
    notes,
    description: step.description
  };
}

/** Joins the words with the evidence for the story page and its relatives. */
export function storyPage(content: Content): StoryPage {
  return {
    story: content.story,
    chapters: content.story.chapters.map(({ id, title, steps }) => ({
      id,
      title,
      steps: steps.map((step) => makeCard(step, content))
    })),
    stage: content.stage
  };
}
