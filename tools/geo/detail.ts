import { geoDistance } from 'd3-geo';
import type { Position } from 'geojson';
import { PLANE_CENTRE } from '../../src/lib/server/geo/plane';
import type { Detail } from './policy';
import { EARTH_KM } from './sphere';

/**
 * The size in km of what may be lost at each place: small near the focuses, growing with the
 * distance from them, largest outside the plane, where nothing is looked at.
 */
export function toleranceField(detail: Detail): (point: Position) => number {
  return (point) => {
    const at = point as [number, number];
    const far = (geoDistance(at, PLANE_CENTRE) * 180) / Math.PI > detail.far_from;
    let tolerance = far ? detail.beyond_km : detail.farthest_km;
    for (const focus of detail.focuses) {
      const beyond = geoDistance(at, focus.at) * EARTH_KM - focus.radius_km;
      tolerance = Math.min(tolerance, focus.tolerance_km + Math.max(0, beyond) * focus.loss_per_km);
    }
    return tolerance;
  };
}
