import { z } from 'zod';
import { escapeHtml } from '../snippets/html';
import {
  KINDS,
  PLACES,
  snippet,
  THEMES,
  type Choice,
  type SnippetFacts,
  type SnippetScene
} from '../snippets/snippets';
import { SITE } from '$lib/shell/site';
import { edition } from '$lib/content/content';
import { allSteps } from '$lib/content/check-story';
import { readWords } from '$lib/content/read-words';

const text = z.string().min(1);
const named = z.strictObject({ name: text, help: text });

/** Words of the page with the codes for other sites. */
const builderWordsSchema = z.strictObject({
  title: text,
  description: z.string().min(50).max(200),
  lead: text,
  still: text,
  choose: text,
  scene: text,
  kind: text,
  kinds: z.record(z.enum(KINDS), named),
  theme: text,
  themes: z.record(z.enum(THEMES), text),
  language: text,
  languages: z.record(z.string().regex(/^[a-z]{2}$/), text),
  place: text,
  places: z.record(z.enum(PLACES), named),
  code: text,
  pieces: z.record(z.enum(['html', 'link', 'picture', 'alt']), text),
  copy: text,
  copied: text,
  'copy-failed': text,
  preview: text,
  'preview-help': text,
  width: text,
  px: text,
  left: text,
  'left-lead': text,
  filter: text,
  keeps: text,
  parts: z.record(z.enum(['link', 'picture', 'data', 'frame']), text),
  rest: text,
  filters: z.record(z.enum(['wordpress', 'strict', 'pictures', 'dompurify', 'github']), text),
  privacy: text,
  'privacy-text': text,
  'weight-text': text,
  credit: text,
  'credit-text': text,
  cms: text,
  contract: text,
  snippet: z.record(z.enum(['frame-title', 'open', 'below-frame', 'credit', 'show-all']), text)
});
export type BuilderWords = z.infer<typeof builderWordsSchema>;

/** Everything the builder needs, on the server and in the browser. */
export interface Builder {
  words: BuilderWords;
  facts: SnippetFacts;
  scenes: SnippetScene[];
  langs: string[];
  start: Choice;
}

let made: Builder | undefined;

/** The builder's words and the facts of every scene; it starts with the code that is safe anywhere. */
export function builder(): Builder {
  if (made) return made;
  const { story } = edition();
  const words = readWords(`data/pages/builder.${story.lang}.json`, builderWordsSchema);
  const scenes = [
    {
      id: story.cover.id,
      title: story.title,
      alt: story.cover.description,
      cover: true
    },
    ...allSteps(story).map(({ id, title, description }) => ({
      id,
      title,
      alt: description,
      cover: false
    }))
  ];
  made = {
    words,
    facts: { site: SITE, story: story.title, words: words.snippet },
    scenes,
    langs: [story.lang],
    start: {
      kind: 'card',
      theme: 'auto',
      place: 'unknown',
      lang: story.lang,
      scene: scenes[0]!
    }
  };
  return made;
}

/** The code whose way through other systems' filters is shown: the one for "I don't know". */
export function sampleCode(): string {
  const { start, facts } = builder();
  return snippet(start, facts)[0]!.text;
}

/** Stand for the words of the sample in a stored answer, so that words may change without it. */
const TOKENS = {
  site: 'https://site.example',
  id: 'SCENE-ID',
  alt: 'SCENE-ALT',
  open: 'OPEN-WORDS',
  credit: 'CREDIT-WORDS'
};

/** The sample code with tokens for its words. */
export function sampleForm(): string {
  const { start, facts } = builder();
  const { site, id, alt, open, credit } = TOKENS;
  const scene = { ...start.scene, id, alt };
  const words = { ...facts.words, open, credit };
  return snippet({ ...start, scene }, { ...facts, site, words })[0]!.text;
}

/** Puts the sample's words where its tokens stand. */
export function fillForm(form: string): string {
  const { start, facts } = builder();
  const say = (words: string) => escapeHtml(words.replace('{story}', facts.story));
  return form
    .replaceAll(TOKENS.site, facts.site)
    .replaceAll(TOKENS.id, start.scene.id)
    .replaceAll(TOKENS.alt, escapeHtml(start.scene.alt))
    .replaceAll(TOKENS.open, say(facts.words.open))
    .replaceAll(TOKENS.credit, say(facts.words.credit));
}
