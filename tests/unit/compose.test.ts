import { describe, expect, it } from 'vitest';
import { frameScene } from '../../src/lib/map/camera/frame-scene';
import { composeOverlay } from '../../src/lib/map/draw/overlay';
import { fromPath } from '../../src/lib/map/draw/polyline';
import { ribbonOf, pxPerMillion } from '../../src/lib/map/draw/ribbon';
import { estimateText } from '../../src/lib/map/labels/measure';
import { fitArea, safeArea } from '../../src/lib/map/camera/safe-area';
import { edition } from '../../src/lib/content/content';

const { stage } = edition();
const size = { width: 390, height: 664 };
const safe = safeArea(size, { top: 360, bar: 52, window: 664 });

function overlay(id: string, on = size, top = 360, data = stage) {
  const scene = data.scenes.find((one) => one.id === id)!;
  const area = safeArea(on, { top, bar: 52, window: on.height });
  const camera = frameScene(scene, on, area);
  return composeOverlay(scene, data, { camera, size: on, safe: area }, estimateText);
}

/** Distance in px between two paths of equally many points, at their middles. */
function gap(a: string, b: string): number {
  const [pa, pb] = [fromPath(a)[0]!, fromPath(b)[0]!];
  const middle = Math.floor(pa.length / 2);
  return Math.hypot(pa[middle]![0] - pb[middle]![0], pa[middle]![1] - pb[middle]![1]);
}

describe('what lies over the map', () => {
  const px = pxPerMillion(size);
  const flowIn = (scene: string, id: string) =>
    overlay(scene).flows.find((flow) => flow.id === id)!;

  it('draws what was lent solid to its low end, tinted to its high end, with no edge', () => {
    const { ribbon, range, paths } = flowIn('missing', 'shells-kor-usa');
    expect(ribbon!.core! / px).toBeCloseTo(range!.low / 1e6, 9);
    expect(ribbon!.width / px).toBeCloseTo(range!.high / 1e6, 9);
    expect(ribbon!.band).toBeDefined();
    expect(ribbon!.hatch).toBeUndefined();
    expect(paths).toHaveLength(1);
    // Who borrowed, not how: the line has no track.
    expect(ribbon!.edges).toEqual([]);
  });

  it('draws room hollow and hatched, with a clear channel of its low end, and no core', () => {
    const { ribbon, range, paths } = flowIn('missing', 'shells-prk-rus');
    expect([ribbon!.core, ribbon!.band, paths]).toEqual([undefined, undefined, []]);
    expect(ribbon!.hatch!.split('M').length).toBeGreaterThan(30);
    const [left, right] = ribbon!.channel!;
    expect(gap(left!, right!) / px).toBeCloseTo(range!.low / 1e6, 1);
    expect(ribbon!.width / px).toBeCloseTo(range!.high / 1e6, 9);
    const [outer, inner] = [ribbon!.edges[2]!.d, ribbon!.edges[3]!.d].map(
      (d) => fromPath(d).flat().length
    );
    expect(Math.min(outer!, inner!)).toBeGreaterThan(5);
  });

  it('has a whole edge only along a track', () => {
    const { edges } = flowIn('missing', 'shells-prk-rus').ribbon!;
    expect(edges.map(({ broken }) => broken)).toEqual([false, false, true, true]);
  });

  it('takes the look from the measure, never from the scene', () => {
    const points: [number, number][] = [
      [0, 0],
      [200, 60],
      [300, 0]
    ];
    const legs = [{ points, stands: 'track' as const }];
    const range = { low: 1e6, high: 2e6, unit: 'rounds' };
    const lent = ribbonOf(legs, { ...range, measure: 'sold-or-lent' }, 5);
    const room = ribbonOf(legs, { ...range, measure: 'room' }, 5);
    expect([lent.core, lent.hatch]).toEqual([5, undefined]);
    expect([room.core, room.band]).toEqual([undefined, undefined]);
    expect(room.hatch).toBeTruthy();
    // One end alone: nothing is left out in the middle.
    const one = ribbonOf(legs, { ...range, low: 2e6, measure: 'room' }, 5);
    expect([one.channel, one.hatch!.length > 0]).toEqual([undefined, true]);
  });

  it('folds nothing back over itself in a tight bend', () => {
    const points: [number, number][] = [
      [0, 0],
      [30, 0],
      [30, 6],
      [-80, 40]
    ];
    const range = { low: 1e6, high: 4e6, unit: 'rounds', measure: 'room' };
    const { edges, middle, width } = ribbonOf([{ points, stands: 'track' }], range, 5);
    const sides = edges.flatMap(({ d }) => fromPath(d).flat());
    const nearest = sides.map(([x, y]) =>
      Math.min(...middle.map(([u, v]) => Math.hypot(x - u, y - v)))
    );
    expect(Math.min(...nearest)).toBeGreaterThan((width / 2) * 0.95);
  });

  it('draws a scale whose bars have the widths they name', () => {
    for (const bar of overlay('shells').scale!.bars) {
      expect(bar.height).toBeCloseTo(Number(bar.text) * px, 9);
    }
  });

  it('calls both Koreas by their shorter names before a name goes astray', () => {
    const phone = { width: 320, height: 568 };
    const uk = edition('uk').stage;
    for (const id of ['cover', 'signing', '1961', '2024', 'technology']) {
      const { labels } = overlay(id, phone, 290, uk);
      expect(labels.map(({ label }) => label.text).join()).toContain('Корея');
      const leaders = labels
        .filter(({ dot, label }) => dot || label.short)
        .map(({ leader }) =>
          leader ? Math.hypot(leader[0][0] - leader[1][0], leader[0][1] - leader[1][1]) : 0
        );
      expect(Math.max(...leaders), id).toBeLessThan(100);
    }
  });

  it('keys both measures beside the scale, where both are drawn', () => {
    const { texts, measures: none } = overlay('missing');
    // On a phone each number stands large beside its line, and there is no key.
    const large = ({ lines }: (typeof texts)[number]) =>
      lines.flatMap(({ text, strong }) => (strong ? [text] : [])).join(' ');
    expect(texts.map(large)).toEqual(['330,000–500,000', '0.75–4.8 million']);
    expect(none).toBeUndefined();
    // Where the map has no room for them, the key carries them.
    const { measures, scale, texts: gone } = overlay('missing', { ...size, height: 360 }, 190);
    expect(measures!.items.map(({ lines }) => lines.join(' '))).toEqual([
      '330,000–500,000 shells lent, as reported',
      'room for 0.75–4.8 million rounds'
    ]);
    expect(gone).toEqual([]);
    const wide = { width: 1440, height: 900 };
    const clear = safeArea(wide, { top: 0, bar: 52, window: 900 });
    const scene = stage.scenes.find(({ id }) => id === 'missing')!;
    const camera = frameScene(scene, wide, clear);
    const broad = composeOverlay(scene, stage, { camera, size: wide, safe: clear }, estimateText);
    expect(broad.measures!.items.map(({ lines }) => lines.join(' '))).toEqual([
      stage.words['lent'],
      stage.words['room']
    ]);
    expect(broad.texts.map(({ id }) => id)).toEqual(['flow-shells-kor-usa', 'flow-shells-prk-rus']);
    expect(measures!.items.map(({ ribbon }) => !!ribbon.hatch)).toEqual([false, true]);
    expect(measures!.box.y + measures!.box.height).toBeLessThanOrEqual(scale!.y);
    expect(overlay('shells').measures).toBeUndefined();
  });

  it('dashes a line that somebody reports, and not one on the record', () => {
    const dashes = (scene: string, id: string) =>
      flowIn(scene, id).paths.map(({ dashed }) => dashed);
    expect(dashes('onward', 'shells-usa-ukr')).toEqual([true]);
    expect(dashes('nonlethal', 'aid')).toEqual([false]);
  });

  it('keeps the treaty line where it was, whatever its state', () => {
    const line = (id: string) => overlay(id).flows.find((one) => one.id === 'treaty')!;
    expect(line('1996').paths).toEqual(line('1961').paths);
    expect(line('2024').paths).toEqual(line('1961').paths);
    expect(line('1996').status).toBe('lapsed');
    expect(line('2024').status).toBe('signed');
  });

  it('gives an unpublished amount no ribbon', () => {
    const onward = overlay('onward').flows.find((one) => one.id === 'shells-usa-ukr')!;
    expect(onward.ribbon).toBeUndefined();
    expect(onward.paths.every((path) => path.dashed)).toBe(true);
  });

  it('estimates texts on the generous side of a common sans', () => {
    // Sums of Arial's published advance widths (P 667, y 500, o 556 … per 1000) at 16 px.
    for (const [text, width] of [
      ['Pyongyang', 80.0],
      ['South Korea', 88.9],
      ['million shells', 90.7]
    ] as const) {
      const guess = estimateText(text, 16, false);
      expect(guess).toBeGreaterThanOrEqual(width * 0.98);
      expect(guess).toBeLessThan(width * 1.35);
    }
  });
});

describe('safe area', () => {
  it('lies above the card on phones and beside the column on wide stages', () => {
    expect(safe.y + safe.height).toBeLessThanOrEqual(360);
    const wide = safeArea({ width: 1440, height: 900 }, { top: 0, bar: 52, window: 900 });
    expect(wide.x).toBeGreaterThan(440);
    expect(wide.height).toBeGreaterThan(700);
  });

  it('is never empty', () => {
    for (const stage of [
      { width: 0, height: 0 },
      { width: 5000, height: 3 },
      { width: 200, height: 2000 }
    ]) {
      const area = safeArea(stage, { top: -500, bar: 52, window: stage.height });
      expect(area.width).toBeGreaterThan(0);
      expect(area.height).toBeGreaterThan(0);
      const fit = fitArea(area);
      expect(fit.width).toBeGreaterThan(0);
      expect(fit.height).toBeGreaterThan(0);
    }
  });
});
