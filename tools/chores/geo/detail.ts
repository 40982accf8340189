import type { Position } from 'geojson';
import { PLANE_CENTRE } from '../../../src/lib/geo/plane';
import type { Detail } from './policy';
import { arcBetween, EARTH_KM, toVector } from './sphere';

/**
 * The size in km of what may be lost at each place: small near the focuses, growing with the
 * distance from them, largest outside the plane, where nothing is looked at.
 */
export function toleranceField(detail: Detail): (point: Position) => number {
  const centre = toVector(PLANE_CENTRE);
  const far = (detail.far_from * Math.PI) / 180;
  const focuses = detail.focuses.map((focus) => ({ ...focus, vector: toVector(focus.at) }));
  return (point) => {
    const vector = toVector(point);
    const coarsest = arcBetween(vector, centre) > far ? detail.beyond_km : detail.farthest_km;
    return focuses.reduce((least, focus) => {
      const beyond = Math.max(0, arcBetween(vector, focus.vector) * EARTH_KM - focus.radius_km);
      return Math.min(least, focus.tolerance_km + beyond * focus.loss_per_km);
    }, coarsest);
  };
}
