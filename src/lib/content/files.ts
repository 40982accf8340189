import { readFiles, type Raw } from './read.ts';
import { WORDS_FOLDER } from './edition-files.mjs';

/** Every file of facts, as a path below the project root. */
export const FACT_FILES = {
  sources: 'data/record/sources.json',
  claims: 'data/record/claims.json',
  treaties: 'data/record/treaties.json',
  clauses: 'data/record/clauses.json',
  ledger: 'data/record/ledger.json',
  withdrawn: 'data/record/withdrawn.json',
  denials: 'data/record/denials.json',
  routes: 'data/record/routes.json',
  timeline: 'data/record/timeline.json',
  arguments: 'data/record/arguments.json',
  corrections: 'data/record/corrections.json',
  comparison: 'data/record/comparison.json',
  charts: 'data/record/charts.json',
  story: 'data/story.json',
  places: 'data/map/places.json',
  views: 'data/map/views.json',
  flows: 'data/map/flows.json',
  scenes: 'data/map/scenes.json',
  statements: 'data/classroom/statements.json',
  codebooks: 'data/classroom/codebook.json',
  lessons: 'data/classroom/lessons.json',
  guide: 'data/classroom/guide.json',
  clauseLab: 'data/classroom/clauses.json',
  numberTrail: 'data/classroom/numbers.json',
  printDays: 'data/classroom/days.json',
  notes: 'data/classroom/notes.json'
} as const;
export type FactName = keyof typeof FACT_FILES;

/** The file in which a language spells publishers; most have none. */
export const namesFile = (lang: string): string => `${WORDS_FOLDER}/${lang}/publishers.json`;

/** Every file of words of one language, as a path below the project root. */
export function wordFiles(lang: string) {
  const folder = `${WORDS_FOLDER}/${lang}`;
  return {
    sources: `${folder}/record/sources.json`,
    claims: `${folder}/record/claims.json`,
    treaties: `${folder}/record/treaties.json`,
    clauses: `${folder}/record/clauses.json`,
    ledger: `${folder}/record/ledger.json`,
    withdrawn: `${folder}/record/withdrawn.json`,
    denials: `${folder}/record/denials.json`,
    routes: `${folder}/record/routes.json`,
    units: `${folder}/record/units.json`,
    timeline: `${folder}/record/timeline.json`,
    arguments: `${folder}/record/arguments.json`,
    corrections: `${folder}/record/corrections.json`,
    places: `${folder}/places.json`,
    lessons: `${folder}/classroom/lessons.json`,
    guide: `${folder}/classroom/guide.json`,
    clauseLab: `${folder}/classroom/clauses.json`,
    numberTrail: `${folder}/classroom/numbers.json`,
    notes: `${folder}/teacher-notes.json`,
    story: `${folder}/story.json`
  };
}
export type WordName = keyof ReturnType<typeof wordFiles>;

/** The parsed files of facts, and of the words of one language, before any check. */
export type RawFacts = Raw<FactName>;
export type RawWords = Raw<WordName>;

/** The facts as they are on disk. */
export const readFacts = (root?: string): RawFacts => readFiles(FACT_FILES, root);

/** The words of one language as they are on disk. */
export const readEditionWords = (lang: string, root?: string): RawWords =>
  readFiles(wordFiles(lang), root);
