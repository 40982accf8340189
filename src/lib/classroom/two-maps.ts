import type { FlowLine, MapData, Scene } from '$lib/geo/stage';
import type { Content } from '$lib/content/content';
import { LAYERS, type BaseMap } from '$lib/geo/base-map';
import { frameScene } from '$lib/map/camera/frame-scene';
import { insetArea } from '$lib/map/camera/safe-area';
import { baseLayers } from '$lib/map/draw/base-layers';
import { frameMap } from '$lib/map/draw/frame-map';

/** Px between two points of an outline: a third of a millimetre on a sheet. */
const NEAR = 1.2;

/** One of two maps of the same rows of the ledger, with the choices it was drawn with. */
export interface SheetMap {
  id: string;
  scene: Scene;
  data: MapData;
  size: { width: number; height: number };
  /** The base map in px, cut to the frame: a PDF holds every path once for each layer. */
  paths: BaseMap;
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
  /** Lays the base map under a map, in its own px. */
  const framed = (map: Omit<SheetMap, 'size' | 'paths'>): SheetMap => {
    const camera = frameScene(map.scene, size, insetArea(size));
    const paths = frameMap(camera, size, { x: 0, y: 0, ...size }, NEAR);
    const drawn = new Set(baseLayers(map.scene, true).map(({ shape }) => shape));
    for (const layer of LAYERS) if (!drawn.has(layer) || layer === 'graticule') paths[layer] = '';
    return { ...map, size, paths };
  };
  // On paper a hatch of 3 mm says nothing without a key.
  const key = content.stage.scenes
    .flatMap(({ marks }) => marks)
    .flatMap((mark) => (mark.kind === 'occupied' && mark.text ? [mark] : []))
    .map(({ kind, text }) => ({ kind, text }))
    .slice(0, 1);
  return [
    framed({
      id: 'one',
      scene: { ...ring, flows: flows.map(({ id, status }) => ({ id, status })), marks: [] },
      data: { ...content.stage, flows: widest },
      widths: 1
    }),
    framed({
      id: 'two',
      scene: { ...near, flows: flows.map(({ id, status }) => ({ id, status })), marks: key },
      data: { ...content.stage, flows: least },
      widths: WIDER
    })
  ];
}
