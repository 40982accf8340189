import { geoPath } from 'd3-geo';
import type { GeometryObject } from 'geojson';
import { numbers } from './numbers';
import { planeProjection, roundPoint, type PlanePoint } from './plane';

/** One run of plane points; a closed one does not repeat its first point. */
export interface Run {
  points: PlanePoint[];
  closed: boolean;
}

/** Degrees of arc from the centre at which shapes are cut: beyond the corner of every screen. */
export const CLIP_ANGLE = 125;

/** Plane units by which a straight edge may miss the great circle it stands for. */
const EDGE_ERROR = 8;

/** Projects and cuts a geometry; the points are whole plane units, without repeats in a row. */
export function runsOf(geometry: GeometryObject): Run[] {
  const projection = planeProjection().clipAngle(CLIP_ANGLE).precision(EDGE_ERROR);
  const runs: Run[] = [];
  let run: Run = { points: [], closed: false };
  const add = (x: number, y: number) => {
    const point = roundPoint([x, y]);
    const last = run.points.at(-1);
    if (!last || last[0] !== point[0] || last[1] !== point[1]) run.points.push(point);
  };
  const context = {
    beginPath() {},
    arc() {},
    moveTo(x: number, y: number) {
      run = { points: [], closed: false };
      runs.push(run);
      add(x, y);
    },
    lineTo: add,
    closePath() {
      run.closed = true;
      const [first, last] = [run.points[0], run.points.at(-1)];
      if (run.points.length > 1 && first![0] === last![0] && first![1] === last![1]) {
        run.points.pop();
      }
    }
  };
  geoPath(projection, context)(geometry);
  return runs.filter(({ points, closed }) => points.length > (closed ? 2 : 1));
}

/**
 * SVG path of some runs: an absolute start, then one relative `l` with whole-number steps and no
 * separator that the grammar does not need (`M10-5l3,4-2,7z`).
 */
export function toPath(runs: readonly Run[]): string {
  return runs
    .map(({ points, closed }) => {
      const [start, ...rest] = points as [PlanePoint, ...PlanePoint[]];
      let [x, y] = start;
      const steps = rest.flatMap((point) => {
        const step = [point[0] - x, point[1] - y];
        [x, y] = point;
        return step;
      });
      return `M${numbers(start)}l${numbers(steps)}${closed ? 'z' : ''}`;
    })
    .join('');
}
