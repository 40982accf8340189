import { escapeHtml } from '../snippets/html';
import { snippet, type Choice, type SnippetFacts, type SnippetScene } from '../snippets/snippets';
import { pathIn } from '$lib/i18n/paths';
import { filler } from '$lib/i18n/fill';
import type { Phrase } from '$lib/schema/phrase';
import { SITE, SITE_IS_EXAMPLE } from '$lib/shell/site';
import { edition } from '$lib/content/content';
import { flowsPicture } from '$lib/record/flows/picture';
import { flowsView } from '$lib/record/flows/view';
import { allSteps } from '$lib/content/check-story';
import { defaultEdition, editions } from '$lib/content/editions';
import type { BuilderWords } from '$lib/schema/pages/embed';

/** Everything the builder needs, on the server and in the browser. */
export interface Builder {
  words: BuilderWords;
  facts: SnippetFacts;
  /** Whether the addresses in the codes are those of an example; see `ownAddresses`. */
  example: boolean;
  scenes: SnippetScene[];
  /** Languages of the editions, each by its own name. */
  langs: { lang: string; name: string }[];
  /** What the codes say in each other language, by its code. */
  others: Partial<Record<string, CodeWords>>;
  /** Days that a kind with days may open on, the newest first. */
  days: { day: string; printed: string }[];
  /** Code of the language that the builder itself speaks. */
  lang: string;
  start: Choice;
}

/** What codes in one language say. */
export interface CodeWords {
  facts: Pick<SnippetFacts, 'story' | 'own' | 'words' | 'lang'>;
  scenes: SnippetScene[];
}

function codeWords(lang: string): CodeWords {
  const content = edition(lang);
  const { story, words } = content;
  const { id, title, alt } = flowsPicture(content);
  const steps = allSteps(story).map(({ id, title, description }) => ({
    ...{ id, title, alt: description, cover: false }
  }));
  const { cover } = story;
  return {
    facts: {
      story: story.title,
      own: { [id]: { id, title, alt, cover: false } },
      words: words.builder.snippet,
      lang
    },
    scenes: [{ id: cover.id, title: story.title, alt: cover.description, cover: true }, ...steps]
  };
}

/**
 * The builder's words and the facts of every scene in an edition; it starts with the code that is
 * safe anywhere.
 */
export function builder(lang = defaultEdition()): Builder {
  const content = edition(lang);
  const { facts, scenes } = codeWords(lang);
  const others = editions().filter((one) => one.lang !== lang);
  return {
    words: content.words.builder,
    facts: {
      ...facts,
      site: SITE,
      homes: Object.fromEntries(editions().map((one) => [one.lang, SITE + pathIn(one, '')]))
    },
    example: SITE_IS_EXAMPLE,
    scenes,
    langs: editions().map(({ lang, name }) => ({ lang, name })),
    others: Object.fromEntries(others.map((one) => [one.lang, codeWords(one.lang)])),
    days: flowsView(content)
      .days.map(({ day, printed }) => ({ day, printed }))
      .toReversed(),
    lang,
    start: { kind: 'card', theme: 'host', place: 'unknown', lang, scene: scenes[0]! }
  };
}

/** The code whose way through other systems' filters is shown: the one for "I don't know". */
export function sampleCode({ start, facts } = builder()): string {
  return snippet(start, facts)[0]!.text;
}

/** Stand for the words of the sample in a stored answer, so that words may change without it. */
const TOKENS = {
  site: 'https://site.example',
  home: 'https://home.example',
  lang: 'LANG-CODE',
  id: 'SCENE-ID',
  alt: 'SCENE-ALT',
  open: 'OPEN-WORDS',
  credit: 'CREDIT-WORDS'
};

/** The sample code with tokens for its words. */
export function sampleForm({ start, facts } = builder()): string {
  const { site, home, lang, id, alt, open, credit } = TOKENS;
  const scene = { ...start.scene, id, alt };
  // A phrase has a place for the story's name, which the tokens swallow.
  const words = { ...facts.words, open: `${open}{story}`, credit: `${credit}{story}` };
  const tokens = { ...facts, site, homes: { [lang]: home }, words, story: '' };
  return snippet({ ...start, lang, scene }, tokens)[0]!.text;
}

/** Puts the sample's words where its tokens stand. */
export function fillForm(form: string, { start, facts, lang }: Builder): string {
  const fill = filler(lang);
  const say = (words: Phrase<'story'>) => escapeHtml(fill(words, { story: facts.story }));
  return form
    .replaceAll(TOKENS.site, facts.site)
    .replaceAll(TOKENS.home, facts.homes[lang]!)
    .replaceAll(TOKENS.lang, lang)
    .replaceAll(TOKENS.id, start.scene.id)
    .replaceAll(TOKENS.alt, escapeHtml(start.scene.alt))
    .replaceAll(TOKENS.open, say(facts.words.open))
    .replaceAll(TOKENS.credit, say(facts.words.credit));
}
