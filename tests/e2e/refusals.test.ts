import { expect, test } from 'playwright/test';
import { ANSWERED } from '../support/teach-pages';
import { FULL, inTurn } from '../support/full';
import { address } from './address';
import { cardsStand, watch } from './story-page';

/** Every page with a script. */
const PAGES = [
  ...['/', '/?present', '/embed/', '/embed/v1/en/', '/embed/v1/en/full/'],
  ...ANSWERED
];

/** What a browser may refuse, each by throwing. Runs in the page before its scripts. */
const REFUSALS: Record<string, () => void> = {
  'the address': () => {
    history.replaceState = history.pushState = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  },
  storage: () => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('refused', 'SecurityError');
        }
      });
    Object.defineProperty(document, 'cookie', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      }
    });
  },
  'clipboard and share': () => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    Object.defineProperty(navigator, 'share', {
      value: () => Promise.reject(new DOMException('refused', 'NotAllowedError'))
    });
  },
  'full screen': () => {
    const refuse = () => {
      throw new TypeError('refused');
    };
    Element.prototype.requestFullscreen = refuse;
    Document.prototype.exitFullscreen = refuse;
  },
  'full screen, not known': () => {
    delete (Element.prototype as Partial<Element>).requestFullscreen;
    delete (Document.prototype as Partial<Document>).exitFullscreen;
  },
  fonts: () => {
    Object.defineProperty(document, 'fonts', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      }
    });
  },
  'a selection': () => {
    window.getSelection = () => null;
  }
};

/** What is refused together on the story: nothing that another of them could hide. */
const TOGETHER = [
  ['the address', 'fonts'],
  ['clipboard and share', 'full screen'],
  ['storage', 'a selection', 'full screen, not known']
];

/** What a test refuses, and on which pages: a few on the story, all together on the show and the others. */
const TRIALS: [what: string, refused: (() => void)[], pages: string[]][] = (
  FULL ? Object.keys(REFUSALS).map((what) => [what]) : TOGETHER
).map((some) => [some.join(', '), some.map((what) => REFUSALS[what]!), FULL ? PAGES : ['/']]);
TRIALS.push(['all of that', Object.values(REFUSALS), PAGES]);

for (const [what, refused, pages] of TRIALS) {
  test(`W5: a browser that refuses ${what} breaks no page`, async ({ page }) => {
    test.slow();
    const errors = watch(page);
    page.on('console', (message) => {
      if (message.text().includes('Uncaught')) errors.push(message.text());
    });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 800, height: 600 });
    for (const refuse of refused) await page.addInitScript(refuse);
    for (const path of pages) {
      await page.goto(address(path));
      await expect(page.locator('h1').first()).toBeAttached();
      // Whatever can be pressed is pressed: the menu's way into the show, too.
      await page.evaluate(() => {
        const present = '[data-action="present"]';
        const all = [...document.querySelectorAll<HTMLElement>(`button, ${present}`)];
        for (const one of all.filter((one) => one.checkVisibility() || one.matches(present)))
          one.click();
      });
      await page.keyboard.press('f');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Escape');
      if (path === '/') {
        await expect(page.locator('html[data-present]')).toHaveCount(0);
        await cardsStand(page);
        await page.locator('[data-action="share"]').click();
        if (what.startsWith('clipboard and share'))
          await expect(page.locator('[data-told]')).toContainText(address('/').slice(0, -1));
      }
      expect(errors, path).toEqual([]);
    }
  });
}

const OBSERVERS = ['ResizeObserver', 'IntersectionObserver'];
for (const observer of OBSERVERS) {
  // The story is tried with both, each other page with one in turn.
  const pages = PAGES.filter((path, n) => path === '/' || inTurn(OBSERVERS, n).includes(observer));
  test(`W5: a browser whose ${observer} throws leaves its pages to be read`, async ({ page }) => {
    await page.setViewportSize({ width: 800, height: 600 });
    await page.addInitScript((name) => {
      Object.defineProperty(window, name, {
        value: class {
          constructor() {
            throw new TypeError('refused');
          }
        }
      });
    }, observer);
    for (const path of pages) {
      await page.goto(address(path));
      const root = page.locator('html');
      // Alive, or as without script; never half of each.
      if (path.startsWith('/?') || path === '/') {
        await expect
          .poll(() => root.evaluate(({ dataset }) => 'ready' in dataset || !('js' in dataset)))
          .toBe(true);
        if (path === '/') await cardsStand(page);
      } else if (path.startsWith('/embed/v1')) {
        await page.waitForLoadState('load');
        const words = page.locator('.words h2:visible');
        await expect
          .poll(() => root.evaluate(({ dataset }) => 'ready' in dataset || !('js' in dataset)))
          .toBe(true);
        expect(await words.count()).toBeGreaterThan(0);
      } else await expect(page.locator('main p').first()).toBeVisible();
    }
  });
}
