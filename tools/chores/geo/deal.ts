import type { Position } from 'geojson';
import { cutOblasts } from './oblasts';
import { ringContains } from './sphere';
import type { SourceCountry } from './source';
import type { Rows } from './split';

export type Rings = Position[][];

/** What a piece is called: a named country by its code, others by the source's id or name. */
export function pieceName(policy: Rows['policy']): (id: string) => string {
  const named = Object.entries({ ...policy.actors, ...policy.neighbours });
  const byId = new Map(named.map(([code, id]) => [id, code]));
  return (id) => byId.get(id) ?? id;
}

/**
 * Deals the polygons of the source out to pieces that do not overlap: every state, Crimea, the
 * Kurils, and the oblasts. What a row calls part of a state is in that state.
 *
 * @throws if a row names a country, an island, a piece or a unit that the source does not have
 */
export function dealOut(countries: SourceCountry[], rows: Rows): Record<string, Rings[]> {
  const { policy, borders, oblasts } = rows;
  const nameOf = pieceName(policy);
  const shapes: Record<string, Rings[]> = {};
  for (const { id, name, polygons } of countries) {
    if (id && policy.left_out.includes(id)) continue;
    (shapes[nameOf(id ?? name)] ??= []).push(...polygons);
  }
  for (const [code, id] of Object.entries({ ...policy.actors, ...policy.neighbours })) {
    if (!shapes[code]?.length) {
      throw new Error(`data/geo/policy.json: the source has no country ${code} (${id})`);
    }
  }
  for (const { piece, of } of borders.part_of) {
    const [from, to] = [nameOf(piece), nameOf(of)];
    if (!shapes[from] || !shapes[to]) {
      throw new Error(`data/geo/borders.json: the source has no "${shapes[from] ? of : piece}"`);
    }
    shapes[to].push(...shapes[from]);
    delete shapes[from];
  }
  const all = Object.values(shapes).flat();
  for (const { name, at } of policy.islands) {
    if (!all.some((rings) => ringContains(rings[0]!, at))) {
      throw new Error(`data/geo/policy.json: the source has no island at ${at} for "${name}"`);
    }
  }
  takeOut(shapes, policy);
  const cut = cutOblasts(shapes[oblasts.country]!, rows.innerLines, oblasts.oblasts);
  for (const [id, polygons] of Object.entries(cut)) {
    shapes[id === 'rest' ? oblasts.country : `oblast-${id}`] = polygons;
  }
  return shapes;
}

function takeOut(shapes: Record<string, Rings[]>, { crimea, kurils }: Rows['policy']): void {
  move(shapes, crimea.taken_from, 'crimea', (rings) => ringContains(rings[0]!, crimea.contains));
  const [west, south, east, north] = kurils.within;
  move(shapes, kurils.taken_from, 'kurils', (rings) =>
    rings[0]!.every(([x, y]) => x! > west && x! < east && y! > south && y! < north)
  );
}

function move(
  shapes: Record<string, Rings[]>,
  from: string,
  to: string,
  chosen: (rings: Rings) => boolean
): void {
  const source = shapes[from] ?? [];
  shapes[to] = source.filter(chosen);
  shapes[from] = source.filter((rings) => !chosen(rings));
  if (!shapes[to].length) throw new Error(`data/geo/policy.json: ${from} has no polygon for ${to}`);
}
