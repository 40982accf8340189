import { z } from 'zod';
import { partialDate } from './common';

/**
 * Where a text of a row stands. `words`: only in the words of a language. `name`: among the facts,
 * where it is a name that a language may spell in its own way, or else in the words.
 */
type Place = { in: 'words' | 'name' };

const places = z.registry<Place>();
const keys = z.registry<{ by: string }>();
const inOrder = z.registry<object>();

/** A text that differs from language to language. The mark is for types alone: no value has it. */
export type Words<T> = T & { readonly _words?: true };

/** What remains of a row when its words are taken out. */
export type Facts<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? Facts<Item>[]
    : { [Key in keyof T as IsWords<T[Key]> extends true ? never : Key]: Facts<T[Key]> };
type IsWords<T> = string extends keyof NonNullable<T>
  ? false
  : '_words' extends keyof NonNullable<T>
    ? true
    : false;

/** Marks a field as words: it is written in `data/words/<language>/`, under the id of its row. */
export function inWords<S extends z.ZodType>(
  schema: S
): z.ZodType<Words<z.output<S>>, Words<z.input<S>>> {
  return mark(schema, 'words') as unknown as z.ZodType<Words<z.output<S>>, Words<z.input<S>>>;
}

/** Marks a field as a name: a fact that the words of a language may spell in their own way. */
export function asName<S extends z.ZodType>(schema: S): S {
  return mark(schema, 'name');
}

/** The mark is on a copy: the same schema may hold a fact elsewhere. */
function mark<S extends z.ZodType>(schema: S, place: Place['in']): S {
  const own = schema.clone();
  places.add(own, { in: place });
  return own;
}

/** Marks a list whose words are written under the value of one field of each entry. */
export function keyedBy<S extends z.ZodType>(schema: S, field: string): S {
  const own = schema.clone();
  keys.add(own, { by: field });
  return own;
}

/** Marks a list whose words stand in a list of the same length, in the order of its entries. */
export function ordered<S extends z.ZodType>(schema: S): S {
  const own = schema.clone();
  inOrder.add(own, {});
  return own;
}

/** Whether the words of a list stand in its order. */
export const isOrdered = (schema: z.ZodType): boolean => inOrder.has(schema);

/** Where the text of a field stands; undefined where the field holds none. */
export const homeOf = (schema: z.ZodType): Place['in'] | undefined => places.get(schema)?.in;

/** The field whose value tells the entries of a list apart, if its words are keyed. */
export const keyOf = (schema: z.ZodType): string | undefined => keys.get(schema)?.by;

const text = z.string().regex(/\S/, 'this field may not be empty');

/** Words that tell of something after the editorial, with the day it happened. */
const sincePart = z.strictObject({ since: partialDate, text });
export type SincePart = z.infer<typeof sincePart>;

const parts = z
  .array(z.union([text, sincePart]))
  .refine(
    (list) => list.some((part) => typeof part !== 'string'),
    'a text without a part that came later is one text: "…"'
  );

/**
 * A text, or its parts in order: plain ones, and dated ones that tell of what came after the
 * editorial and are set apart wherever they are shown.
 */
export const prose = inWords(z.union([text, parts]));
export type Prose = string | (string | SincePart)[];

/** Whether a schema is that of a text which may have parts. */
export const isProse = (schema: unknown): boolean => schema === prose;

/** Whether a value is a text in parts. */
export function isParts(value: unknown): value is (string | SincePart)[] {
  const dated = (part: unknown) =>
    typeof part === 'object' && part !== null && 'since' in part && 'text' in part;
  return Array.isArray(value) && value.some(dated);
}

/** One short text in one language. */
export const label = inWords(z.string().regex(/\S/, 'this field may not be empty'));
