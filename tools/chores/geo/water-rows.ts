import { z } from 'zod';
import { lonLat } from '../../../src/lib/schema/common';
import { readChecked } from '../../../src/lib/content/read';

const mapId = z.string().regex(/^\d{3}$/, 'an id of the map file is three digits');
const pair = z.tuple([mapId, mapId]);

const riverSchema = z
  .strictObject({
    id: z.string(),
    /** `close` rivers are drawn in close views too, `far` ones in wide views alone. */
    class: z.enum(['close', 'far']),
    /** Numbers of the source's rivers, which have no names, and of one of its parts. */
    features: z
      .array(z.strictObject({ feature: z.int().min(0), part: z.int().min(0).optional() }))
      .default([]),
    /** Name of the place from which our own line goes on, for people alone. */
    on_from: z.string().optional(),
    waypoints: z.array(lonLat).default([]),
    /** Borders that run in the river: there the border's finer line is taken. */
    along: z.array(pair).default([]),
    /** A river that is nothing but a stretch of a border, between the points nearest to two places. */
    border: pair.optional(),
    from: lonLat.optional(),
    to: lonLat.optional()
  })
  .refine((row) => !row.border || (row.from && row.to), 'a stretch of a border has two ends');

const waterSchema = z.strictObject({
  snap_km: z.number().positive(),
  rivers: z.array(riverSchema),
  lakes: z.array(z.strictObject({ id: z.string(), feature: z.int().min(0), at: lonLat }))
});

export type WaterRows = z.infer<typeof waterSchema>;
export type RiverRow = WaterRows['rivers'][number];

/** Which rivers and lakes are drawn. Throws naming the field if the file does not fit. */
export function readWaterRows(): WaterRows {
  return readChecked('data/geo/water.json', waterSchema);
}
