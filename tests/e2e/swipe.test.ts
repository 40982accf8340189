import { expect, test, type Page } from 'playwright/test';
import { FULL } from '../support/full';
import { address } from './address';
import { ready } from './story-page';

/** Px from one stop of a swipe to the next: no part of a step's height, so that stops differ. */
const STRIDE = FULL ? 40 : 257;
/** Least share of stops at which the whole subject of the map is seen. */
const SEEN = 0.95;

/** Turns of four frames after which a stop is looked at, whatever still moves. */
const MOST_TURNS = 45;

interface Stop {
  y: number;
  scene: string;
  /** Whether part of a card can be read here. */
  read: boolean;
  /** Points of the subject that a card covers or that lie outside the map. */
  covered: number;
}

/** Stops all along the story, and at each what a reader sees of the map's subject. */
function swipe(page: Page, stride: number): Promise<Stop[]> {
  return page.evaluate(
    async ([step, TURNS]) => {
      const data = JSON.parse(document.getElementById('stage-data')!.textContent!) as {
        scenes: { id: string; fit: [number, number][] }[];
      };
      const stage = document.querySelector<HTMLElement>('[data-stage]')!;
      const bar = document.querySelector('[data-bar]')!;
      const frames = async (n: number) => {
        for (let i = 0; i < n; i++) await new Promise(requestAnimationFrame);
      };
      /** Once nothing moves: neither the map nor a card that comes or goes. */
      const rest = async () => {
        for (let turn = 0; turn < TURNS; turn++) {
          await frames(4);
          const runs = document.getAnimations().some(({ playState }) => playState === 'running');
          if (!runs && !stage.matches('[data-moving]')) return;
        }
      };
      const stops: Stop[] = [];
      interface Stop {
        y: number;
        scene: string;
        read: boolean;
        covered: number;
      }
      const end =
        document.querySelector('#after')!.getBoundingClientRect().top + scrollY - innerHeight;
      for (let y = 0; y < end; y += step) {
        scrollTo({ top: y, behavior: 'instant' });
        await rest();
        const foot = bar.getBoundingClientRect().top;
        const cards = [...document.querySelectorAll('[data-card], .chapter > h2')]
          .filter((card) => Number(getComputedStyle(card).opacity) > 0.5)
          .map((card) => card.getBoundingClientRect())
          .filter(({ top, bottom }) => bottom > 0 && top < foot);
        const base = new DOMMatrix(getComputedStyle(stage.querySelector('.base')!).transform);
        const scene = data.scenes.find(({ id }) => id === stage.dataset['scene'])!;
        const covered = scene.fit.filter(([px, py]) => {
          const { x, y: at } = base.transformPoint({ x: px, y: py });
          const out = x < 0 || x > innerWidth || at < 0 || at > foot;
          return out || cards.some((c) => x > c.left && x < c.right && at > c.top && at < c.bottom);
        }).length;
        stops.push({ y, scene: scene.id, read: cards.length > 0, covered });
      }
      return stops;
    },
    [stride, MOST_TURNS] as const
  );
}

/** Share of the stops at which a card can be read that leave the whole subject to see. */
function shareSeen(stops: readonly Stop[]): number {
  const read = stops.filter((stop) => stop.read);
  return read.filter(({ covered }) => !covered).length / read.length;
}

const PHONES = [
  [390, 664],
  [320, 568],
  [664, 390]
] as const;

test('a swipe on phones of each size keeps the subject in sight', async ({ page }) => {
  test.setTimeout(540_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const [n, [width, height]] of PHONES.entries()) {
    const name = `${width} × ${height}`;
    await page.setViewportSize({ width, height });
    // The others are turned into by a reader who is at the end.
    if (FULL || !n) await page.goto(address());
    await ready(page);
    const stops = await swipe(page, STRIDE);
    const share = shareSeen(stops);
    const lost = stops.filter(({ read, covered }) => read && covered);
    test.info().annotations.push({
      type: 'subject seen',
      description: `${name}: ${(share * 100).toFixed(1)} % of ${stops.length} stops`
    });
    const where = lost.map(({ y, scene, covered }) => `${y} (${scene}, ${covered})`).join(', ');
    expect(share, `${name}: covered at ${where}`).toBeGreaterThanOrEqual(SEEN);
  }
});
