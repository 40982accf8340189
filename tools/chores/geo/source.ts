import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { Polygon, MultiPolygon, Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { ringAreaKm2 } from './sphere';

/** One country of the source: its ISO 3166 numeric id, if it has one, and its polygons. */
export interface SourceCountry {
  id: string | undefined;
  name: string;
  polygons: Position[][][];
}

/** Half of the sphere: a ring that encloses more than this runs the wrong way round. */
const HALF_SPHERE_KM2 = 2 * Math.PI * 6371.0088 ** 2;

/**
 * The countries of `world-atlas` 10m (Natural Earth), with two faults of the file mended:
 * rings without an area, some of which run backwards and would cover the whole sphere, are
 * left out, and the two sides of the 180th meridian get identical vertices, so that a merge
 * closes the cut.
 */
export function readCountries(): SourceCountry[] {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  const atlas = JSON.parse(readFileSync(file, 'utf8')) as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  const countries = feature(atlas, atlas.objects.countries).features.map((item) => {
    const geometry = item.geometry as Polygon | MultiPolygon;
    const polygons =
      geometry.type === 'Polygon' ? [geometry.coordinates] : [...geometry.coordinates];
    return {
      id: item.id === undefined ? undefined : String(item.id),
      name: item.properties.name,
      polygons: polygons.filter((rings) => {
        const area = ringAreaKm2(rings[0]!);
        return area > 0.01 && area < HALF_SPHERE_KM2;
      })
    };
  });
  closeAntimeridian(countries);
  return countries;
}

/**
 * Gives every vertex on the 180th meridian the longitude 180 and, within one and a half grid
 * steps of the source (0.0025°), one common latitude.
 */
function closeAntimeridian(countries: SourceCountry[]): void {
  const latitudes: number[] = [];
  for (const point of countries.flatMap((country) => country.polygons.flat(2))) {
    if (180 - Math.abs(point[0]!) > 1e-6) continue;
    const known = latitudes.find((lat) => Math.abs(lat - point[1]!) < 0.0025);
    if (known === undefined) latitudes.push(point[1]!);
    point[0] = 180;
    point[1] = known ?? point[1]!;
  }
}
