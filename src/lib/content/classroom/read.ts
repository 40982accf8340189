import type { z } from 'zod';
import * as schema from '$lib/schema/classroom';
import type { Facts } from '$lib/schema/words';
import type { RecordFacts } from '../check-record';
import { factsSchema } from '../facts-schema';
import { FACT_FILES, wordFiles, type FactName, type RawFacts, type RawWords } from '../files';
import { joinRow } from '../join';
import { idsOf, joinRows } from '../join-rows';
import type { Evidence } from '../join-record';
import { checkObject, checkRows, type Problem } from '../problems';
import {
  checkClauseLab,
  checkCodebooks,
  checkGuide,
  checkLessons,
  checkStatements,
  checkTrail
} from './check';
import { checkPrintDays } from './check-days';
import { checkTranslations } from './check-words';

/** What the classroom adds to the record, checked and without a word. */
export interface TeachFacts {
  statements: schema.Statement[];
  codebooks: schema.Codebook[];
  lessons: Facts<schema.Lesson>[];
  guide: Facts<schema.Guide>;
  clauses: Facts<schema.ClauseLab>;
  numbers: Facts<schema.NumberTrail>;
  printDays: schema.PrintDays;
  ids: { lessons: string[] };
}

/** What the classroom adds to the evidence in one language, checked against it. */
export interface Teach {
  statements: schema.Statement[];
  /** What class codes mean, oldest version first. */
  codebooks: schema.Codebook[];
  lessons: schema.Lesson[];
  guide: schema.Guide;
  clauses: schema.ClauseLab;
  numbers: schema.NumberTrail;
  /** Days on which learners print a number. */
  printDays: schema.PrintDays;
}

/** Checks the classroom's facts alone and against the record; adds what is wrong to `problems`. */
export function checkTeachFacts(
  raw: RawFacts,
  record: RecordFacts,
  problems: Problem[]
): TeachFacts | undefined {
  const files = FACT_FILES;
  const before = problems.length;
  const rows = <T extends { id: string }>(name: FactName, shape: z.ZodType) =>
    checkRows(files[name], factsSchema(shape) as z.ZodType<T>, raw[name], problems);
  const one = <T>(name: FactName, shape: z.ZodType<T>) =>
    checkObject(files[name], factsSchema(shape) as z.ZodType<Facts<T>>, raw[name], problems);
  const statements = rows<schema.Statement>('statements', schema.statement);
  const lessons = rows<Facts<schema.Lesson>>('lessons', schema.lesson);
  const codebooks = one('codebooks', schema.codebooks);
  const guide = one('guide', schema.guide);
  const clauses = one('clauseLab', schema.clauseLab);
  const numbers = one('numberTrail', schema.numberTrail);
  const printDays = one('printDays', schema.printDays);
  if (!codebooks || !guide || !clauses || !numbers || !printDays) return undefined;
  if (problems.length > before) return undefined;

  checkStatements(files.statements, statements, record, codebooks.at(-1)!, problems);
  checkCodebooks(files.codebooks, codebooks, statements, problems);
  checkGuide(files.guide, guide, record, problems);
  checkLessons(files.lessons, lessons, guide, problems);
  checkClauseLab(files.clauseLab, clauses, record, problems);
  checkTrail(files.numberTrail, numbers, record, problems);
  checkPrintDays(files.printDays, printDays, record, problems);
  const ids = { lessons: idsOf(raw.lessons) };
  return { statements, codebooks, lessons, guide, clauses, numbers, printDays, ids };
}

/** Joins the classroom's facts with the words of one language; undefined where these do not fit. */
export function joinTeach(
  facts: TeachFacts,
  words: RawWords,
  lang: string,
  evidence: Evidence,
  problems: Problem[]
): Teach | undefined {
  const files = wordFiles(lang);
  const before = problems.length;
  const table = <T>(name: 'lessons', shape: z.ZodType<T>): T[] => {
    const source = { rows: facts[name], ids: facts.ids[name], words: words[name] };
    const paths = { facts: FACT_FILES[name], words: files[name] };
    return joinRows(shape, { ...source, files: paths }, problems);
  };
  const whole = <T>(name: FactName & keyof RawWords, shape: z.ZodType<T>, own: unknown): T => {
    const joining = { file: files[name], row: 'file', problems };
    return joinRow(shape, own, words[name], joining);
  };
  const lessons = table('lessons', schema.lesson);
  const guide = whole('guide', schema.guide, facts.guide);
  const clauses = whole('clauseLab', schema.clauseLab, facts.clauses);
  const numbers = whole('numberTrail', schema.numberTrail, facts.numbers);
  if (problems.length > before) return undefined;
  checkTranslations(files.clauseLab, clauses, evidence, problems);
  const { codebooks, statements, printDays } = facts;
  return { statements, codebooks, lessons, guide, clauses, numbers, printDays };
}
