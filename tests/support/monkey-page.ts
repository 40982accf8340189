/** What the page under test offers the runner of random actions. */
export interface InPage {
  /** Does one action for every three numbers in [0, 1) and checks after each. */
  run(numbers: number[]): Promise<{ at: number; text: string }[]>;
  /** Says what is wrong once scrolling is over; empty when the scene is true. */
  check(): Promise<string>;
  /** The step that the reader is at, once scrolling is over. */
  place(): Promise<string>;
  /** Once through every step, with motion on and off. */
  tour(): Promise<void>;
  /** Back to the top with everything closed and motion off. */
  home(): Promise<void>;
}

/** Runs in the page: needs nothing from outside itself but the trigger line's share of the window. */
export function monkeyInPage(trigger: number): void {
  const all = <T extends HTMLElement>(selector: string) => [
    ...document.querySelectorAll<T>(selector)
  ];
  const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;
  const root = () => document.documentElement;
  const frame = () => new Promise<number>(requestAnimationFrame);
  const wait = (ms: number) => new Promise((then) => setTimeout(then, ms));
  const steps = () => all('section[data-step]');
  /** Instant, whatever the stylesheet says: a smooth scroll is tried through the wheel. */
  const jump = (top: number) => scrollTo({ top, behavior: 'instant' });

  // A tap on a link to another page would end the run: the runner leaves the page in its own way.
  addEventListener('click', (event) => {
    const link = (event.target as Element).closest?.('a');
    if (link && link.href.split('#')[0] !== location.href.split('#')[0]) event.preventDefault();
  });

  /** While presenting nothing scrolls: the step on the wall is the current one. */
  const measured = () => {
    if ('present' in root().dataset) return find('section[data-current]').dataset['step']!;
    const line = innerHeight * trigger;
    const above = steps().filter((step) => step.getBoundingClientRect().top <= line);
    return (above.at(-1) ?? steps()[0]!).dataset['step']!;
  };
  const shown = () => find('[data-stage]').dataset['scene'];

  /**
   * The scene must become true within a second of the last movement, and then stay so: a second in
   * which the page has had its frames, since a busy machine gives it few.
   */
  async function check(patient = false): Promise<string> {
    let [still, frames, last] = [0, 0, -1];
    let since = performance.now();
    for (;;) {
      const moved = scrollY !== last;
      if (moved) [last, since, still] = [scrollY, performance.now(), 0];
      else still++;
      // True at once, or as soon as the page has come to rest.
      if (!patient && (still || !frames) && shown() === measured()) return '';
      const waited = performance.now() - since;
      if (patient && waited > 250 && still > 12) break;
      if (waited > 1000 && still > 50) break;
      await frame();
      frames++;
    }
    return shown() === measured()
      ? ''
      : `stage shows ${shown()}, measuring gives ${measured()} at ${scrollY} px, ${innerWidth} × ${innerHeight}`;
  }

  /** The step that the reader is at, once scrolling is over. */
  async function place(): Promise<string> {
    await check(true);
    return measured();
  }

  const SIZES = ['', '125%', '160%', '200%', '88%'];
  const KEYS = ['ArrowRight', 'ArrowLeft', 'ArrowRight', 'Escape', 'Enter', 'a'];
  type Act = (a: number, b: number) => unknown;
  const pick = <T>(list: readonly T[], share: number) => list[Math.floor(share * list.length)]!;
  const press = (key: string) =>
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
    );
  const click = (name: string) => find(`[data-action="${name}"]`).click();

  const ACTS: Record<string, Act> = {
    'scroll a little': (a) => scrollBy({ top: (a - 0.45) * 500, behavior: 'instant' }),
    'scroll on': (a) => scrollBy({ top: (a - 0.4) * 2500, behavior: 'instant' }),
    'scroll to a place': (a) => jump(a * root().scrollHeight),
    'scroll to an edge': (a) => jump(a < 0.5 ? 0 : root().scrollHeight),
    'scroll to the line': (a, b) =>
      scrollBy({
        top: pick(steps(), a).getBoundingClientRect().top - innerHeight * trigger + (b - 0.5) * 4,
        behavior: 'instant'
      }),
    async fling(a, b) {
      for (let i = 0; i < 5; i++) {
        scrollBy({ top: (a - 0.4) * 1500 * (1 - i * 0.15) + b, behavior: 'instant' });
        await frame();
      }
    },
    next: () => click('next'),
    previous: () => click('previous'),
    'next and next': () => ['next', 'next', 'next'].forEach(click),
    motion: () => click('motion'),
    share(a) {
      if (a < 0.3) click('share');
    },
    key(a, b) {
      pick([...all('[data-scrolly] button, [data-scrolly] summary'), document.body], b).focus({
        preventScroll: true
      });
      press(pick(KEYS, a));
    },
    tap(a, b) {
      (document.elementFromPoint(a * innerWidth, b * innerHeight) as HTMLElement)?.click?.();
    },
    sources: (a) => pick(all<HTMLDetailsElement>('details'), a).toggleAttribute('open'),
    hash(a) {
      location.hash = pick([...steps().map((step) => step.id), 'after', 'no-such-step', ''], a);
    },
    async 'back or forward'(a) {
      const by = a < 0.6 ? -1 : 1;
      // Another document would end the run; browsers that cannot tell stay where they are.
      const { navigation } = globalThis as { navigation?: Navigation };
      if (!navigation?.entries()[navigation.currentEntry!.index + by]?.sameDocument) return;
      const gone = new Promise((then) => addEventListener('popstate', then, { once: true }));
      history.go(by);
      await Promise.race([gone, wait(100)]);
    },
    menu(a) {
      find('.menu summary').click();
      pick(all('.menu a'), a).click();
    },
    async 'text size'(a) {
      const before = await place();
      root().style.fontSize = pick(SIZES, a);
      const after = await place();
      return before === after ? '' : `the reader was at ${before} and is at ${after}`;
    },
    'resize event': () => dispatchEvent(new Event('resize')),
    'select text': (a) => getSelection()?.selectAllChildren(pick(steps(), a))
  };
  /** What readers do most is done most; a change of text size lays the whole page out anew. */
  const OFTEN = /scroll|fling|next|previous|hash/;
  const SELDOM = /text size|sources/;
  const names = Object.keys(ACTS).flatMap((name) =>
    new Array<string>(OFTEN.test(name) ? 4 : SELDOM.test(name) ? 1 : 2).fill(name)
  );

  const tools: InPage = {
    check: () => check(),
    place,
    async run(numbers) {
      const faults: { at: number; text: string }[] = [];
      for (let i = 0; i + 2 < numbers.length; i += 3) {
        const name = pick(names, numbers[i]!);
        const moved = await ACTS[name]!(numbers[i + 1]!, numbers[i + 2]!);
        const lost = name === 'text size' && String(moved);
        const fault = lost || (await check(i + 3 >= numbers.length));
        if (fault) faults.push({ at: i / 3, text: `after ${name}: ${fault}` });
      }
      return faults;
    },
    async tour() {
      for (const motion of ['on', 'off']) {
        if (root().dataset['motion'] !== motion) click('motion');
        for (const step of steps()) {
          step.scrollIntoView({ behavior: 'instant' });
          await check();
        }
      }
    },
    async home() {
      for (const details of all<HTMLDetailsElement>('details')) details.open = false;
      root().style.fontSize = '';
      document.body.focus();
      if ('present' in root().dataset) press('Escape');
      getSelection()?.removeAllRanges();
      if (root().dataset['motion'] === 'on') click('motion');
      jump(0);
      await check(true);
      while (find('[data-moving]')) await frame();
    }
  };
  Object.assign(window, { monkey: tools });
}
