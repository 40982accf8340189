import { countWords, QUOTED_TOO_LONG, QUOTED_WORDS } from '$lib/schema/common';
import type { EditionInfo } from '$lib/schema/edition';
import { CARD_WORDS, cardText, DESCRIPTION_WORDS, place, story } from '$lib/schema/story';
import type { Place, Step, Story } from '$lib/schema/story';
import { mapTexts, type MapFacts } from './check-map';
import { allSteps, type StoryFacts } from './check-story';
import { editionInfo } from './editions';
import { FACT_FILES, wordFiles, type RawWords } from './files';
import { isTree, joinRow } from './join';
import { joinRows } from './join-rows';
import type { Problem } from './problems';

/** The story in one language and the map it is told on, joined by id. */
export interface StoryContent extends Omit<MapFacts, 'places' | 'ids'> {
  places: Map<string, Place>;
  story: Story;
}

/** The places with their names in one language. */
export function joinPlaces(
  map: MapFacts,
  words: RawWords,
  lang: string,
  problems: Problem[]
): Map<string, Place> {
  const names = words.places;
  const rows = joinRows(
    place,
    {
      files: { facts: FACT_FILES.places, words: wordFiles(lang).places },
      rows: [...map.places.values()],
      ids: map.ids.places,
      // A place has one text, so it stands at once under the id.
      words: isTree(names)
        ? Object.fromEntries(Object.entries(names).map(([id, name]) => [id, { name }]))
        : names
    },
    problems
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Joins the story's facts with the words of one language, and checks these: the length of cards,
 * descriptions and quotations, and the texts that each scene shows.
 *
 * @returns undefined where words do not fit
 */
export function joinStory(
  facts: StoryFacts,
  words: RawWords,
  lang: string,
  map: MapFacts,
  problems: Problem[]
): Story | undefined {
  const file = wordFiles(lang).story;
  const found: Problem[] = [];
  const whole = joinRow(story, facts, words.story, { file, row: 'story', problems: found });
  if (found.length) {
    problems.push(...found.map(ofStep));
    return undefined;
  }
  const add = (row: string, field: string, message: string) =>
    problems.push({ file, row, field, message });
  for (const row of [whole.cover, ...allSteps(whole)]) {
    const scene = map.scenes.get(row.scene);
    for (const text of scene ? mapTexts(scene) : []) {
      if (row.map?.[text]) continue;
      add(row.id, `map.${text}`, `the scene "${row.scene}" shows this text: write it`);
    }
  }
  const { quotes } = editionInfo(lang);
  for (const row of allSteps(whole)) checkCard(row, quotes, add);
  return whole;
}

function checkCard(
  row: Step,
  quotes: EditionInfo['quotes'],
  add: (row: string, field: string, message: string) => void
): void {
  const words = countWords(cardText(row));
  if (words > CARD_WORDS) {
    add(row.id, 'passages', `the card has ${words} words; ${CARD_WORDS} is the most`);
  }
  const described = countWords(row.description);
  const [fewest, most] = DESCRIPTION_WORDS;
  if (described < fewest || described > most) {
    const message = described
      ? `the map's description has ${described} words; give ${fewest} to ${most}`
      : `the map has no description; give ${fewest} to ${most} words`;
    add(row.id, 'description', message);
  }
  row.passages.forEach(({ sentences }, p) =>
    sentences.forEach(({ text }, s) => {
      if (quoted(text, quotes).every((phrase) => countWords(phrase) <= QUOTED_WORDS)) return;
      add(row.id, `passages.${p}.sentences.${s}.text`, QUOTED_TOO_LONG);
    })
  );
}

/** The phrases that stand between quotation marks in a text. */
function quoted(text: string, [before, after]: EditionInfo['quotes']): string[] {
  const [, ...parts] = text.split(before);
  return parts.map((part) => part.split(after)[0] ?? '');
}

/** Names the step that a complaint belongs to. */
function ofStep(problem: Problem): Problem {
  const [, row, field] = /^chapters\.[^.]+\.steps\.([^.]+)\.?(.*)$/.exec(problem.field) ?? [];
  return row === undefined ? problem : { ...problem, row, field: field ?? '' };
}
