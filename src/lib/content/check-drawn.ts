import type { FlowStatus } from '$lib/schema/map-terms';
import type { Flow, SceneRow } from '$lib/schema/story';
import type { DrawnRecord } from './check-legs';
import { unknownName, type Problem } from './problems';

type Files = Record<'flows' | 'scenes', string>;

/** Statuses that say that nothing is on record: such a line needs no source. */
const NOT_DONE: readonly FlowStatus[] = ['possible', 'proposed'];
/** Statuses that only a treaty has. */
const OF_TREATIES: readonly FlowStatus[] = ['signed', 'lapsed'];

/**
 * Reports what the map draws without saying where it is on record: a mark or a line without a source
 * or with one that is not there, and a line whose status its kind cannot have.
 */
export function checkDrawn(
  files: Files,
  flows: ReadonlyMap<string, Flow>,
  scenes: ReadonlyMap<string, SceneRow>,
  { ids }: Pick<DrawnRecord, 'ids'>,
  problems: Problem[]
): void {
  const known = (file: string, row: string, field: string, sources: readonly string[]) =>
    sources.forEach((name, n) => {
      if (ids.sources.includes(name)) return;
      const message = unknownName('source', name, ids.sources);
      problems.push({ file, row, field: `${field}.${n}`, message });
    });
  for (const { id, sources = [] } of flows.values()) known(files.flows, id, 'sources', sources);
  for (const { id, flows: lines, marks } of scenes.values()) {
    marks.forEach((mark, i) => {
      if ('sources' in mark) known(files.scenes, id, `marks.${i}.sources`, mark.sources);
    });
    lines.forEach(({ flow: name, status }, i) => {
      const flow = flows.get(name);
      if (!flow) return;
      const add = (message: string) =>
        problems.push({ file: files.scenes, row: id, field: `flows.${i}.status`, message });
      if (OF_TREATIES.includes(status) && flow.kind !== 'treaty') {
        add(`${name} is no treaty, so it cannot be "${status}"`);
      }
      if (NOT_DONE.includes(status) || flow.sources || flow.legs.some(({ route }) => route)) return;
      add(
        `${name} names no source: "${status}" needs one, or a leg that draws a route of the record`
      );
    });
  }
}
