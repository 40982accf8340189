import { z } from 'zod';
import { homeOf } from '$lib/schema/words';
import { oncePerObject } from '$lib/i18n/once';

const misplaced = z
  .never({ error: 'this is a text: write it in the words of each language, under the same id' })
  .optional();

/** A schema without `.optional()` and `.nullable()` around it. */
export const bare = oncePerObject((schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
    ? bare(schema.unwrap() as z.ZodType)
    : schema
);

/** Whether any field of a schema, however deep, is marked as words or as a name. */
export const holdsWords = oncePerObject((schema: z.ZodType): boolean => {
  const one = bare(schema);
  if (homeOf(one)) return true;
  if (one instanceof z.ZodObject) return Object.values(one.shape).some((f) => holdsWords(field(f)));
  if (one instanceof z.ZodArray) return holdsWords(field(one.element));
  return one instanceof z.ZodRecord && holdsWords(field(one.valueType));
});

/** The fields of zod's own types are typed more loosely than every schema is. */
export const field = (schema: unknown): z.ZodType => schema as z.ZodType;

/**
 * The schema of a row without its words: words are refused, names may be left to the words. All
 * other checks of the fields stay.
 */
export function factsSchema(schema: z.ZodType): z.ZodType {
  if (!holdsWords(schema)) return schema;
  if (schema instanceof z.ZodOptional) return factsSchema(field(schema.unwrap())).optional();
  if (schema instanceof z.ZodNullable) return factsSchema(field(schema.unwrap())).nullable();
  const place = homeOf(schema);
  if (place === 'words') return misplaced;
  if (place === 'name') return schema.optional();
  if (schema instanceof z.ZodObject) {
    return z.strictObject(
      Object.fromEntries(
        Object.entries(schema.shape).map(([key, value]) => [key, factsSchema(field(value))])
      )
    );
  }
  if (schema instanceof z.ZodRecord) {
    return z.record(schema.keyType, factsSchema(field(schema.valueType)));
  }
  const list = schema as z.ZodArray;
  return list.clone({ ...list._zod.def, element: factsSchema(field(list.element)) });
}
