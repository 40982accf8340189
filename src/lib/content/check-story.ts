import type { z } from 'zod';
import { kindAt } from '$lib/schema/embed-kinds.mjs';
import { story, type Story } from '$lib/schema/story';
import type { Facts } from '$lib/schema/words';
import { checkEnding } from './check-ending';
import type { MapFacts, Names } from './check-map';
import type { RecordFacts } from './check-record';
import { factsSchema } from './facts-schema';
import { FACT_FILES, type RawFacts } from './files';
import { unknownName, type Problem } from './problems';
import { fit } from './zod-problems';

/** Steps and what they show and rest on, without a word. */
export type StoryFacts = Facts<Story>;

/** All steps of a story in reading order, without the cover. */
export function allSteps<Step>(story: { chapters: readonly { steps: readonly Step[] }[] }): Step[] {
  return story.chapters.flatMap((chapter) => chapter.steps);
}

/**
 * Checks the story's facts: each step shows a scene, each sentence names rows that exist, and one that
 * states a fact names its sources. Problems are added to `problems`.
 *
 * @returns undefined where the facts do not fit the schema
 */
export function checkStoryFacts(
  raw: RawFacts,
  map: MapFacts,
  { ids, timeline }: Pick<RecordFacts, 'ids' | 'timeline'>,
  problems: Problem[]
): StoryFacts | undefined {
  const file = FACT_FILES.story;
  const shape = factsSchema(story) as z.ZodType<StoryFacts>;
  if (raw.story === undefined) {
    problems.push({ file, row: 'file', field: '', message: 'this file is missing' });
    return undefined;
  }
  const result = fit(shape, raw.story, { file, row: 'story' });
  if (result.problems) {
    problems.push(...result.problems.map((problem) => ofStep(raw.story, problem)));
    return undefined;
  }
  const add = (row: string, field: string, message: string) =>
    problems.push({ file, row, field, message });
  const named = (row: string, field: string, kind: string, name: string, known: Names) => {
    if (!known.has(name)) add(row, field, unknownName(kind, name, known.keys()));
  };
  const { cover } = result.value;
  const scenes = new Set(map.ids.scenes);
  named(cover.id, 'scene', 'scene', cover.scene, scenes);
  const seen = new Set([cover.id]);
  const rows = [
    ['claim', 'claims', new Set(ids.claims)],
    ['clause', 'clauses', new Set(ids.clauses)],
    ['ledger row', 'ledger', new Set(ids.ledger)],
    ['source', 'sources', new Set(ids.sources)]
  ] as const;
  for (const { id, scene, passages } of allSteps(result.value)) {
    if (seen.has(id)) add(id, 'id', `two steps have the slug "${id}"`);
    if (kindAt(id).segment)
      add(id, 'id', `"${id}" is the address of an embed; choose another slug`);
    seen.add(id);
    named(id, 'scene', 'scene', scene, scenes);
    passages.forEach(({ tag, sentences }, p) =>
      sentences.forEach((sentence, s) => {
        const at = `passages.${p}.sentences.${s}`;
        for (const [kind, name, known] of rows) {
          sentence[name]?.forEach((row, i) => named(id, `${at}.${name}.${i}`, kind, row, known));
        }
        if (tag === 'editorial' || sentence.sources?.length) return;
        add(id, `${at}.sources`, `a sentence tagged "${tag}" states a fact and needs a source`);
      })
    );
  }
  checkEnding(result.value.ending, seen, timeline, add);
  return result.value;
}

/** Ids of the sources that sentences, lines and marks name, whatever else is wrong with them. */
export function citedSources(raw: unknown): string[] {
  if (typeof raw !== 'object' || raw === null) return [];
  return Object.entries(raw).flatMap(([key, value]: [string, unknown]) =>
    key === 'sources' && Array.isArray(value) ? value.map(String) : citedSources(value)
  );
}

/** Names the step a complaint belongs to: a position in a nested list tells an editor little. */
function ofStep(raw: unknown, problem: Problem): Problem {
  const match = /^chapters\.(\d+)\.steps\.(\d+)\.?(.*)$/.exec(problem.field);
  if (!match) return problem;
  const chapters = (raw as { chapters?: { steps?: { id?: string }[] }[] }).chapters;
  const row = chapters?.[Number(match[1])]?.steps?.[Number(match[2])]?.id;
  return { ...problem, row: row ?? `step ${Number(match[2]) + 1}`, field: match[3] ?? '' };
}
