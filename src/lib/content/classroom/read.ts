import type { Evidence } from '../check-record';
import { checkRows, DataError, zodProblems, type Problem } from '../problems';
import * as schema from '$lib/schema/classroom';
import {
  checkClauseLab,
  checkCodebooks,
  checkGuide,
  checkLessons,
  checkStatements,
  checkTrail
} from './check';
import type { z } from 'zod';
import { readFiles } from '../read-files';

/** The classroom's files, as paths below the project root. */
export const TEACH_FILES = {
  statements: 'data/teach/statements.json',
  codebooks: 'data/classroom/codebook.json',
  lessons: 'data/teach/lessons.json',
  guide: 'data/teach/guide.json',
  clauses: 'data/teach/clauses.json',
  numbers: 'data/teach/numbers.json'
} as const;
export type RawTeach = Record<keyof typeof TEACH_FILES, unknown>;

/** What the classroom adds to the evidence, checked against it. */
export interface Teach {
  statements: schema.Statement[];
  /** What class codes mean, oldest version first. */
  codebooks: schema.Codebook[];
  lessons: schema.Lesson[];
  guide: schema.Guide;
  clauses: schema.ClauseLab;
  numbers: schema.NumberTrail;
}

/** Reads the classroom's files. Throws what `JSON.parse` or the file system throws. */
export function readTeach(root = process.cwd()): RawTeach {
  return readFiles(TEACH_FILES, root);
}

/** Checks the classroom's files alone and against the evidence; adds what is wrong to `problems`. */
export function checkTeach(
  raw: RawTeach,
  evidence: Evidence,
  problems: Problem[]
): Teach | undefined {
  const files = TEACH_FILES;
  const one = <T>(name: keyof RawTeach, shape: z.ZodType<T>): T | undefined => {
    const result = shape.safeParse(raw[name], { reportInput: true });
    if (result.success) return result.data;
    problems.push(...zodProblems(files[name], 'file', result.error));
    return undefined;
  };
  const before = problems.length;
  const statements = checkRows(files.statements, schema.statement, raw.statements, problems);
  const lessons = checkRows(files.lessons, schema.lesson, raw.lessons, problems);
  const codebooks = one('codebooks', schema.codebooks);
  const guide = one('guide', schema.guide);
  const clauses = one('clauses', schema.clauseLab);
  const numbers = one('numbers', schema.numberTrail);
  if (!codebooks || !guide || !clauses || !numbers || problems.length > before) return undefined;

  checkStatements(files.statements, statements, evidence.claims, codebooks.at(-1)!, problems);
  checkCodebooks(files.codebooks, codebooks, statements, problems);
  checkGuide(files.guide, guide, evidence.claims, problems);
  checkLessons(files.lessons, lessons, guide, problems);
  checkClauseLab(files.clauses, clauses, evidence, problems);
  checkTrail(files.numbers, numbers, evidence, problems);
  return { statements, codebooks, lessons, guide, clauses, numbers };
}

/** The checked classroom content. Throws a DataError that lists everything that is wrong. */
export function loadTeach(evidence: Evidence, raw = readTeach()): Teach {
  const problems: Problem[] = [];
  const teach = checkTeach(raw, evidence, problems);
  if (problems.length || !teach) throw new DataError(problems);
  return teach;
}
