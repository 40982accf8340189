/*
 * What the world does to a page (rows W1 to W12), tried in the page itself: each function stands
 * alone and answers what is wrong, one line each. Needs the tools of `engine-page.ts`.
 */

/** Where the reader is: the step that shows, the address, the card of which most is in the window. */
export async function place(): Promise<string> {
  const seen = () => {
    const shown = (card: Element) => {
      const { top, bottom } = card.getBoundingClientRect();
      return Math.min(bottom, innerHeight) - Math.max(top, 0);
    };
    const cards = [...document.querySelectorAll('[data-card]')];
    const most = cards.sort((a, b) => shown(b) - shown(a))[0]!;
    const { scene } = document.querySelector<HTMLElement>('[data-stage]')!.dataset;
    return `${scene} at ${location.hash} with the card of ${most.closest('section')!.id}`;
  };
  // Nothing may move any more: neither the page nor the address.
  for (let before = '', same = 0; same < 8;) {
    const now = `${seen()} ${scrollY}`;
    same = now === before ? same + 1 : 0;
    before = now;
    await new Promise(requestAnimationFrame);
  }
  return seen();
}

/** Goes a third of the way through a step, as a reader does. */
export function readOn(slug: string): void {
  const step = document.getElementById(slug)!;
  step.scrollIntoView({ behavior: 'instant' });
  scrollBy({ top: step.getBoundingClientRect().height / 3, behavior: 'instant' });
}

/** Gives the text another size, as a setting of the browser does; nothing for the usual one. */
export const textSize = (size: string): void =>
  void (document.documentElement.style.fontSize = size);

/** The page as it stands in one file without scripts, its styles inside. */
export async function savedPage(): Promise<string> {
  const copy = document.documentElement.cloneNode(true) as HTMLElement;
  for (const one of copy.querySelectorAll('script, noscript, link[rel*="preload"]')) one.remove();
  for (const link of copy.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    const style = document.createElement('style');
    style.textContent = await (await fetch(link.href)).text();
    link.replaceWith(style);
  }
  return `<!doctype html>${copy.outerHTML}`;
}

/** In a kept copy each step stands below its own map, and nothing of the live page is left. */
export function readsPlainly(): string[] {
  const wrong: string[] = [];
  for (const part of ['[data-bar]', '[data-stage]'])
    if (document.querySelector(part)?.getClientRects().length) wrong.push(`${part} is seen`);
  const steps = [...document.querySelectorAll('section[data-step]')];
  if (steps.length < 10) wrong.push(`${steps.length} steps`);
  for (const step of steps) {
    const [map, card] = ['svg', '[data-card]'].map((one) =>
      step.querySelector(one)!.getBoundingClientRect()
    ) as [DOMRect, DOMRect];
    if (!map.height || !card.height) wrong.push(`${step.id}: no map or no card`);
    if (map.bottom > card.top + 1) wrong.push(`${step.id}: the map does not stand above its card`);
  }
  if (!getComputedStyle(document.body).fontFamily.includes('system-ui')) wrong.push('no styles');
  return wrong;
}

/** Lines of any step on the wall that nobody can get to, by scrolling its card; from this step on. */
export async function everyLine(): Promise<string[]> {
  const { until } = window.tools;
  const stage = document.querySelector<HTMLElement>('[data-stage]')!;
  const next = document.querySelector<HTMLElement>('[data-action="next"]')!;
  const wrong: string[] = [];
  const unread = (step: Element) => {
    const bar = document.querySelector('[data-bar]')!.getBoundingClientRect();
    const card = step.querySelector('[data-card]')!;
    const box = card.getBoundingClientRect();
    if (box.top < 0 || box.bottom > bar.top + 1)
      wrong.push(`${step.id}: ${box.top}, ${box.bottom}`);
    if (box.left < 0 || box.right > innerWidth + 1)
      wrong.push(`${step.id}: ${box.left}, ${box.right}`);
    for (const line of card.querySelectorAll('p, h1, h3, dt, dd')) {
      if (!line.getClientRects().length) continue;
      line.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const { top, bottom } = line.getBoundingClientRect();
      const [from, to] = [Math.max(0, box.top), Math.min(bar.top, box.bottom)];
      if (bottom - top <= to - from && (top < from - 1 || bottom > to + 1))
        wrong.push(`${step.id}: ${top} to ${bottom}: ${line.textContent}`);
    }
    if (scrollY) wrong.push(`${step.id}: the page scrolled to ${scrollY}`);
  };
  for (const step of document.querySelectorAll<HTMLElement>('section[data-step]')) {
    const slug = step.dataset['step']!;
    if (!(await until(() => stage.dataset['scene'] === slug && 'current' in step.dataset)))
      wrong.push(`${slug} does not come, ${stage.dataset['scene']} shows`);
    unread(step);
    next.click();
  }
  return wrong;
}

/** The show starts where the reader is, goes on and ends there, whatever the browser refuses. */
export async function refusedShow(slug: string): Promise<string[]> {
  const { until } = window.tools;
  const refuse = () => {
    throw new DOMException('refused', 'SecurityError');
  };
  history.replaceState = history.pushState = refuse;
  Element.prototype.requestFullscreen = refuse;
  Document.prototype.exitFullscreen = () => Promise.reject(new TypeError('refused'));
  const wrong: string[] = [];
  const stage = document.querySelector<HTMLElement>('[data-stage]')!;
  const root = document.documentElement;
  const cards = () =>
    [...document.querySelectorAll('[data-card]')].filter((one) => one.getClientRects().length);
  document.querySelector<HTMLElement>('[data-action="present"]')!.click();
  if (!(await until(() => 'present' in root.dataset && cards().length === 1)))
    wrong.push(`${cards().length} cards on the wall`);
  document.querySelector<HTMLElement>('[data-action="next"]')!.click();
  if (!(await until(() => stage.dataset['scene'] === slug)))
    wrong.push(`Next shows ${stage.dataset['scene']}, not ${slug}`);
  document.querySelector<HTMLElement>('[data-action="leave"]')!.click();
  if (!(await until(() => !('present' in root.dataset)))) wrong.push('never ends');
  if (!(await until(() => stage.dataset['scene'] === slug && window.tools.measured() === slug)))
    wrong.push(`comes back to ${stage.dataset['scene']}, measured ${window.tools.measured()}`);
  return wrong;
}

/** Begins to note what the page tells readers who listen. */
export function listen(): void {
  const heard: string[] = [];
  Object.assign(window, { heard });
  for (const region of document.querySelectorAll('[role="status"]'))
    new MutationObserver(() => region.textContent && heard.push(region.textContent)).observe(
      region,
      { childList: true, characterData: true, subtree: true }
    );
}

/** What was told since one began to listen, or was last asked, and where the focus is. */
export async function heard(): Promise<{ told: string[]; focus: string }> {
  await new Promise((done) => setTimeout(done, 0));
  const { heard } = window as unknown as { heard: string[] };
  const at = document.activeElement as HTMLElement;
  return {
    told: heard.splice(0),
    focus: at.dataset['action'] ?? `${at.tagName} in ${at.closest('section')?.id}`
  };
}

/** The menu closes whenever the reader turns to something else. */
export async function menuCloses(): Promise<string[]> {
  const { until } = window.tools;
  const menu = document.querySelector<HTMLDetailsElement>('.menu')!;
  const action = (name: string) => document.querySelector<HTMLElement>(`[data-action="${name}"]`)!;
  const key = (name: string) =>
    document.activeElement!.dispatchEvent(
      new KeyboardEvent('keydown', { key: name, bubbles: true })
    );
  const wrong: string[] = [];
  const ways: Record<string, () => void> = {
    'a tap beside it': () =>
      document
        .querySelector('[data-stage]')!
        .dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })),
    scrolling: () => scrollBy({ top: 60, behavior: 'instant' }),
    Next: () => action('next').click(),
    'an arrow key': () => key('ArrowRight'),
    Escape: () => key('Escape'),
    'the focus elsewhere': () => action('share').focus()
  };
  for (const [how, leave] of Object.entries(ways)) {
    const head = menu.querySelector('summary')!;
    head.focus();
    head.click();
    if (!(await until(() => menu.open))) wrong.push(`does not open before ${how}`);
    leave();
    if (!(await until(() => !menu.open))) wrong.push(`stays open after ${how}`);
  }
  return wrong;
}
