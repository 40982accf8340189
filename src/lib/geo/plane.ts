import { geoStereographic } from 'd3-geo';

/** `[longitude, latitude]` in degrees. */
export type LonLat = readonly [number, number];

/** A point of the plane: x to the right, y down, in plane units. */
export type PlanePoint = [number, number];

/** The point of the Earth at the plane's origin. */
export const PLANE_CENTRE: [number, number] = [100, 75];

/** Plane units for one radian of arc at twice the centre's scale: about 0.3 km a unit at Korea. */
export const PLANE_SCALE = 37500;

/** Nothing of the story lies farther than this from the centre, in degrees of arc. */
export const PLANE_RADIUS = 80;

const RADIANS = Math.PI / 180;
/** Mean radius of the Earth in km (IUGG). */
export const EARTH_KM = 6371.0088;

/** The projection of every map: oblique stereographic, conformal, unclipped. */
export function planeProjection() {
  return geoStereographic()
    .rotate([-PLANE_CENTRE[0], -PLANE_CENTRE[1]])
    .translate([0, 0])
    .scale(PLANE_SCALE)
    .clipAngle(null);
}

const projection = planeProjection();

/**
 * Projects a place on the plane.
 *
 * @returns plane units, not rounded
 * @throws RangeError within 1° of the point opposite the centre, which the plane cannot show
 */
export function project(place: LonLat): PlanePoint {
  const point = projection([place[0], place[1]]);
  if (!point || !Number.isFinite(point[0]) || distanceFromCentre(place) > 179) {
    throw new RangeError(`the map plane cannot show ${place[0]}, ${place[1]}`);
  }
  return point;
}

/** A plane point at the nearest whole units, without negative zero. */
export function roundPoint([x, y]: readonly [number, number]): PlanePoint {
  return [Math.round(x) + 0, Math.round(y) + 0];
}

/** Whether a place is within 80° of the plane's centre. */
export function insidePlane(place: LonLat): boolean {
  return distanceFromCentre(place) <= PLANE_RADIUS;
}

/**
 * Radians by which the plane must be turned, clockwise positive as in SVG, so that north at
 * `place` points straight up the screen. Closed form: the direction of ∂(x, y)/∂latitude of the
 * oblique stereographic projection (Snyder, Map Projections: A Working Manual, eq. 21-2 to 21-4).
 */
export function northAngle([lon, lat]: LonLat): number {
  const lambda = (lon - PLANE_CENTRE[0]) * RADIANS;
  const phi = lat * RADIANS;
  const centre = PLANE_CENTRE[1] * RADIANS;
  return Math.atan2(
    Math.sin(lambda) * (Math.sin(phi) + Math.sin(centre)),
    Math.cos(phi) * Math.cos(centre) + Math.cos(lambda) * (1 + Math.sin(phi) * Math.sin(centre))
  );
}

/** Linear scale at a place relative to the plane's centre, the same in all directions (1 or more). */
export function scaleFactorAt(place: LonLat): number {
  return 1 / Math.cos((distanceFromCentre(place) * RADIANS) / 2) ** 2;
}

/** Kilometres on the ground for one plane unit at a place. */
export function kmPerUnitAt(place: LonLat): number {
  return (2 * EARTH_KM) / (PLANE_SCALE * scaleFactorAt(place));
}

/** Degrees of arc between a place and the plane's centre, by the haversine formula. */
export function distanceFromCentre([lon, lat]: LonLat): number {
  const [lon0, lat0] = PLANE_CENTRE;
  const level = Math.cos(lat * RADIANS) * Math.cos(lat0 * RADIANS);
  const half = Math.sqrt(haversine(lat - lat0) + level * haversine(lon - lon0));
  return (2 * Math.asin(Math.min(1, half))) / RADIANS;
}

const haversine = (degrees: number) => Math.sin((degrees * RADIANS) / 2) ** 2;
