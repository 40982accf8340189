import type { FlowLine, MapData, Scene } from '$lib/geo/stage';
import type { Content } from '$lib/content/content';

/** One of two maps of the same rows of the ledger, with the choices it was drawn with. */
export interface SheetMap {
  id: string;
  scene: Scene;
  data: MapData;
  size: { width: number; height: number };
  /** How much wider a shell is drawn than on the story's map. */
  widths: number;
}

/** Both shell flows, with ranges changed by `change`. */
function changed(
  content: Content,
  change: (range: { low: number; high: number }) => { low: number; high: number }
): Record<string, FlowLine> {
  return Object.fromEntries(
    Object.entries(content.stage.flows).flatMap(([id, flow]) =>
      flow.kind === 'shells' && flow.range
        ? [[id, { ...flow, range: { ...flow.range, ...change(flow.range) } }]]
        : []
    )
  );
}

/**
 * The ring of both routes up to the high ends, and Eurasia at the low ends with widths three times
 * as large. Both draw the same two rows.
 */
export function twoMaps(content: Content): SheetMap[] {
  const { maps } = content.teach.numbers;
  const scene = (id: string): Scene => content.stage.scenes.find((one) => one.id === id)!;
  const [ring, near] = [scene(maps.far), scene(maps.near)];
  const widest = changed(content, (range) => range);
  const WIDER = 3;
  const least = changed(content, ({ low }) => ({ low: low * WIDER, high: low * WIDER }));
  const flows = ring.flows.filter(({ id }) => id in widest);
  const size = { width: 680, height: 272 };
  return [
    {
      id: 'one',
      scene: { ...ring, flows: flows.map(({ id, status }) => ({ id, status })), marks: [] },
      data: { ...content.stage, flows: widest },
      size,
      widths: 1
    },
    {
      id: 'two',
      scene: { ...near, flows: flows.map(({ id, status }) => ({ id, status })), marks: [] },
      data: { ...content.stage, flows: least },
      size,
      widths: WIDER
    }
  ];
}
