import type { Position } from 'geojson';
import { PLANE_CENTRE } from '../../../src/lib/geo/plane';
import type { Detail } from './policy';
import { arcBetween, EARTH_KM, toVector } from './sphere';

/**
 * How far in km a drawn line may depart from the full one at each place: little within the focuses,
 * more with the distance from them, most outside the plane, where nothing is looked at.
 *
 * @param told whether the line is an actor's
 */
export function limitField(detail: Detail, told: boolean): (point: Position) => number {
  const centre = toVector(PLANE_CENTRE);
  const far = (detail.far_from * Math.PI) / 180;
  return (point) => {
    const vector = toVector(point);
    const most = arcBetween(vector, centre) > far ? detail.beyond_km : detail.farthest_km;
    return detail.focuses.reduce(
      (least, { within, limit_km, neutral_km = limit_km, loss_per_km }) => {
        const limit = told ? limit_km : neutral_km;
        if (limit >= least) return least;
        const beyond = arcBetween(vector, toVector(clamped(point, within))) * EARTH_KM;
        return Math.min(least, limit + beyond * loss_per_km);
      },
      most
    );
  };
}

/** The point of a box of west, south, east, north that is nearest in longitude and latitude. */
function clamped([lon, lat]: Position, box: readonly number[]): Position {
  const [west, south, east, north] = box as [number, number, number, number];
  // Of the two ways round the Earth the shorter one counts.
  const middle = (west + east) / 2;
  const turned = lon! - 360 * Math.round((lon! - middle) / 360);
  return [Math.min(east, Math.max(west, turned)), Math.min(north, Math.max(south, lat!))];
}
