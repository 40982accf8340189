/**
 * The atlas: everything that the drawing of a map takes from the geometry. Build time only; what it
 * gives is plain data for the page, on the plane of `plane.ts`. How to draw with it:
 *
 * - **Layers.** `atlasLayers('base')` has one path for each id of `LAYERS`, in the order in which
 *   they lie over each other. Set each once as `<path id="geo-…">` and use it. `atlasLayers('fine')`
 *   has the same ids with finer paths: write it to a file of its own and, once the page is idle on a
 *   wide stage or a close view, give the same elements the new `d` (an id whose fine path is '' keeps
 *   its own). Nothing else changes. `rivers-far` is '' in the base: those rivers are for wide stages.
 *   `lakes` lie over all land and both hatches, the
 *   Syvash among them. `oblasts` is one shape for the hatch "partly
 *   occupied", `oblast-lines` its inner edges (dotted); `crimea` is for its own hatch; both are also
 *   part of `UKR`, and no line is drawn at Perekop. An actor's border is its own outline; `borders`
 *   part the neutral land, `not-agreed` (broken) too, and lie over the outlines of actors where
 *   one side does not accept them. `armistice` is the line between the Koreas.
 * - **Names.** `atlasNames(view, words, lang)` has the names of a view in the order in which they are
 *   placed, each with spots. A name fits at a spot in a camera if `spot.one[t] * camera.k` is at least
 *   its width in px, where `t` is the number of the camera's turn among the view's `turns`; on two
 *   lines `spot.two[t]`. So no neighbour's name crosses a border and no sea's name a coast. The box
 *   is centred at the spot. Its shape is estimated from the letters unless `aspectOf` measures them.
 *   Whether the spot is on the stage, and free, is for the placement. `atlasWords(lang)` reads the
 *   names of one language; two names of a sea stand joined by " / ", both or neither.
 * - **Land of actors.** `actorRows()` says where each actor's land is, as rows of runs that go into
 *   the page; `unpackRows` and `onLand` of `land-rows.ts` need nothing of this module and may run in
 *   the browser: `onLand(table, rows.step, toPlane(camera, size, point), 5 / camera.k)`.
 *
 * A wrong row, spot or word throws with the file, the row and what would be right.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shapeRuns } from './layers';
import { toLandRows, type Bounds, type LandRows } from './land-rows';
import type { AtlasWords } from './name-checks';
import { ACTORS, type Actor } from '$lib/schema/map-terms';

export { atlasLayers, layerRuns, LAYERS, type LayerId, type Level } from './layers';
export {
  atlasNames,
  estimatedAspect,
  turnsOf,
  type AspectOf,
  type AtlasName,
  type NameSpot
} from './atlas-names';
export type { AtlasWords } from './name-checks';
export { onLand, unpackRows, type LandRows, type RunTable } from './land-rows';

/** Plane units between rows, and of one count: fine where views are close, coarse in the far. */
const ROWS: Partial<Record<Actor, [step: number, grain: number]>> = {
  KOR: [30, 6],
  PRK: [30, 6],
  UKR: [75, 15],
  RUS: [400, 40],
  USA: [300, 60]
};

/** The part of the plane that maps show: no name is asked for beyond it. */
const SHOWN: Bounds = [-34000, -40000, 30000, 24000];
const [OTHER_STEP, OTHER_GRAIN] = [700, 140];

/** Rows of a country that has none above, and counts of one step. */
const [USUAL_ROWS, USUAL_COUNTS] = [30, 5];

/** Step and grain for a country's extent on the plane, in plane units. */
function usualRows(points: readonly (readonly [number, number])[]): [step: number, grain: number] {
  const ys = points.map(([, y]) => y);
  const height = Math.max(...ys) - Math.min(...ys);
  const grain = Math.max(1, Math.round(height / USUAL_ROWS / USUAL_COUNTS));
  return [grain * USUAL_COUNTS, grain];
}

let rows: Record<Actor, LandRows> | undefined;
let others: LandRows | undefined;

/** Where the land of all other countries is, more coarsely. */
export function otherRows(): LandRows {
  others ??= toLandRows(
    shapeRuns('fine', 'land').map(({ points }) => points),
    OTHER_STEP,
    OTHER_GRAIN,
    SHOWN
  );
  return others;
}

/** Where each actor's land is, Crimea in Ukraine; from the fine shapes. */
export function actorRows(): Record<Actor, LandRows> {
  rows ??= Object.fromEntries(
    ACTORS.map((actor) => {
      const rings = shapeRuns('fine', actor).map(({ points }) => points);
      return [actor, toLandRows(rings, ...(ROWS[actor] ?? usualRows(rings.flat())))];
    })
  ) as Record<Actor, LandRows>;
  return rows;
}

/**
 * The names of neighbours and waters in one language, `data/words/<language>/atlas.json`.
 *
 * @throws if there is no such file
 */
export function atlasWords(lang: string): AtlasWords {
  const file = join('data', 'words', lang, 'atlas.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as AtlasWords;
  } catch (error) {
    throw new Error(`${file}: no names of neighbours and waters in "${lang}"`, { cause: error });
  }
}
