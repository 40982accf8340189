import { insidePlane } from '$lib/geo/plane';
import { defaultEdition, wordsFile } from './editions';
import { checkRows, unknownName, zodProblems, type Problem } from './problems';
import {
  flow,
  place,
  scene,
  story,
  view,
  type Flow,
  type Place,
  type Scene,
  type Step,
  type Story,
  type View
} from '$lib/schema/story';

/** Paths of the story's data in one language below the project root. */
export const storyFiles = (lang: string) => ({
  places: 'data/places.json',
  views: 'data/views.json',
  flows: 'data/flows.json',
  scenes: 'data/scenes.json',
  story: wordsFile(lang, 'story.json')
});

/** The parsed JSON of the story's data, before any check. */
export type RawStory = Record<keyof ReturnType<typeof storyFiles>, unknown>;

/** Ids that the story may point to in the evidence. */
export interface EvidenceIds {
  claims: Names;
  clauses: Names;
  ledger: Names;
  sources: Names;
}

/** A set or map by its names. */
interface Names {
  has(name: string): boolean;
  keys(): Iterable<string>;
}

/** The story's data after all checks, joined by id. */
export interface StoryContent {
  places: Map<string, Place>;
  views: Map<string, View>;
  flows: Map<string, Flow>;
  scenes: Map<string, Scene>;
  story: Story;
}

const byId = <T extends { id: string }>(rows: T[]) => new Map(rows.map((row) => [row.id, row]));

/** All steps of a story in reading order, without the cover. */
export function allSteps(words: Story): Step[] {
  return words.chapters.flatMap((chapter) => chapter.steps);
}

/** The longitude and latitude in degrees of a place id or of a point written out. */
export function locate(
  places: ReadonlyMap<string, Place>,
  where: string | readonly [number, number]
): [number, number] {
  if (typeof where !== 'string') return [...where];
  const found = places.get(where);
  if (!found) throw new RangeError(unknownName('place', where, places.keys()));
  return found.at;
}

/**
 * Checks the story's data: every row against its schema, every id against what it names, every
 * point against the plane. Problems are added to `problems`.
 *
 * @returns the joined data, or undefined when the words themselves do not fit the schema
 */
export function checkStory(
  raw: RawStory,
  evidence: EvidenceIds,
  problems: Problem[],
  lang = defaultEdition()
): StoryContent | undefined {
  const files = storyFiles(lang);
  const places = byId(checkRows(files.places, place, raw.places, problems));
  const views = byId(checkRows(files.views, view, raw.views, problems));
  const flows = byId(checkRows(files.flows, flow, raw.flows, problems));
  const scenes = byId(checkRows(files.scenes, scene, raw.scenes, problems));

  const complain = (file: keyof RawStory, row: string, field: string, message: string) =>
    problems.push({ file: files[file], row, field, message });
  const named = (
    file: keyof RawStory,
    row: string,
    field: string,
    kind: string,
    name: string,
    known: Names
  ) => {
    if (!known.has(name)) complain(file, row, field, unknownName(kind, name, known.keys()));
  };
  const point = (file: keyof RawStory, row: string, field: string, where: string | number[]) => {
    if (typeof where === 'string') named(file, row, field, 'place', where, places);
    const at = typeof where === 'string' ? places.get(where)?.at : where;
    if (at && !insidePlane(at as [number, number])) {
      complain(file, row, field, `the point ${at.join(', ')} lies outside the plane of the map`);
    }
  };

  for (const row of places.values()) point('places', row.id, 'at', row.at);
  for (const row of views.values()) {
    row.fit.forEach((where, i) => point('views', row.id, `fit.${i}`, where));
  }
  for (const row of flows.values()) {
    row.legs.forEach((leg, l) =>
      leg.through.forEach((where, i) => point('flows', row.id, `legs.${l}.through.${i}`, where))
    );
    if (row.ledger) named('flows', row.id, 'ledger', 'ledger row', row.ledger, evidence.ledger);
    if (row.kind === 'shells' && !row.ledger) {
      complain('flows', row.id, 'ledger', 'a flow with a width needs the ledger row it shows');
    }
  }
  for (const row of scenes.values()) {
    named('scenes', row.id, 'view', 'view', row.view, views);
    row.fit?.forEach((where, i) => point('scenes', row.id, `fit.${i}`, where));
    row.labels.forEach((name, i) => named('scenes', row.id, `labels.${i}`, 'place', name, places));
    row.flows.forEach((one, i) =>
      named('scenes', row.id, `flows.${i}.flow`, 'flow', one.flow, flows)
    );
    row.marks.forEach((mark, i) => {
      if (mark.kind === 'condition') {
        named('scenes', row.id, `marks.${i}.flow`, 'flow', mark.flow, flows);
      }
    });
  }

  const words = story.safeParse(raw.story, { reportInput: true });
  if (!words.success) {
    problems.push(...storyProblems(files.story, raw.story, words.error));
    return undefined;
  }
  const seen = new Set<string>([words.data.cover.id]);
  const check = (row: Step | Story['cover']) => {
    named('story', row.id, 'scene', 'scene', row.scene, scenes);
    const used = scenes.get(row.scene);
    for (const text of used ? mapTexts(used) : []) {
      if (!row.map?.[text]) {
        complain(
          'story',
          row.id,
          `map.${text}`,
          `the scene "${row.scene}" shows this text: write it`
        );
      }
    }
  };
  check(words.data.cover);
  for (const row of allSteps(words.data)) {
    if (seen.has(row.id)) complain('story', row.id, 'id', `two steps have the slug "${row.id}"`);
    seen.add(row.id);
    check(row);
    row.passages.forEach((passage, p) =>
      passage.sentences.forEach((one, s) => {
        const field = (name: string, i: number) => `passages.${p}.sentences.${s}.${name}.${i}`;
        for (const [kind, name, known] of [
          ['claim', 'claims', evidence.claims],
          ['clause', 'clauses', evidence.clauses],
          ['ledger row', 'ledger', evidence.ledger],
          ['source', 'sources', evidence.sources]
        ] as const) {
          one[name]?.forEach((id, i) => named('story', row.id, field(name, i), kind, id, known));
        }
      })
    );
  }
  return { places, views, flows, scenes, story: words.data };
}

/** Names of the texts that a scene shows on its map. */
export function mapTexts(row: Scene): string[] {
  return [
    ...row.flows.flatMap((one) => (one.text ? [one.text] : [])),
    ...row.marks.flatMap((mark) => {
      if (mark.kind === 'strip') return mark.texts;
      return 'text' in mark && mark.text ? [mark.text] : [];
    })
  ];
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
