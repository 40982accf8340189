import { countWords, QUOTED_TOO_LONG, QUOTED_WORDS } from '$lib/schema/common';
import type { EditionInfo } from '$lib/schema/edition';
import { editionInfo } from './editions';
import { place, story, type Place, type Step, type Story } from '$lib/schema/story';
import { mapTexts, type MapFacts, type Names } from './check-map';
import { FACT_FILES, wordFiles, type RawWords } from './files';
import { isTree } from './join';
import { joinRows } from './join-rows';
import { unknownName, zodProblems, type Problem } from './problems';

/** Ids that the story may point to in the evidence. */
export interface EvidenceIds {
  claims: Names;
  clauses: Names;
  ledger: Names;
  sources: Names;
}

/** The story in one language and the map it is told on, joined by id. */
export interface StoryContent extends Omit<MapFacts, 'places' | 'placeIds'> {
  places: Map<string, Place>;
  story: Story;
}

/** All steps of a story in reading order, without the cover. */
export function allSteps(words: Story): Step[] {
  return words.chapters.flatMap((chapter) => chapter.steps);
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
      ids: map.placeIds,
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
 * Checks the words of the story against the map and the evidence. Problems are added to `problems`.
 *
 * @returns the story, or undefined when its words do not fit the schema
 */
export function checkStory(
  words: RawWords,
  lang: string,
  map: MapFacts,
  evidence: EvidenceIds,
  problems: Problem[]
): Story | undefined {
  const file = wordFiles(lang).story;
  const { quotes } = editionInfo(lang);
  const result = story.safeParse(words.story, { reportInput: true });
  if (!result.success) {
    problems.push(...storyProblems(file, words.story, result.error));
    return undefined;
  }
  const add = (row: string, field: string, message: string) =>
    problems.push({ file, row, field, message });
  const named = (row: string, field: string, kind: string, name: string, known: Names) => {
    if (!known.has(name)) add(row, field, unknownName(kind, name, known.keys()));
  };
  const seen = new Set<string>([result.data.cover.id]);
  const check = (row: Step | Story['cover']) => {
    named(row.id, 'scene', 'scene', row.scene, map.scenes);
    const used = map.scenes.get(row.scene);
    for (const text of used ? mapTexts(used) : []) {
      if (row.map?.[text]) continue;
      add(row.id, `map.${text}`, `the scene "${row.scene}" shows this text: write it`);
    }
  };
  check(result.data.cover);
  for (const row of allSteps(result.data)) {
    if (seen.has(row.id)) add(row.id, 'id', `two steps have the slug "${row.id}"`);
    seen.add(row.id);
    check(row);
    row.passages.forEach((passage, p) =>
      passage.sentences.forEach((one, s) => {
        const at = `passages.${p}.sentences.${s}`;
        const field = (name: string, i: number) => `${at}.${name}.${i}`;
        if (quoted(one.text, quotes).some((phrase) => countWords(phrase) > QUOTED_WORDS)) {
          add(row.id, `${at}.text`, QUOTED_TOO_LONG);
        }
        for (const [kind, name, known] of [
          ['claim', 'claims', evidence.claims],
          ['clause', 'clauses', evidence.clauses],
          ['ledger row', 'ledger', evidence.ledger],
          ['source', 'sources', evidence.sources]
        ] as const) {
          one[name]?.forEach((id, i) => named(row.id, field(name, i), kind, id, known));
        }
      })
    );
  }
  return result.data;
}

/** The phrases that stand between quotation marks in a text. */
function quoted(text: string, [before, after]: EditionInfo['quotes']): string[] {
  const [, ...parts] = text.split(before);
  return parts.map((part) => part.split(after)[0] ?? '');
}

/** Ids of the sources that the story's sentences name, whatever else is wrong with the story. */
export function citedSources(raw: unknown): string[] {
  if (typeof raw !== 'object' || raw === null) return [];
  return Object.entries(raw).flatMap(([key, value]: [string, unknown]) =>
    key === 'sources' && Array.isArray(value) ? value.map(String) : citedSources(value)
  );
}

/** Names the step a complaint belongs to: a position in a nested list tells an editor little. */
function storyProblems(
  file: string,
  raw: unknown,
  error: Parameters<typeof zodProblems>[2]
): Problem[] {
  return zodProblems(file, 'story', error).map((problem) => {
    const match = /^chapters\.(\d+)\.steps\.(\d+)\.?(.*)$/.exec(problem.field);
    if (!match) return problem;
    const chapters = (raw as { chapters?: { steps?: { id?: string }[] }[] }).chapters;
    const row = chapters?.[Number(match[1])]?.steps?.[Number(match[2])]?.id;
    return { ...problem, row: row ?? `step ${Number(match[2]) + 1}`, field: match[3] ?? '' };
  });
}
