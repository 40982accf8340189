import type { MapData, Scene } from '$lib/geo/stage';
import { insetArea } from '$lib/map/camera/safe-area';
import { drawFlow, type DrawnFlow } from '$lib/map/draw/flow';
import type { Overlay } from '$lib/map/draw/overlay';
import { composeStill, type Still } from '$lib/map/draw/still';
import { estimateText } from '$lib/map/labels/measure';
import type { Measure } from '$lib/map/labels/wrap';
import type { StateView } from './map-view';
import type { FlowSize } from './sizes';

/**
 * The ring as all its looks share it, and what is each look's own. The words stand where they are
 * clear of the widest look, so that none of them moves from day to day.
 */
export interface RingDrawing {
  scene: Scene;
  camera: Still['camera'];
  /** Drawn below the lines of a look. */
  under: Overlay;
  /** Lines that are not the same in every look, and their numbers. */
  looks: Overlay[];
  /** Drawn over them. */
  over: Overlay;
}

/** An overlay without anything. */
const NOTHING = {
  ...{ background: [], dots: [], labels: [], texts: [] },
  ...{ ticks: [], conditions: [], dropped: [] }
};

/** Sum of the high ends: the look with the most is the one whose words find room in all. */
const breadth = ({ flows }: StateView) =>
  Object.values(flows).reduce((sum, { range }) => sum + (range?.high ?? 0), 0);

/** Numbers change under a reader's eyes and must never be cut: room for the widest of fonts. */
const wideNumbers: Measure = (text, px, bold) => estimateText(text, px, bold) * (bold ? 1.13 : 1);

/** Draws every look of the ring at one size, each part once. */
export function drawRing(
  states: readonly StateView[],
  shared: Omit<MapData, 'flows'>,
  { size, margin, bare = false }: Omit<FlowSize, 'name'>
): RingDrawing {
  const widest = states.toSorted((a, b) => breadth(b) - breadth(a))[0]!;
  const marks = widest.scene.marks.filter(({ kind }) => !bare || kind !== 'measures');
  const scene = { ...widest.scene, marks };
  const data = { ...shared, flows: widest.flows };
  const area = insetArea(size, margin);
  const { camera, overlay } = composeStill(scene, data, size, area, wideNumbers);
  const draw = (state: StateView) =>
    state.scene.flows.map((flow) => drawFlow(flow, state.flows[flow.id]!, { camera, size }).drawn);
  const drawn = states.map(draw);
  const first = drawn[0]!;
  const same = (flow: DrawnFlow) =>
    drawn.every((flows) => flows.some((one) => JSON.stringify(one) === JSON.stringify(flow)));
  const alike = new Set(first.filter(same).map(({ id }) => id));
  const changes = (id: string | undefined) =>
    id?.startsWith(FLOW) && !alike.has(id.slice(FLOW.length));
  const { background, measures, texts, type } = overlay;
  const own = {
    texts: texts.filter(({ id }) => changes(id)),
    ...(measures?.items.some(({ id }) => changes(id)) && { measures })
  };
  return {
    scene,
    camera,
    under: { ...NOTHING, background, type, flows: first.filter(({ id }) => alike.has(id)) },
    looks: states.map((state, i) => ({
      ...{ ...NOTHING, type, flows: drawn[i]!.filter(({ id }) => !alike.has(id)) },
      ...numbersOf(state, own)
    })),
    over: {
      ...{ ...overlay, background: [], flows: [] },
      texts: texts.filter(({ id }) => !changes(id)),
      measures: own.measures ? undefined : measures
    }
  };
}

/** What the id of a line's words begins with. */
const FLOW = 'flow-';

/** The words of a look in their places, with its own numbers; none for a line without a range. */
function numbersOf(
  state: StateView,
  { texts, measures }: Pick<Overlay, 'texts' | 'measures'>
): Pick<Overlay, 'texts' | 'measures'> {
  const said = (id = '') => {
    const line = id.slice(FLOW.length);
    const flow = state.flows[line]?.range && state.scene.flows.find((one) => one.id === line);
    return flow?.number ? flow : undefined;
  };
  return {
    texts: texts.flatMap((text) => {
      const flow = said(text.id);
      if (!flow) return [];
      // A number that the widest look breaks in two stands whole in the first of its lines.
      const at = text.lines.findIndex(({ strong }) => strong);
      const lines = text.lines
        .filter(({ strong }, i) => !strong || i === at)
        .map((one) => (one.strong ? { ...one, text: flow.number! } : one));
      return [{ ...text, lines }];
    }),
    ...(measures && {
      measures: {
        ...measures,
        items: measures.items.map((item) =>
          item.id ? { ...item, lines: [said(item.id)?.text?.split('\n')[0] ?? ''] } : item
        )
      }
    })
  };
}
