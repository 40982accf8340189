import StillMap from '$lib/map/StillMap.svelte';
import { filler } from '$lib/i18n/fill';
import { BAR_MILLIONS, enlargedPx, TRAIL_MAP } from './trail-map';
import type { NumberData } from '../types';
import { mount, unmount } from 'svelte';
import { find, pageData, svg } from '../dom';

const data = pageData<NumberData>('numbers');
const { words } = data;
const fill = filler(document.documentElement.lang);
const root = find('[data-activity="numbers"]');
const map = find('[data-map]', root);
const unchosen = find('[data-range]', root).textContent ?? '';
let figure: Record<string, unknown> | undefined;

/** Draws the branch's scene with the width of one report, on the scale of the story's own map. */
function drawMap(row: NumberData['rows'][number] | undefined): void {
  const scene = data.scenes.find(({ id }) => id === row?.scene) ?? data.scenes[0]!;
  const flow = row && data.flows[row.flow];
  const range = row?.drawn ? { ...row.drawn, unit: row.unit } : undefined;
  if (figure) void unmount(figure);
  map.replaceChildren();
  figure = mount(StillMap, {
    target: map,
    props: {
      scene: range ? scene : { ...scene, flows: [] },
      data: {
        flows: flow && range ? { [row.flow]: { ...flow, kind: 'shells', range } } : {},
        words: data.mapWords
      },
      size: TRAIL_MAP,
      prefix: 'trail',
      description: words.mapFor
    }
  });
}

/** The same width ten times as large, on an axis of millions. */
function enlarged(row: NumberData['rows'][number] | undefined): Node[] {
  if (!row?.drawn) return [];
  const { low, high, measure } = row.drawn;
  // What was lent is solid to its low end; room is hatched but for the clear low end.
  const shares: [from: number, to: number, look: string][] =
    measure === 'room'
      ? [
          [0, low, 'clear'],
          [low, high, 'room']
        ]
      : [
          [0, low, 'low'],
          [low, high, 'range']
        ];
  const width = enlargedPx(BAR_MILLIONS * 1e6);
  const ticks = Array.from({ length: BAR_MILLIONS + 1 }, (_, n) => {
    const x = enlargedPx(n * 1e6);
    return [
      svg('path', { d: `M${x} 30v6`, class: 'tick' }),
      svg('text', { x, y: 52, 'text-anchor': n ? 'middle' : 'start' }, String(n))
    ];
  });
  const hatch = svg(
    'pattern',
    { id: 'bar-hatch', width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
    svg('path', { d: 'M0 6L6 0', class: 'tick' })
  );
  const bar = svg(
    'svg',
    { viewBox: `-1 0 ${width + 12} 56`, class: 'enlarged', 'aria-hidden': 'true' },
    svg('defs', {}, hatch),
    ...shares.map(([from, to, look]) =>
      svg('rect', {
        x: enlargedPx(from),
        y: 4,
        width: enlargedPx(to - from),
        height: 24,
        class: look
      })
    ),
    svg('path', { d: `M0 30H${width}`, class: 'tick' }),
    ...ticks.flat()
  );
  return [bar];
}

function choose(id: string): void {
  const row = data.rows.find((one) => one.id === id);
  const amount = row ? (row.drawn ? `${row.amount}, ${row.unit}` : row.amount) : unchosen;
  const counts = row ? fill(words.counts, { counted: row.counted }) : '';
  find('[data-range]', root).textContent = amount;
  find('[data-counted]', root).textContent = row?.drawn
    ? counts
    : `${counts} ${row?.other ? words.noShells : words.noWidth}`.trim();
  find('[data-enlarged]', root).replaceChildren(...enlarged(row));
  drawMap(row);
}

root.addEventListener('change', (event) => {
  const { target } = event;
  if (target instanceof HTMLInputElement && target.name === 'report') choose(target.value);
});
