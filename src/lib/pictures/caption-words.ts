import { edition } from '$lib/content/content';
import type { CaptionWords } from './caption';
import { findStep, ownPicture, pictureTitle } from './subjects';

/** At most so many publishers are named. */
const NAMED = 4;

/**
 * Source lines, the fullest first.
 *
 * @param line the line with some names in it
 */
function creditsOf(
  publishers: readonly string[],
  lang: string,
  line?: (names: string) => string
): string[] {
  const { words: all, format } = edition(lang);
  const words = all.pictures;
  const say = line ?? ((names: string) => format.fill(words.sources, { names }));
  // What is said in brackets about a publisher is for the list of sources.
  const names = [...new Set(publishers.map((one) => one.replace(/\s*\(.*\)$/, '')))];
  return Array.from({ length: Math.min(NAMED, names.length) }, (_, i) => {
    const named = names.slice(0, Math.min(NAMED, names.length) - i);
    const rest = named.length < names.length ? ` ${words.more}` : '';
    return say(format.list(named) + rest);
  });
}

/** What stands beside or below the map of a picture. */
export function captionWords(slug: string, lang: string): CaptionWords {
  const { words: all, story } = edition(lang);
  const words = all.pictures;
  const own = ownPicture(slug, lang);
  if (own) {
    return {
      headline: own.headline,
      tags: [],
      story: story.title,
      credits: creditsOf(own.publishers, lang, own.sources),
      map: words.map
    };
  }
  const step = findStep(slug, lang);
  if (!step) {
    return {
      headline: pictureTitle(slug, lang),
      deck: words.deck,
      tags: [],
      credits: [words.plain],
      map: words.map
    };
  }
  const sources = step.notes.flatMap((note) => note.sources);
  const credits = creditsOf(
    sources.map(({ publisher }) => publisher),
    lang
  );
  return {
    headline: step.title,
    tags: step.tags.map((tag) => ({ tag, name: story.tags[tag].name })),
    story: `${story.title} · ${all.embed.labels.piece}`,
    credits: credits.length ? credits : [words.retold],
    map: words.map
  };
}
