import type { FlowLine, MapData, Scene } from '$lib/geo/stage';
import { insetArea } from '$lib/map/camera/safe-area';
import { drawFlow, type DrawnFlow } from '$lib/map/draw/flow';
import type { Overlay } from '$lib/map/draw/overlay';
import { composeStill, type Still } from '$lib/map/draw/still';
import type { StateView } from './map-view';
import type { FlowSize } from './sizes';

/** Words of the map whose number changes with the look: their place is one for all looks. */
export interface RangeWords {
  id: string;
  x: number;
  y: number;
  /** px */
  px: number;
  actor?: string;
  /** They stand in the key, not beside the line. */
  inKey?: boolean;
  text: string;
}

/** The parts of the ring that change from day to day. */
export interface Look {
  /** Lines that are not the same in every look. */
  flows: DrawnFlow[];
  words: RangeWords[];
}

/**
 * The ring as all its looks share it, and what is each look's own. The words stand where they are
 * clear of the widest look, so that none of them moves from day to day.
 */
export interface RingDrawing {
  scene: Scene;
  camera: Still['camera'];
  /** Drawn below the lines of a look. */
  under: Overlay;
  /** Drawn over them. */
  over: Overlay;
  looks: Look[];
}

/** An overlay without anything. */
const NOTHING = {
  ...{ background: [], dots: [], labels: [], texts: [] },
  ...{ ticks: [], conditions: [], dropped: [] }
};

/** Sum of the high ends: the look with the most is the one whose words find room in all. */
const breadth = ({ flows }: StateView) =>
  Object.values(flows).reduce((sum, { range }) => sum + (range?.high ?? 0), 0);

/** Draws every look of the ring at one size, each part once. */
export function drawRing(
  states: readonly StateView[],
  shared: Omit<MapData, 'flows'>,
  { size, margin }: Pick<FlowSize, 'size' | 'margin'>
): RingDrawing {
  const widest = states.toSorted((a, b) => breadth(b) - breadth(a))[0]!;
  const data = { ...shared, flows: widest.flows };
  const { camera, overlay } = composeStill(widest.scene, data, size, insetArea(size, margin));
  const draw = (state: StateView) =>
    state.scene.flows.map((flow) => drawFlow(flow, state.flows[flow.id]!, { camera, size }).drawn);
  const drawn = states.map(draw);
  const first = drawn[0]!;
  const same = (flow: DrawnFlow) =>
    drawn.every((flows) => flows.some((one) => JSON.stringify(one) === JSON.stringify(flow)));
  const alike = new Set(first.filter(same).map(({ id }) => id));
  const ranges = rangeWords(overlay).filter(({ id }) => !alike.has(id));
  const own = new Set(ranges.map(({ id }) => `flow-${id}`));
  const { background, type } = overlay;
  return {
    scene: widest.scene,
    camera,
    under: { ...NOTHING, background, type, flows: first.filter(({ id }) => alike.has(id)) },
    over: withoutWords({ ...overlay, background: [], flows: [] }, own),
    looks: states.map((state, i) => ({
      flows: drawn[i]!.filter(({ id }) => !alike.has(id)),
      words: ranges.flatMap((one) => {
        const text = state.scene.flows.find(({ id }) => id === one.id)?.text;
        return text && hasRange(state.flows[one.id]) ? [{ ...one, text }] : [];
      })
    }))
  };
}

const hasRange = (line: FlowLine | undefined) => line?.range !== undefined;

/** The numbers of lines, beside them or in the key, with the id of the line. */
function rangeWords({ texts, measures, type }: Overlay): RangeWords[] {
  const line = (id: string) => id.replace(/^flow-/, '');
  return [
    ...texts
      .filter(({ id }) => id.startsWith('flow-'))
      .map(({ id, x, y, actor, text, lines }) => ({
        ...{ id: line(id), x, y: y + lines[0]!.px * 0.95, px: lines[0]!.px, text },
        ...(actor && { actor })
      })),
    ...(measures?.items ?? []).flatMap(({ id, x, y, text }) =>
      id ? [{ id: line(id), x, y: y + type.small * 0.36, px: type.small, inKey: true, text }] : []
    )
  ];
}

/** An overlay without the words of some lines. */
function withoutWords(overlay: Overlay, ids: ReadonlySet<string>): Overlay {
  const texts = overlay.texts.filter(({ id }) => !ids.has(id));
  if (!overlay.measures) return { ...overlay, texts };
  const items = overlay.measures.items.map((item) =>
    item.id && ids.has(item.id) ? { ...item, text: '' } : item
  );
  return { ...overlay, texts, measures: { ...overlay.measures, items } };
}
