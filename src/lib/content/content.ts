import type { Range, StageData } from '$lib/geo/stage';
import type { TeacherNote } from '$lib/schema/teacher-notes';
import { checkAgainstDefault, checkLeftFiles } from './check-edition';
import { allSteps } from './check-story';
import { joinPlaces, joinStory, type StoryContent } from './join-story';
import { joinNotes } from './check-teacher-notes';
import { checkTrailScenes } from './classroom/check-words';
import { joinTeach, type Teach } from './classroom/read';
import { defaultEdition, editionInfo } from './editions';
import { checkFacts, facts, type CheckedFacts } from './facts';
import {
  FACT_FILES,
  namesFile,
  readEditionWords,
  readFacts,
  wordFiles,
  type RawFacts,
  type RawWords,
  type WordName
} from './files';
import { joinRecord, type Evidence } from './join-record';
import { checkReachable } from './check-reachable';
import { readJson } from './read';
import { LINTS } from './lint/lint';
import { DataError, type Problem } from './problems';
import { makeStageData } from './stage-data';
import { checkCardLengths, checkTranslations, readAids, type RawAids } from './translation/check';
import { showOriginals } from './translation/originals';
import { checkNoPhrases, withClaimPhrases, withLoadedPhrases } from './translation/phrases';
import { textFilesOf } from './translation/texts';
import { checkPages, readPages, type RawPages } from './words';
import { formats, type Formats } from '$lib/i18n/format';
import type { Charts } from '$lib/schema/charts';
import type { EditionInfo } from '$lib/schema/edition';
import type { PageWords } from '$lib/schema/pages';

/** Everything in `data/` in one language, checked and joined, with the scenes projected. */
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

/** All files of one edition as parsed, before any check. */
export interface RawContent {
  lang: string;
  facts: RawFacts;
  words: RawWords;
  pages: RawPages;
  /** What helps to judge translations: glossary, words for numbers. */
  aids: RawAids;
  /** How the language spells publishers; most have no such file. */
  names?: unknown;
  /** Every file with texts in the edition's folder, by its path below it. */
  textFiles: string[];
  /** The default edition, which every other one is held against. */
  model?: Pick<RawContent, 'lang' | 'words' | 'pages' | 'aids' | 'textFiles'>;
}

/** Reads the facts and one edition's words as they are on disk. */
export function readContent(lang = defaultEdition(), root?: string): RawContent {
  return { facts: readFacts(root), ...readWords(lang, root) };
}

function readWords(lang: string, root?: string): Omit<RawContent, 'facts'> {
  const read = (lang: string) => ({
    lang,
    words: readEditionWords(lang, root),
    pages: readPages(lang, root),
    aids: readAids(lang, root),
    names: readJson(namesFile(lang), root),
    textFiles: textFilesOf(lang, root)
  });
  const model = defaultEdition();
  return { ...read(lang), ...(lang === model ? {} : { model: read(model) }) };
}

/**
 * Checks all data together.
 *
 * @throws DataError that lists every problem with its file, row, field and the nearest valid name
 */
export function checkContent({ facts, ...rest }: RawContent): Content {
  return joinEdition(checkFacts(facts), rest);
}

/** Joins checked facts with the words of one language, checked against them. */
function joinEdition(facts: CheckedFacts, raw: Omit<RawContent, 'facts'>): Content {
  const { lang, words, pages } = raw;
  const model = raw.model && withPhrases(raw.model, facts);
  const { record, map, charts } = facts;
  const problems: Problem[] = [...facts.problems];
  const evidence = joinRecord(record, words, lang, problems, raw.names);
  const places = joinPlaces(map, words, lang, problems);
  const story = facts.story && joinStory(facts.story, words, lang, map, problems);
  const pageWords = checkPages(pages, lang, problems);
  const teach = facts.teach && joinTeach(facts.teach, words, lang, evidence, problems);
  if (model) {
    checkLeftFiles(lang, raw.textFiles, model.textFiles, problems);
    checkAgainstDefault(words, lang, model.words, problems);
    checkTranslations(sideOf(model), sideOf(raw), problems);
    showOriginals(sideOf(model), sideOf(raw), problems);
  } else {
    checkNoPhrases(wordFiles(lang).claims, [...evidence.claims.values()], problems);
  }
  if (story) {
    checkReachable(FACT_FILES.story, story, evidence.sources, problems);
    if (model && facts.story) {
      const original = joinStory(facts.story, model.words, model.lang, map, []);
      checkCardLengths(wordFiles(lang).story, story, original, problems);
    }
    LINTS[lang]?.({ words, pages, story, map }, evidence, problems);
  }
  if (!story || !teach || !charts || !pageWords) throw new DataError(problems);
  const steps = [story.cover.id, ...allSteps(story).map(({ id }) => id)];
  checkTrailScenes(FACT_FILES.numberTrail, teach.numbers, steps, problems);
  const notes = joinNotes(facts.notes, words, lang, steps, problems);
  if (problems.length) throw new DataError(problems);
  const { views, flows, scenes } = map;
  const told: StoryContent = { places, views, flows, scenes, story };
  const info = editionInfo(lang);
  const format = formats(info);
  const stage = makeStageData(
    told,
    format,
    { ranges: ranges(evidence), treaties: evidence.treaties },
    info
  );
  const about = { lang, info, format, words: pageWords, charts };
  return { ...told, ...about, evidence, stage, teach, notes };
}

/** The default edition with the editorial's phrases, which another edition has in its language. */
function withPhrases(
  model: NonNullable<RawContent['model']>,
  { record, teach }: CheckedFacts
): NonNullable<RawContent['model']> {
  const claims = withClaimPhrases(model.words.claims, record.claims);
  const guide = withLoadedPhrases(model.words.guide, teach?.guide.loaded ?? []);
  return { ...model, words: { ...model.words, claims, guide } };
}

/** An edition's files by their paths, to be held against those of another one. */
function sideOf({
  lang,
  words,
  pages,
  aids
}: Pick<RawContent, 'lang' | 'words' | 'pages' | 'aids'>) {
  return { info: editionInfo(lang), files: filesOf({ lang, words, pages }), aids };
}

/** An edition's files of words by their paths. */
function filesOf({ lang, words, pages }: Pick<RawContent, 'lang' | 'words' | 'pages'>) {
  const paths = Object.entries(wordFiles(lang)) as [WordName, string][];
  return new Map([
    ...paths.map(([name, file]) => [file, words[name]] as const),
    ...Object.entries(pages)
  ]);
}

/** Ledger rows that are drawn as the width of a line. */
function ranges(evidence: Evidence): Map<string, Range> {
  return new Map(
    [...evidence.ledger.values()].flatMap(({ id, width, low, high, unit, measure }) =>
      !width || low === null || high === null ? [] : [[id, { low, high, unit, measure }] as const]
    )
  );
}

const editions = new Map<string, Content>();

/**
 * The checked content of one edition. Facts are read once, words once for each language.
 *
 * @param lang code of an edition, one of `editionCodes()`; the default edition unless another is named
 * @throws DataError with every problem of the data
 */
export function edition(lang = defaultEdition()): Content {
  let found = editions.get(lang);
  if (!found) {
    found = joinEdition(facts(), readWords(lang));
    editions.set(lang, found);
  }
  return found;
}

export { allSteps };
