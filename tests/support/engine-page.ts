/** What a page under another engine offers its checks; put there by `installTools`. */
interface Tools {
  faults: string[];
  until(holds: () => unknown): Promise<boolean>;
  measured(): string;
}
declare global {
  interface Window {
    tools: Tools;
  }
}

/*
 * Everything below runs in the page: each function stands alone and speaks to the others through
 * `window.tools`. A check answers what is wrong, one line each.
 */

/** Puts the tools into the page and begins to note what it throws or complains of. */
export function installTools(trigger: number): void {
  const faults: string[] = [];
  addEventListener('error', ({ message }) => {
    // After another text size or a turned window an observer is told one frame later, no more than
    // that; the checks see what came of it.
    if (!message.startsWith('ResizeObserver loop')) faults.push(`threw ${message}`);
  });
  addEventListener('unhandledrejection', ({ reason }) => faults.push(`rejected ${reason}`));
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    faults.push(`policy ${effectiveDirective} ${blockedURI}`)
  );
  const said = console.error.bind(console);
  console.error = (...words) => {
    faults.push(`console ${words.join(' ')}`);
    said(...words);
  };
  window.tools = {
    faults,
    async until(holds) {
      for (let i = 0; i < 120 && !holds(); i++) await new Promise((done) => setTimeout(done, 25));
      return Boolean(holds());
    },
    measured() {
      const steps = [...document.querySelectorAll<HTMLElement>('section[data-step]')];
      const line = innerHeight * trigger;
      const above = steps.filter((step) => step.getBoundingClientRect().top <= line);
      return (above.at(-1) ?? steps[0]!).dataset['step']!;
    }
  };
}

/** What the page has thrown or complained of since it was last asked. */
export const faults = (): string[] => window.tools.faults.splice(0);

/**
 * Goes to every step in turn, or to one in so many, there and back; then through as many of them by
 * the buttons, from the first and from the last.
 */
export async function everyStep(oneIn: number): Promise<string[]> {
  const { until, measured } = window.tools;
  const wrong: string[] = [];
  const steps = [...document.querySelectorAll<HTMLElement>('section[data-step]')];
  const stage = document.querySelector<HTMLElement>('[data-stage]')!;
  const button = (name: string) => document.querySelector<HTMLElement>(`[data-action="${name}"]`)!;
  if (!(await until(() => 'ready' in document.documentElement.dataset))) return ['never ready'];
  const shows = (step: HTMLElement) => () =>
    stage.dataset['scene'] === measured() && measured() === step.dataset['step'];
  const told = () => `stage ${stage.dataset['scene']}, measured ${measured()}`;
  const some = steps.filter((_, i) => i % oneIn === 0);
  for (const step of [...some, ...some.toReversed()]) {
    step.scrollIntoView({ behavior: 'instant' });
    if (!(await until(shows(step)))) wrong.push(`${step.dataset['step']}: ${told()}`);
  }
  const pressed = steps.slice(0, Math.ceil(steps.length / oneIn));
  for (const step of pressed.slice(1)) {
    button('next').click();
    if (!(await until(shows(step)))) wrong.push(`Next to ${step.dataset['step']}: ${told()}`);
  }
  // A leap over those that are left out.
  steps.at(-1)!.scrollIntoView({ behavior: 'instant' });
  if (!(await until(shows(steps.at(-1)!)))) wrong.push(`the last: ${told()}`);
  if (button('next').ariaDisabled !== 'true') wrong.push('Next goes on after the last step');
  if (!(await until(() => !stage.hasAttribute('data-moving')))) wrong.push('never comes to rest');
  if (!stage.querySelector('svg.live [data-label]')) wrong.push('no labels');
  if (!stage.querySelector('.marks [data-flow]')) wrong.push('no flows');
  for (const step of steps.slice(-pressed.length, -1).toReversed()) {
    button('previous').click();
    if (!(await until(shows(step)))) wrong.push(`Previous to ${step.dataset['step']}: ${told()}`);
  }
  steps[0]!.scrollIntoView({ behavior: 'instant' });
  if (!(await until(shows(steps[0]!)))) wrong.push(`the first: ${told()}`);
  return wrong;
}

/** Goes on by three steps. */
export async function threeSteps(): Promise<string[]> {
  const { until, measured } = window.tools;
  const stage = document.querySelector<HTMLElement>('[data-stage]')!;
  const steps = [...document.querySelectorAll<HTMLElement>('section[data-step]')];
  const wrong: string[] = [];
  for (const { dataset } of steps.slice(1, 4)) {
    document.querySelector<HTMLElement>('[data-action="next"]')!.click();
    const there = () =>
      stage.dataset['scene'] === dataset['step'] && measured() === dataset['step'];
    if (!(await until(there))) wrong.push(`Next to ${dataset['step']}: ${stage.dataset['scene']}`);
  }
  return wrong;
}

/** Where the story stands and where measuring says it should, for one step that is waited for. */
export async function standsAt(slug: string): Promise<string[]> {
  const { until, measured } = window.tools;
  const stage = document.querySelector<HTMLElement>('[data-stage]')!;
  const there = await until(() => stage.dataset['scene'] === slug && measured() === slug);
  return there ? [] : [`stage ${stage.dataset['scene']}, measured ${measured()}, not ${slug}`];
}

/** Hash, Back and the motion button. */
export async function hashAndMotion(): Promise<string[]> {
  const { until, measured } = window.tools;
  const wrong: string[] = [];
  const root = document.documentElement;
  const stage = document.querySelector<HTMLElement>('[data-stage]')!;
  const at = (slug: string) => () => stage.dataset['scene'] === slug && measured() === slug;
  location.hash = '1996';
  if (!(await until(at('1996')))) wrong.push(`#1996 shows ${stage.dataset['scene']}`);
  location.hash = '2024';
  if (!(await until(at('2024')))) wrong.push(`#2024 shows ${stage.dataset['scene']}`);
  history.back();
  if (!(await until(at('1996')))) wrong.push(`Back shows ${stage.dataset['scene']}`);
  if (!(await until(() => !stage.hasAttribute('data-moving')))) wrong.push('never comes to rest');
  const motion = document.querySelector<HTMLElement>('[data-action="motion"]')!;
  const next = document.querySelector<HTMLElement>('[data-action="next"]')!;
  if (root.dataset['motion'] === 'on') motion.click();
  if (!(await until(() => root.dataset['motion'] === 'off'))) wrong.push('motion stays on');
  next.click();
  for (let i = 0; i < 20; i++) {
    await new Promise(requestAnimationFrame);
    if (stage.hasAttribute('data-moving')) wrong.push('moves with motion off');
    if (document.getAnimations().some(({ playState }) => playState === 'running'))
      wrong.push('animates with motion off');
  }
  motion.click();
  if (!(await until(() => root.dataset['motion'] === 'on'))) wrong.push('motion stays off');
  return [...new Set(wrong)];
}

/** After a change of the window: the map fills its stage, the scene is true, nothing is too wide. */
export async function fitsWindow(): Promise<string[]> {
  const { until, measured } = window.tools;
  const stage = document.querySelector<HTMLElement>('[data-stage]')!;
  const drawn = () => stage.querySelector('svg.live')?.getAttribute('viewBox');
  const wanted = () => `0 0 ${stage.clientWidth} ${stage.clientHeight}`;
  const wrong: string[] = [];
  if (!(await until(() => drawn() === wanted()))) wrong.push(`drawn ${drawn()} on ${wanted()}`);
  if (!(await until(() => stage.dataset['scene'] === measured())))
    wrong.push(`stage ${stage.dataset['scene']}, measured ${measured()}`);
  return wrong;
}

/** How far the page reaches past the right edge of a window, in CSS px. */
export const tooWide = (): number =>
  Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What a reader gets who asks the system for darkness and less motion. */
export async function calm(): Promise<string[]> {
  const wrong: string[] = [];
  const root = document.documentElement;
  await window.tools.until(() => 'ready' in root.dataset);
  if (root.dataset['motion'] !== 'off') wrong.push(`motion is ${root.dataset['motion']}`);
  const light = (color: string) => {
    const parts = color.match(/[\d.]+/g)!.map(Number);
    return (parts[0]! + parts[1]! + parts[2]!) / 3;
  };
  const paper = getComputedStyle(root).backgroundColor;
  const ink = getComputedStyle(document.querySelector('[data-card]')!).color;
  if (light(paper) > 80 || light(ink) < 160) wrong.push(`${ink} on ${paper} is not dark`);
  return wrong;
}
