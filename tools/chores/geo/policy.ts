import { z } from 'zod';
import { readChecked } from '../../../src/lib/content/read';
import { lonLat } from '../../../src/lib/schema/common';

const code = z.string().regex(/^[A-Z]{3}$/, 'a country is its ISO 3166 alpha-3 code');
const numericId = z.string().regex(/^\d{3}$/, 'an id of the map file is three digits');

const policySchema = z.strictObject({
  actors: z.record(code, numericId),
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

const detailSchema = z.strictObject({
  neutral_factor: z.number().min(1),
  island_factor: z.number().min(1),
  farthest_km: z.number().positive(),
  far_from: z.number().positive(),
  beyond_km: z.number().positive(),
  smallest_ring: z.number().positive(),
  focuses: z.array(
    z.strictObject({
      name: z.string(),
      at: lonLat,
      radius_km: z.number().positive(),
      tolerance_km: z.number().positive(),
      loss_per_km: z.number().positive()
    })
  )
});

/** Which piece of the source belongs to whom; written out in `data/geo/policy.json`. */
export type Policy = z.infer<typeof policySchema>;

/** How fine the shapes are, and where; written out in `data/geo/detail.json`. */
export type Detail = z.infer<typeof detailSchema>;

/** Reads the border policy. Throws naming the field if the file does not fit. */
export function readPolicy(): Policy {
  return readChecked('data/geo/policy.json', policySchema);
}

/** Reads the levels of detail. Throws naming the field if the file does not fit. */
export function readDetail(): Detail {
  return readChecked('data/geo/detail.json', detailSchema);
}
