import type { Range, StageData } from '$lib/geo/stage';
import { checkEvidence, readEvidence, type Evidence } from './check-record';
import { DataError, type Problem } from './problems';
import { checkPages, readPages } from './check-pages';
import { checkNotes, readNotes } from './check-teacher-notes';
import type { TeacherNote } from '$lib/schema/teacher-notes';
import { makeStageData } from './stage-data';
import { checkTeach, readTeach, type Teach } from './classroom/read';
import { allSteps, checkStory, storyFiles, type RawStory, type StoryContent } from './check-story';
import { formats, type Formats } from '$lib/i18n/format';
import type { Charts } from '$lib/schema/charts';
import type { EditionInfo } from '$lib/schema/edition';
import type { PageWords } from '$lib/schema/pages';
import { defaultEdition, editionInfo } from './editions';
import { readFiles } from './read-files';

/** Everything in `data/`, checked and joined, with the scenes projected. */
export interface Content extends StoryContent {
  /** Code of the language, and what else its edition says of itself. */
  lang: string;
  info: EditionInfo;
  /** How the edition prints dates, numbers and lists, and fills its templates. */
  format: Formats;
  /** The words of every page. */
  words: PageWords;
  /** Which rows of the ledger stand in which chart. */
  charts: Charts;
  evidence: Evidence;
  stage: StageData;
  /** Teacher's notes by the slug of their step. */
  notes: Map<string, TeacherNote>;
  teach: Teach;
}

/** Reads the story's files as they are on disk. */
export function readStory(lang = defaultEdition(), root = process.cwd()): RawStory {
  return readFiles(storyFiles(lang), root);
}

/**
 * Checks all data together.
 *
 * @throws DataError that lists every problem with its file, row, field and the nearest valid name
 */
export function checkContent(
  rawStory: RawStory,
  rawEvidence = readEvidence(),
  rawPages = readPages(),
  rawTeach = readTeach(),
  rawNotes = readNotes(),
  lang = defaultEdition()
): Content {
  const problems: Problem[] = [];
  const cited = citedSources(rawStory.story);
  const evidence = checkEvidence(rawEvidence, problems, cited);
  const story = checkStory(
    rawStory,
    {
      claims: new Map(evidence.claims.map((row) => [row.id, row])),
      clauses: new Map(
        evidence.treaties.flatMap(({ clauses }) => clauses.map((row) => [row.id, row]))
      ),
      ledger: evidence.ledger,
      sources: evidence.sources
    },
    problems,
    lang
  );
  const { words, charts } = checkPages(rawPages, evidence, problems, lang);
  const teach = checkTeach(rawTeach, evidence, problems);
  if (!story || !teach || !words || !charts) throw new DataError(problems);
  const notes = checkNotes(
    rawNotes,
    {
      steps: [story.story.cover.id, ...allSteps(story.story).map(({ id }) => id)],
      claims: new Set(evidence.claims.map(({ id }) => id)),
      clauses: new Set(evidence.treaties.flatMap(({ clauses }) => clauses.map(({ id }) => id))),
      ledger: new Set(evidence.ledger.keys())
    },
    problems
  );
  if (problems.length) throw new DataError(problems);
  const info = editionInfo(lang);
  const stage = makeStageData(story, info, ranges(evidence));
  const format = formats(info);
  return { ...story, lang, info, format, words, charts, evidence, stage, teach, notes };
}

/** Ids of the sources that the story's sentences name, whatever else is wrong with the story. */
function citedSources(raw: unknown): string[] {
  const cited: string[] = [];
  JSON.stringify(raw, (key, value: unknown) => {
    if (key === 'sources' && Array.isArray(value)) cited.push(...value.map(String));
    return value;
  });
  return cited;
}

/** Ledger rows with both bounds: only these can be a width. */
function ranges(evidence: Evidence): Map<string, Range> {
  return new Map(
    [...evidence.ledger.values()].flatMap(({ id, low, central, high, unit }) =>
      low === null || high === null ? [] : [[id, { low, central, high, unit }] as const]
    )
  );
}

const editions = new Map<string, Content>();

/**
 * The checked content of one edition, read once.
 *
 * @param lang code of an edition, one of `editionCodes()`; the default edition unless another is named
 * @throws DataError with every problem of the data
 */
export function edition(lang = defaultEdition()): Content {
  let found = editions.get(lang);
  if (!found) {
    found = checkContent(
      readStory(lang),
      readEvidence(),
      readPages(lang),
      readTeach(),
      readNotes(),
      lang
    );
    editions.set(lang, found);
  }
  return found;
}

export { allSteps };
