import { z } from 'zod';
import { claimId, slug } from './common';
import { inWords, keyedBy, label } from './words';
import { ELEMENTS } from './record-terms';

const text = z.string().regex(/\S/, 'this field may not be empty');
/** As claims are printed, in small letters: s04, or s05b for a part of a sentence. */
const statementId = z.string().regex(/^s\d{2}[a-z]?$/, 'a statement is s04, or s05b for a part');

/** The activities that have a page. */
export const ACTIVITIES = ['sort', 'clauses', 'numbers', 'days', 'key'] as const;
/** The print sheets, by letter. */
export const SHEETS = ['a', 'b', 'c', 'd', 'e', 'f', 'k'] as const;
export type SheetId = (typeof SHEETS)[number];

/** One statement as learners sort it. Its words, kind and sources are those of its claim. */
export const statement = z.strictObject({
  id: statementId,
  /** Whether the short lesson sorts it. */
  core: z.boolean(),
  claim: claimId
});
export type Statement = z.infer<typeof statement>;

const unique = (list: readonly string[]) => new Set(list).size === list.length;
const orderedSet = z.array(statementId).min(1).refine(unique, 'a statement stands here twice');

/**
 * What the numbers in a class code mean: answer 1 is the first of the kinds, and so on; 0 is none.
 * Codes are on paper and in old copies of the page, so a version that has been published never
 * changes: another order, kind or statement is a new version.
 */
export const codebook = z.strictObject({
  /** From 1. Codes of later versions begin with it, as one of the 31 digits of a code. */
  version: z.int().min(1).max(30),
  kinds: z.array(text).min(2).refine(unique, 'a kind stands here twice'),
  /** The statements of the short and of the full set, in the order of the answers. */
  sets: z.strictObject({ core: orderedSet, all: orderedSet }),
  /** Statements that ask something else from this version on: older answers to them do not count. */
  anew: orderedSet.optional()
});
export type Codebook = z.infer<typeof codebook>;
/** All versions, oldest first; the last is what new codes are made with. */
export const codebooks = z.array(codebook).min(1);

const objective = z.strictObject({
  id: z.string().regex(/^o\d$/, 'an objective is o1 to o9'),
  text: label
});
const question = z.strictObject({
  id: z.string().regex(/^q\d{2}$/, 'a question is q01 to q99'),
  text: label,
  statements: z.array(statementId)
});
const criterion = z.strictObject({
  id: slug,
  criterion: label,
  levels: inWords(z.tuple([text, text, text]))
});
/** `word` is literally in the editorial, so it is a fact; `phrase` is it in another edition's language. */
const loaded = z.strictObject({
  word: text,
  claim: claimId,
  phrase: label.optional(),
  neutral: label
});

export const guide = z.strictObject({
  objectives: keyedBy(z.array(objective).min(1), 'id'),
  questions: keyedBy(z.array(question).min(1), 'id'),
  rubric: keyedBy(z.array(criterion).min(1), 'id'),
  loaded: keyedBy(z.array(loaded).min(1), 'word')
});
export type Guide = z.infer<typeof guide>;

const phase = z.strictObject({
  /** Of this lesson alone. */
  id: slug,
  from: z.number().int().min(0),
  to: z.number().int(),
  title: label,
  does: label,
  statements: z.array(statementId).optional(),
  page: z.enum(ACTIVITIES).optional(),
  sheets: z.array(z.enum(SHEETS)).optional()
});

export const lesson = z.strictObject({
  id: slug,
  minutes: z.number().int().min(5).max(180),
  title: label,
  who: label,
  objectives: z.array(z.string()).min(1),
  phases: keyedBy(z.array(phase).min(1), 'id')
});
export type Lesson = z.infer<typeof lesson>;

export const clauseLab = z.strictObject({
  compared: z.array(slug).min(2),
  elements: z.array(z.enum(ELEMENTS)).min(1),
  questions: keyedBy(
    z.array(
      z.strictObject({
        id: slug,
        text: label,
        element: z.enum(ELEMENTS).optional(),
        /** A condition that a switch can take out of the text. */
        condition: z.literal(true).optional()
      })
    ),
    'id'
  ),
  paths: z.array(
    z.strictObject({
      treaty: slug,
      asks: z.array(slug).min(1),
      /** Clause that is due at the end of the questions. */
      help: slug,
      /** Clause on talks that does not wait for an attack. */
      talks: slug.nullable()
    })
  ),
  switches: keyedBy(z.array(z.strictObject({ id: slug, clause: slug, label })), 'id'),
  translations: keyedBy(
    z.array(
      z.strictObject({
        clause: slug,
        versions: inWords(z.array(z.strictObject({ from: text, phrase: text })).min(2)),
        ask: label
      })
    ),
    'clause'
  ),
  rewrite: z.strictObject({ statement: statementId, checks: inWords(z.array(text).min(1)) })
});
export type ClauseLab = z.infer<typeof clauseLab>;

export const numberTrail = z.strictObject({
  claim: claimId,
  flow: slug,
  scene: slug,
  /** Steps whose scenes the two maps of one table are drawn from. */
  maps: z.strictObject({ far: slug, near: slug }),
  branches: keyedBy(
    z.array(
      z.strictObject({
        id: slug,
        title: label,
        says: label,
        /** Where the branch is drawn, if not where the trail is. */
        flow: slug.optional(),
        scene: slug.optional(),
        rows: z.array(z.strictObject({ row: slug, end: slug })).min(1)
      })
    ),
    'id'
  ),
  ends: z.record(slug, z.strictObject({ label, help: label, dead: z.boolean() }))
});
export type NumberTrail = z.infer<typeof numberTrail>;

/**
 * Days on which to print a number, each with the rows of the ledger to choose from, in the order in
 * which class codes count them. Codes are on paper: another day, row or order is a new version.
 */
export const printDays = z.strictObject({
  /** From 2: a 1 is not written into codes. */
  version: z.int().min(2).max(30),
  days: z
    .array(
      z.strictObject({
        day: z.iso.date(),
        offers: z.array(slug).min(2).max(6).refine(unique, 'a row stands here twice')
      })
    )
    .length(3)
});
export type PrintDays = z.infer<typeof printDays>;
