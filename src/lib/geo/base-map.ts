import { graticulePath } from './graticule';
import { runsOf, toPath, type Run } from './path';
import { ACTORS, type Actor } from '$lib/schema/map-terms';
import { area, armisticeLine, islandsKept, type AreaName } from './world';
import { project, type PlanePoint } from './plane';

/** SVG path data in plane units (y down), each an absolute start and relative whole numbers. */
export interface BaseMap {
  /** All land that takes no part in the story, without inner lines. */
  land: string;
  countries: Record<Actor, string>;
  /** Part of UKR, drawn again for the hatch only. */
  crimea: string;
  /** The southern Kurils, neutral, in no country. */
  kurils: string;
  /** Land boundary between KOR and PRK, an open line. */
  armistice: string;
  graticule: string;
}

/** A ring smaller than this both ways, in plane units (about 1 km), is no more than a speck. */
const SPECK = 3;

let made: BaseMap | undefined;

/** The base map, projected once per process. */
export function baseMap(): BaseMap {
  made ??= {
    land: areaPath('land'),
    countries: Object.fromEntries(ACTORS.map((actor) => [actor, areaPath(actor)])) as Record<
      Actor,
      string
    >,
    crimea: areaPath('crimea'),
    kurils: areaPath('kurils'),
    armistice: toPath(runsOf(armisticeLine())),
    graticule: graticulePath()
  };
  return made;
}

function areaPath(name: AreaName): string {
  return toPath(areaRuns(name));
}

/** Projected rings of an area, without specks except the islands the policy names. */
export function areaRuns(name: AreaName): Run[] {
  const kept = islandsKept().map(project);
  return runsOf(area(name)).filter(({ points }) => {
    const [west, north, east, south] = box(points);
    return (
      Math.max(east - west, south - north) >= SPECK ||
      kept.some(([x, y]) => x >= west && x <= east && y >= north && y <= south)
    );
  });
}

function box(points: PlanePoint[]): [number, number, number, number] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
