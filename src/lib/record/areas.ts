import { geoArea, geoPath } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import type { Content } from '$lib/content/content';
import { PLANE_CENTRE, PLANE_SCALE, planeProjection } from '$lib/geo/plane';
import { area } from '$lib/geo/world';
import { ACTORS, type Actor } from '$lib/schema/map-terms';

/** Radius in km of the sphere that has the Earth's area (authalic; IUGG, GRS 80). */
const AUTHALIC_KM = 6371.0072;

/** One country's true area, and how the map draws it. */
export interface CountryArea {
  actor: Actor;
  name: string;
  /** km², on a sphere of the Earth's area. */
  true: number;
  /** True area in units of South Korea's. */
  times: number;
  /** How much larger the map draws it than it draws South Korea, for the same true area. */
  drawn: number;
}

/** True area of a shape in km². */
export function areaKm2(shape: MultiPolygon): number {
  return geoArea(shape) * AUTHALIC_KM ** 2;
}

/** Area of a shape on the map plane, in km² at the scale of the plane's centre. */
export function drawnKm2(shape: MultiPolygon): number {
  // At its centre a stereographic projection of scale k draws one radian as k / 2 units.
  const unitKm = AUTHALIC_KM / (PLANE_SCALE / 2);
  return geoPath(planeProjection()).area(shape) * unitKm ** 2;
}

/** The areas of the actors that the maps name, the largest first. */
export function countryAreas({ places }: Pick<Content, 'places'>): CountryArea[] {
  const home = area('KOR');
  const countries = [...places.values()].filter(({ kind }) => kind === 'country');
  const stretch = (shape: MultiPolygon) => drawnKm2(shape) / areaKm2(shape);
  return ACTORS.flatMap((actor) => {
    const shape = area(actor);
    const place = countries.find((row) => row.country === actor);
    if (!place) return [];
    return {
      actor,
      name: place.name,
      true: areaKm2(shape),
      times: areaKm2(shape) / areaKm2(home),
      drawn: stretch(shape) / stretch(home)
    };
  }).sort((a, b) => b.true - a.true);
}

/** The plane's centre as a reader reads it. */
export const centre = { lon: PLANE_CENTRE[0], lat: PLANE_CENTRE[1] };
