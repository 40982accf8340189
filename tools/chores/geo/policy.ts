import { z } from 'zod';
import { readChecked } from '../../../src/lib/content/read';
import { lonLat } from '../../../src/lib/schema/common';

const code = z.string().regex(/^[A-Z]{3}$/, 'a country is its ISO 3166 alpha-3 code');
const numericId = z.string().regex(/^\d{3}$/, 'an id of the map file is three digits');

const policySchema = z.strictObject({
  actors: z.record(code, numericId),
  neighbours: z.record(code, numericId),
  left_out: z.array(numericId),
  crimea: z.strictObject({ taken_from: code, belongs_to: code, contains: lonLat }),
  kurils: z.strictObject({
    taken_from: code,
    within: z.tuple([z.number(), z.number(), z.number(), z.number()])
  }),
  armistice: z.strictObject({ between: z.tuple([code, code]) }),
  islands: z.array(z.strictObject({ name: z.string(), at: lonLat })),
  checks: z.array(z.strictObject({ name: z.string(), at: lonLat, in: code }))
});

const level = z.strictObject({
  island_factor: z.number().min(1),
  farthest_km: z.number().positive(),
  far_from: z.number().positive(),
  beyond_km: z.number().positive(),
  smallest_ring: z.number().positive(),
  /** Rivers of this class alone, or all. */
  rivers: z.enum(['close', 'all']),
  focuses: z.array(
    z.strictObject({
      name: z.string(),
      /** West, south, east, north in degrees. */
      within: z.tuple([z.number(), z.number(), z.number(), z.number()]),
      /** For the lines of actors. */
      limit_km: z.number().positive(),
      /** For all others, where it is not the same: neighbours and water are background. */
      neutral_km: z.number().positive().optional(),
      loss_per_km: z.number().min(0)
    })
  )
});

const detailSchema = z.strictObject({ base: level, fine: level });

/** Which piece of the source belongs to whom; written out in `data/geo/policy.json`. */
export type Policy = z.infer<typeof policySchema>;

/** How fine the shapes are, and where; written out in `data/geo/detail.json`. */
export type Detail = z.infer<typeof level>;

/** `base` is in the page, `fine` comes later to wide screens and close views. */
export type LevelName = keyof z.infer<typeof detailSchema>;
export const LEVELS: readonly LevelName[] = ['base', 'fine'];

/** Reads the border policy. Throws naming the field if the file does not fit. */
export function readPolicy(): Policy {
  return readChecked('data/geo/policy.json', policySchema);
}

/** Reads one level of detail. Throws naming the field if the file does not fit. */
export function readDetail(name: LevelName): Detail {
  return readChecked('data/geo/detail.json', detailSchema)[name];
}
