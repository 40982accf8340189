import { describe, expect, it } from 'vitest';
import { frameScene } from '../../src/lib/map/camera/frame-scene';
import { composeOverlay } from '../../src/lib/map/draw/overlay';
import { PX_PER_MILLION } from '../../src/lib/map/draw/flow';
import { estimateText } from '../../src/lib/map/labels/measure';
import { fitArea, safeArea } from '../../src/lib/map/camera/safe-area';
import { edition } from '../../src/lib/content/content';

const { stage } = edition();
const size = { width: 390, height: 664 };
const safe = safeArea(size, { top: 360, bar: 52, window: 664 });

function overlay(id: string) {
  const scene = stage.scenes.find((one) => one.id === id)!;
  const camera = frameScene(scene, size, safe);
  return composeOverlay(scene, stage, { camera, size, safe }, estimateText);
}

/** Distance in px between two paths of equally many points, at their middles. */
function gap(a: string, b: string): number {
  const points = (d: string) =>
    [...d.matchAll(/[ML]([-\d.]+) ([-\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
  const [pa, pb] = [points(a), points(b)];
  const middle = Math.floor(pa.length / 2);
  return Math.hypot(pa[middle]![0] - pb[middle]![0], pa[middle]![1] - pb[middle]![1]);
}

describe('what lies over the map', () => {
  it('draws widths in proportion to the numbers, both flows on one scale', () => {
    for (const flow of overlay('missing').flows.filter((one) => one.range)) {
      expect(flow.core! / PX_PER_MILLION).toBeCloseTo(flow.range!.low / 1e6, 9);
      expect(gap(flow.edges![0]!, flow.edges![1]!) / PX_PER_MILLION).toBeCloseTo(
        flow.range!.high / 1e6,
        1
      );
    }
    const [south, north] = ['shells-kor-usa', 'shells-prk-rus'].map((id) =>
      overlay('missing').flows.find((one) => one.id === id)!
    );
    expect(north!.core! / south!.core!).toBeCloseTo(1_600_000 / 300_000, 9);
  });

  it('draws a scale whose bars have the widths they name', () => {
    for (const bar of overlay('shells').scale!.bars) {
      expect(bar.height).toBeCloseTo(Number(bar.text) * PX_PER_MILLION, 9);
    }
  });

  it('keeps the treaty line where it was, whatever its state', () => {
    const line = (id: string) => overlay(id).flows.find((one) => one.id === 'treaty')!;
    expect(line('1996').paths).toEqual(line('1961').paths);
    expect(line('2024').paths).toEqual(line('1961').paths);
    expect(line('1996').status).toBe('lapsed');
  });

  it('gives an unpublished amount no ribbon', () => {
    const onward = overlay('onward').flows.find((one) => one.id === 'shells-usa-ukr')!;
    expect(onward.band).toBeUndefined();
    expect(onward.paths.every((path) => !path.documented)).toBe(true);
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
