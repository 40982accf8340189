import { expect, test, type Page } from 'playwright/test';
import { defaultEdition, editionCodes } from '../../src/lib/content/editions';
import { FULL, oneIn } from '../support/full';
import { address } from './address';

/** Windows in px that readers have: phones, phones on their side, a zoomed window, larger ones. */
const WINDOWS: readonly (readonly [number, number])[] = [
  [320, 568],
  [390, 664],
  [664, 390],
  [720, 450],
  [768, 1024],
  [1280, 720],
  [1920, 1080],
  // Between these; the words of the maps are placed at every width by tests/data/placement.
  ...(FULL
    ? ([
        [360, 640],
        [412, 732],
        [844, 390],
        [1440, 900]
      ] as const)
    : [])
];

/** Phones: the card stands over the map. */
const PHONE = 600;
/** Windows too short for a card over the map: it stands beside it, and all of it shows. */
const LOW = 500;
/** Largest share of the stage that a card may take on a phone. */
const CARD_SHARE = 0.45;
/** The phone whose map must keep this share of the stage, less the air above and below it in px. */
const [MEASURED, MAP_SHARE, MAP_AIR] = [390, 0.45, 28];

interface Box {
  name: string;
  x: number;
  y: number;
  right: number;
  bottom: number;
}

interface Shown {
  scene: string | null;
  card: Box;
  /** Where what stands over the map begins: the card, or the head of its chapter. */
  top: number;
  stage: Box;
  labels: Box[];
  /** Names that no rule lets go, and that are not there; dots that have to stay, and did not. */
  lost: string[];
  /** Numbers of flows that are not on the map. */
  unsaid: string[];
  /** Where the bar begins, in px. */
  foot: number;
  fit: { x: number; y: number }[];
}

/** Scrolls a step to its reading position and reads off what the reader then sees. */
function show(page: Page, slug: string): Promise<Shown> {
  return page.evaluate(async (id) => {
    const go = () =>
      document.getElementById(id)!.scrollIntoView({ block: 'start', behavior: 'instant' });
    go();
    // A map that stood free of its card is drawn anew once the card is there: until nothing changes.
    const drawn = () => {
      const stage = document.querySelector<HTMLElement>('[data-stage]')!;
      const rests = stage.dataset['scene'] === id && !stage.matches('[data-moving]');
      return rests ? stage.querySelector('.live') : null;
    };
    for (let n = 0, same = 0, before = null as Element | null; n < 300 && same < 5; n++) {
      // After a turn of the window the story first goes back to where it was.
      if (n % 60 === 59) go();
      await new Promise(requestAnimationFrame);
      const now = drawn();
      same = now && now === before ? same + 1 : 0;
      before = now;
    }
    const box = (element: Element, name = ''): Box => {
      const { x, y, right, bottom } = element.getBoundingClientRect();
      return { name, x, y, right, bottom };
    };
    interface Box {
      name: string;
      x: number;
      y: number;
      right: number;
      bottom: number;
    }
    const stage = document.querySelector('[data-stage]')!;
    const data = JSON.parse(document.getElementById('stage-data')!.textContent!) as {
      scenes: {
        id: string;
        fit: [number, number][];
        labels: { id: string; kind: string; actor?: string }[];
        flows: { number?: string; quiet?: boolean }[];
      }[];
    };
    const scene = data.scenes.find((one) => one.id === id)!;
    const countries = scene.labels.filter(({ kind }) => kind === 'country');
    const named = new Set(countries.map(({ actor }) => actor));
    const hasName = (place: string) => !!stage.querySelector(`[data-label="${place}"]`);
    const hasDot = (place: string) => !!stage.querySelector(`[data-dot="${place}"]`);
    // A port, depot or town may go, dot and all; a capital keeps its dot alone where its country is
    // named and both have no room.
    const isThere = ({ id: place, kind, actor }: (typeof scene.labels)[number]) =>
      hasName(place) ||
      ['port', 'depot', 'town'].includes(kind) ||
      (kind === 'capital' && named.has(actor) && hasDot(place));
    const base = stage.querySelector<SVGGElement>('.base')!;
    const matrix = new DOMMatrix(getComputedStyle(base).transform);
    const words = [...stage.querySelectorAll('.overlay text')];
    const bare = (text: string) => text.replace(/\s/g, '');
    const said = bare(words.map(({ textContent }) => textContent).join(' '));
    const numbers = scene.flows.flatMap(({ number, quiet }) => (number && !quiet ? [number] : []));
    return {
      scene: stage.getAttribute('data-scene'),
      card: box(document.querySelector(`[data-step="${id}"] [data-card]`)!),
      top: Math.min(
        ...[`[data-step="${id}"] [data-card]`, `h2:has(+ [data-step="${id}"])`].flatMap((name) =>
          [...document.querySelectorAll(name)].map((one) => one.getBoundingClientRect().top)
        )
      ),
      stage: box(stage),
      labels: words.map((text) => box(text, text.textContent!)),
      lost: scene.labels.filter((label) => !isThere(label)).map((label) => label.id),
      unsaid: numbers.filter((number) => !said.includes(bare(number))),
      foot: document.querySelector('[data-bar]')!.getBoundingClientRect().top,
      fit: scene.fit.map(([x, y]) => {
        const at = matrix.transformPoint({ x, y });
        return { x: at.x, y: at.y };
      })
    };
  }, slug);
}

/**
 * The phone whose map is measured is looked at in every edition, each other window in one in turn:
 * there at every third step, another third in each window.
 */
const looksOf = (n: number) =>
  [...WINDOWS.entries()]
    .filter(
      ([w, [width]]) =>
        width === MEASURED || oneIn(editionCodes().length, WINDOWS, n).includes(WINDOWS[w]!)
    )
    .map(([w, [width, height]]) => ({ width, height, w, each: width === MEASURED ? 1 : 3 }));

/** Whatever a reader of the story, which is open in a window of this size, does not see of a step. */
async function stepShows(page: Page, slug: string, width: number, height: number, lang: string) {
  const seen = await show(page, slug);
  const where = `${lang}: ${slug} at ${width} × ${height}`;
  expect(seen.scene, where).toBe(slug);
  if (width < PHONE && slug !== 'cover') {
    const share = (seen.card.bottom - seen.card.y) / height;
    expect.soft(share, `${where}: the card's share of the stage`).toBeLessThanOrEqual(CARD_SHARE);
  }
  if (height <= LOW) {
    expect.soft(seen.card.y, `${where}: the head of the card shows`).toBeGreaterThanOrEqual(0);
    const { bottom, right } = seen.card;
    expect.soft(bottom, `${where}: the foot of the card shows`).toBeLessThanOrEqual(seen.foot);
    expect.soft(right, `${where}: the card stands beside the map`).toBeLessThan(width / 2);
  }
  expect.soft(seen.unsaid, `${where}: numbers left out`).toEqual([]);
  if (width === MEASURED && slug !== 'cover') {
    expect
      .soft((seen.top - MAP_AIR) / height, `${where}: the map's share of the stage`)
      .toBeGreaterThanOrEqual(MAP_SHARE);
  }
  const { card } = seen;
  const hidden = seen.fit.filter(({ x, y }) => {
    const inWindow = x >= 0 && x <= width && y >= 0 && y <= height;
    return !inWindow || (x > card.x && x < card.right && y > card.y && y < card.bottom);
  });
  expect.soft(hidden, `${where}: points that have to show`).toEqual([]);
  expect.soft(seen.lost, `${where}: names left out`).toEqual([]);
  // Each expectation is a step of the report: one for all the words of a map.
  const faults = seen.labels.flatMap((a, i) => {
    const cut = a.x < 0 || a.right > width || a.y < -2 || a.bottom > height;
    const covered =
      a.x < card.right && card.x < a.right && a.bottom > card.y + 2 && a.y < card.bottom;
    const under = seen.labels.slice(i + 1).filter((b) => {
      return a.x < b.right && b.x < a.right && a.y < b.bottom - 1 && b.y < a.bottom - 1;
    });
    return [
      ...(cut ? [`“${a.name}” is cut off`] : []),
      ...(covered ? [`“${a.name}” lies under the card`] : []),
      ...under.map((b) => `“${a.name}” over “${b.name}”`)
    ];
  });
  expect.soft(faults, where).toEqual([]);
}

for (const [n, lang] of editionCodes().entries()) {
  test(`steps of "${lang}" in windows of readers`, async ({ browser }) => {
    test.slow();
    // A reader of the language: no line that offers another.
    const page = await browser.newPage({ locale: lang, reducedMotion: 'reduce' });
    for (const [i, { width, height, w, each }] of looksOf(n).entries()) {
      await test.step(`${width} × ${height}`, async () => {
        await page.setViewportSize({ width, height });
        // Into a window of another size the story is drawn anew.
        if (FULL || !i) await page.goto(address(lang === defaultEdition() ? '/' : `/${lang}/`));
        await expect(page.locator('html[data-ready]')).toBeAttached();
        const slugs = await page
          .locator('section[data-step]')
          .evaluateAll((all) => all.map((step) => step.getAttribute('data-step')!));
        for (const slug of oneIn(each, slugs, w)) await stepShows(page, slug, width, height, lang);
      });
    }
    await page.close();
  });
}
