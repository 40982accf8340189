import type { StageData } from '$lib/geo/stage';
import { checkRoom } from '$lib/map/draw/check-room';
import type { Content } from '$lib/content/content';
import { oncePerEdition } from '$lib/content/once';
import { claimLabels } from '$lib/content/claim-label';
import { viewSource, type SourceView } from '$lib/record/source-view';
import { partsOf, type TextPart } from '$lib/content/since';
import type { Claim, Clause } from '$lib/schema/record';
import type { TeacherNote } from '$lib/schema/teacher-notes';
import type { Prose } from '$lib/schema/words';
import { wordPlaces } from './word-place';
import type { Tag } from '$lib/schema/map-terms';
import type { Sentence, Step, Story } from '$lib/schema/story';

/** A sentence with the number of its note, where it has one. */
export interface CardSentence {
  text: string;
  number?: number;
}

/** A statement as a note shows it. */
export interface NoteClaim {
  id: string;
  /** Place in the editorial, from 1. */
  /** As printed: S05b. */
  label: string;
  record: Claim['record'];
  /** What the record says; only in the first note of a card that has the statement. */
  says?: TextPart[];
}

/** What stands behind one sentence. */
export interface CardNote {
  number: number;
  /** Words of the note itself, of clauses and of numbers, in this order. */
  texts: TextPart[][];
  sources: SourceView[];
  /** Statements of the editorial that the sentence retells or checks, with what the record says. */
  claims: NoteClaim[];
}

/** What the teacher may say at a step, with where to look. */
export interface TeacherNoteView {
  text: string;
  claims: Pick<NoteClaim, 'id' | 'label' | 'record'>[];
  /** The first clause row and the first number that the note names, to link to. */
  clause?: string;
  number?: string;
}

/** Where a note stands in the page, for links to it. */
export const noteId = (step: string, number: number) => `${step}-note-${number}`;

/** A step as its card shows it. */
export interface CardStep {
  id: string;
  title: string;
  tags: Tag[];
  passages: { tag: Tag; sentences: CardSentence[] }[];
  notes: CardNote[];
  description: string;
  teacher: TeacherNoteView;
}

/** Everything the story page shows. */
export interface StoryPage {
  story: Pick<Story, 'title' | 'standfirst' | 'stake' | 'summary' | 'cover' | 'tags' | 'labels'>;
  chapters: { id: string; title: string; steps: CardStep[] }[];
  /** The teacher's note of the cover. */
  teacher: TeacherNoteView;
  stage: StageData;
}

function makeNote(
  sentence: Sentence,
  number: number,
  content: Content,
  shown: Set<string>
): CardNote | undefined {
  const { evidence } = content;
  const labels = claimLabels(evidence.claims.values());
  const sources = (sentence.sources ?? []).map((id) =>
    viewSource(evidence.sources.get(id)!, content)
  );
  const texts = [
    sentence.note,
    ...(sentence.clauses ?? []).map((id) => clauseNote(evidence.clauses.get(id)!)),
    ...(sentence.ledger ?? []).map((id) => evidence.ledger.get(id)!.note)
  ].flatMap((text) => (text ? [partsOf(text)] : []));
  // A statement is told once on a card; a note that has nothing else still names its own.
  const bare = !sources.length && !texts.length;
  const claims = (sentence.claims ?? [])
    .filter((id) => bare || !shown.has(id))
    .map((id): NoteClaim => {
      const { record, says } = evidence.claims.get(id)!;
      const first = !shown.has(id);
      shown.add(id);
      return { id, label: labels.get(id)!, record, ...(first ? { says: partsOf(says) } : {}) };
    });
  if (!sources.length && !texts.length && !claims.length) return undefined;
  return { number, texts, sources, claims };
}

/** How translations differ, where the row says so; otherwise the row itself. */
function clauseNote({ words, note }: Clause): Prose {
  return note ?? words;
}

function makeCard(step: Step, content: Content): CardStep {
  const notes: CardNote[] = [];
  const shown = new Set<string>();
  const passages = step.passages.map(({ tag, sentences }) => ({
    tag,
    sentences: sentences.map((sentence) => {
      const note = makeNote(sentence, notes.length + 1, content, shown);
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
    description: step.description,
    teacher: viewTeacherNote(content.notes.get(step.id)!, content)
  };
}

function viewTeacherNote(note: TeacherNote, { evidence }: Content): TeacherNoteView {
  const labels = claimLabels(evidence.claims.values());
  const claims = (note.claims ?? []).map((id) => {
    const { record } = evidence.claims.get(id)!;
    return { id, label: labels.get(id)!, record };
  });
  const [clause, number] = [note.clauses?.[0], note.ledger?.[0]];
  return { text: note.text, claims, ...(clause && { clause }), ...(number && { number }) };
}

/** Joins the words with the evidence for the story page and its relatives, once for all of them. */
export const storyPage = oncePerEdition((content): StoryPage => {
  checkRoom(content.stage.scenes, content.stage, wordPlaces(content));
  return {
    story: content.story,
    chapters: content.story.chapters.map(({ id, title, steps }) => ({
      id,
      title,
      steps: steps.map((step) => makeCard(step, content))
    })),
    teacher: viewTeacherNote(content.notes.get(content.story.cover.id)!, content),
    stage: content.stage
  };
});
