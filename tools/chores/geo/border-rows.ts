import { z } from 'zod';
import { lonLat } from '../../../src/lib/schema/common';
import { readChecked } from '../../../src/lib/content/read';

/** A piece of the source: its three-digit id, or its name where it has none. */
const piece = z.string().min(1);
const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);

const borderSchema = z.strictObject({
  /** Degrees of arc from the plane's centre beyond which a border's middle may not be. */
  farthest_degrees: z.number().positive(),
  part_of: z.array(z.strictObject({ piece, of: piece, why: z.string() })),
  not_agreed: z.array(
    z.strictObject({
      name: z.string(),
      /** `*` is any other country. */
      between: z.tuple([piece, piece]),
      /** West, south, east, north; without it the whole border. */
      within: box.optional()
    })
  )
});

const oblastSchema = z.strictObject({
  country: z.string().regex(/^[A-Z]{3}$/),
  oblasts: z.array(
    z.strictObject({ id: z.string(), contains: lonLat, islands_within: box.optional() })
  )
});

export type BorderRows = z.infer<typeof borderSchema>;
export type OblastRows = z.infer<typeof oblastSchema>;
export type Box = z.infer<typeof box>;

/** Which borders are drawn how. Throws naming the field if the file does not fit. */
export function readBorderRows(): BorderRows {
  return readChecked('data/geo/borders.json', borderSchema);
}

/** The regions named by General Assembly resolution ES-11/4. Throws naming the field. */
export function readOblastRows(): OblastRows {
  return readChecked('data/geo/oblasts.json', oblastSchema);
}

/** Whether a place is inside a box of west, south, east, north. */
export function inBox([west, south, east, north]: Box, [x, y]: readonly number[]): boolean {
  return x! >= west && x! <= east && y! >= south && y! <= north;
}
