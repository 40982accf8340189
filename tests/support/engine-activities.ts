/*
 * Activities, the builder and the embed taken to their end, in the page: each function stands alone and
 * answers what is wrong, one line each. Needs the tools of `engine-page.ts`.
 */

/** Answers the short sorting to its end: a kind and a reason for each statement, then the key. */
export async function sorting(): Promise<string[]> {
  const { until } = window.tools;
  const root = document.querySelector<HTMLElement>('[data-activity="sort"]')!;
  const seen = (one: Element) => one.checkVisibility();
  const click = (selector: string) => root.querySelector<HTMLElement>(selector)?.click();
  await until(() => !root.querySelector<HTMLElement>('[data-finish]')!.hidden);
  click('[data-action="finish"]');
  if (!root.querySelector('[data-missing] [role="alert"]')) return ['nothing is asked for'];
  const items = [...root.querySelectorAll<HTMLElement>('[data-item]')].filter(seen);
  for (const item of items) {
    item.querySelector<HTMLElement>('input[type="radio"]')!.click();
    item.querySelector<HTMLInputElement>('input[name$="-reason"]')!.value = 'for a reason';
  }
  click('[data-action="finish"]');
  const result = root.querySelector<HTMLElement>('[data-result]')!;
  if (!(await until(() => !result.hidden))) return ['no result'];
  const wrong: string[] = [];
  const shown = items.filter((item) => seen(item.querySelector('[data-feedback]')!));
  if (shown.length) wrong.push('the key opens before it is asked for');
  click('[data-action="open-key"]');
  if (items.length !== 12) wrong.push(`${items.length} statements`);
  const code = root.querySelector('[data-code]')!.textContent;
  if (!/^[\w-]{8,}$/.test(code)) wrong.push(`code ${code}`);
  const fed = items.filter((item) => seen(item.querySelector('[data-feedback]')!));
  if (fed.length !== items.length) wrong.push(`${fed.length} of ${items.length} have feedback`);
  return wrong;
}

/** Walks the clauses until each treaty gives an answer, and takes one condition out. */
export async function clauses(): Promise<string[]> {
  const { until } = window.tools;
  const root = document.querySelector<HTMLElement>('[data-activity="clauses"]')!;
  const click = (selector: string) => root.querySelector<HTMLElement>(selector)!.click();
  const outcome = (treaty: string) =>
    root.querySelector<HTMLElement>(`[data-treaty="${treaty}"] dd`)!.dataset['outcome'];
  for (const id of ['danger', 'attack', 'war', 'article-51']) click(`input[name="path-${id}"]`);
  const laws = [...root.querySelectorAll<HTMLElement>('input[name="path-laws"]')];
  laws.at(-1)!.click();
  await until(() => outcome('russia-dprk-2024') === 'open');
  const before = outcome('russia-dprk-2024');
  click('input[name="switch-laws"]');
  await until(() => outcome('russia-dprk-2024') === 'due');
  const told = [outcome('ussr-dprk-1961'), before, outcome('russia-dprk-2024')].join();
  return told === 'due,open,due' ? [] : [`outcomes ${told}`];
}

/** Chooses every report in turn: each is told, and its width is on the map where it has one. */
export async function numbers(): Promise<string[]> {
  const { until } = window.tools;
  const root = document.querySelector<HTMLElement>('[data-activity="numbers"]')!;
  const wrong: string[] = [];
  const printed = () => root.querySelector('[data-range]')!.textContent;
  let drawn = 0;
  const unchosen = printed();
  for (const input of root.querySelectorAll<HTMLInputElement>('input[name="report"]')) {
    // The first choice is none.
    if (!input.value) continue;
    input.click();
    if (!(await until(() => printed() !== unchosen))) wrong.push(`${input.value} is not told`);
    const bar = root.querySelector('[data-enlarged] rect');
    const flow = root.querySelector('[data-map] [data-flow][data-high]');
    if (Boolean(bar) !== Boolean(flow)) wrong.push(`${input.value}: bar and map differ`);
    if (flow) drawn++;
  }
  if (drawn < 3) wrong.push(`only ${drawn} reports have a width`);
  return wrong;
}

/** Chooses a scene, a theme and a place; the code and the preview follow. */
export async function builder(): Promise<string[]> {
  const { until } = window.tools;
  const root = document.querySelector<HTMLElement>('[data-builder]')!;
  if (!(await until(() => 'ready' in root.dataset))) return ['never ready'];
  const wrong: string[] = [];
  const code = () => root.querySelector<HTMLTextAreaElement>('[data-piece="html"]')!.value;
  const choose = (name: string, value: string) => {
    const select = root.querySelector<HTMLSelectElement>(`select[name="${name}"]`)!;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const before = code();
  [...root.querySelectorAll<HTMLElement>('input[name="scene"]')].at(-1)!.click();
  if (!(await until(() => code() !== before))) wrong.push('the scene changes nothing');
  choose('theme', 'dark');
  if (!(await until(() => code().includes('data-theme="dark"')))) wrong.push('no dark theme');
  choose('place', 'html');
  if (!(await until(() => code().includes('<iframe src=')))) wrong.push('no frame to paste');
  if (!root.querySelector('.host iframe')!.getAttribute('src')!.includes('theme=dark'))
    wrong.push('the preview does not follow');
  return wrong;
}

/**
 * Steps an embed on and then back, each by so many scenes or as far as it goes; answers the scenes on
 * the way on and what was wrong.
 */
export async function embedScenes([on, back]: readonly [number, number]): Promise<{
  scenes: string[];
  wrong: string[];
}> {
  const wrong: string[] = [];
  const root = document.querySelector<HTMLElement>('#embed-root')!;
  const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
  for (let i = 0; i < 200 && !('ready' in document.documentElement.dataset); i++) await wait(25);
  const button = (name: string) => root.querySelector<HTMLElement>(`[data-action="${name}"]`)!;
  /** The scenes of which one sees the words, and those of which one sees a map. */
  const seen = () => {
    const steps = [...root.querySelectorAll<HTMLElement>('[data-step]')];
    const words = (step: Element) => getComputedStyle(step.querySelector('.words')!).visibility;
    const maps = (step: Element) => [...step.querySelectorAll('.map')];
    const shown = (map: Element) =>
      map.getBoundingClientRect().width && getComputedStyle(map.parentElement!).opacity === '1';
    const slugs = (chosen: HTMLElement[]) => chosen.map((step) => step.dataset['step']).join();
    return [
      slugs(steps.filter((step) => words(step) === 'visible')),
      slugs(steps.filter((step) => maps(step).some(shown)))
    ];
  };
  const scenes = [root.dataset['scene']!];
  for (const [way, most] of [
    ['next', on],
    ['previous', back]
  ] as const) {
    for (let n = 0; n < most && button(way).ariaDisabled !== 'true'; n++) {
      const before = root.dataset['scene'];
      button(way).click();
      for (let i = 0; i < 100 && root.dataset['scene'] === before; i++) await wait(20);
      const now = root.dataset['scene']!;
      if (now === before) wrong.push(`${way} stays at ${before}`);
      if (way === 'next') scenes.push(now);
      const moves = () => root.matches('[data-moving], :has([data-leaving])');
      for (let i = 0; i < 100 && moves(); i++) await wait(20);
      if (seen().join() !== `${now},${now}`) wrong.push(`${now}: one sees ${seen().join(' and ')}`);
    }
  }
  const due = scenes.at(-1 - back) ?? scenes[0];
  if (root.dataset['scene'] !== due) wrong.push(`back at ${root.dataset['scene']}, not ${due}`);
  return { scenes, wrong };
}
