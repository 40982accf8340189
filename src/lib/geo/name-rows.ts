import { z } from 'zod';
import namesFile from '../../../data/geo/names.json' with { type: 'json' };
import policy from '../../../data/geo/policy.json' with { type: 'json' };
import { lonLat } from '$lib/schema/common';

const id = z.string().regex(/^[a-z-]+$/, 'an id is lower-case letters and hyphens');
const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const codes: string[] = [...Object.keys(policy.actors), ...Object.keys(policy.neighbours)];
const code = z
  .string('a neighbour has a code: its ISO 3166 alpha-3 code, as in data/geo/policy.json')
  .refine((value) => codes.includes(value), {
    error: ({ input }) => `no country "${input}" in data/geo/policy.json; add it to "neighbours"`
  });
const spots = <S extends z.ZodType>(spot: S) =>
  z.array(spot, 'a name has spots').min(1, 'give at least one spot, or the name has no position');

/** A spot on the land of a country, or in open water. */
const spot = z.strictObject({ at: lonLat, on: z.union([code, z.literal('sea')]) });

const nameSchema = z.discriminatedUnion('class', [
  z.strictObject({ id, class: z.literal('neighbour'), code, spots: spots(spot) }),
  z.strictObject({
    id,
    class: z.literal('sea'),
    /** Where states disagree about the name: each language gives two. */
    disputed: z.boolean().optional(),
    /** West, south, east, north of the sea; east may be beyond 180. */
    within: box,
    spots: spots(z.strictObject({ at: lonLat }))
  }),
  z.strictObject({
    id,
    class: z.enum(['river', 'lake']),
    /** Its shape in the map file, beside which the name stands. */
    of: z.string().regex(/^(river|lake)-/),
    spots: spots(spot)
  })
]);

const fileSchema = z.strictObject({
  names: z.array(nameSchema),
  /** Names of each view, the most important first; `wide` stand on wide stages alone, after `all`. */
  views: z.record(z.string(), z.strictObject({ all: z.array(id), wide: z.array(id) }))
});

export type NameRow = z.infer<typeof nameSchema>;
export type NameRows = z.infer<typeof fileSchema>;

/**
 * Names of neighbours and waters as rows.
 *
 * @param file another file's content than `data/geo/names.json`, to be checked like it
 * @throws naming row and field if something is missing or wrong
 */
export function readNames(file: unknown = namesFile): NameRows {
  const result = fileSchema.safeParse(file);
  if (!result.success) {
    const rows = (file as { names?: { id?: string }[] } | null)?.names;
    const text = result.error.issues.map(({ path, message }) => {
      const [list, index, ...field] = path;
      const row = list === 'names' ? (rows?.[Number(index)]?.id ?? index) : index;
      return `data/geo/names.json: "${String(row ?? list)}" ${field.join('.')}: ${message}`;
    });
    throw new Error(text.join('\n'));
  }
  return result.data;
}
