import { existsSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { TRIGGER } from '../../src/lib/scroll/measure';
import { firefox } from '../../tools/engines/firefox.mjs';
import type { Engine } from '../../tools/engines/types';
import { webkit } from '../../tools/engines/webkit.mjs';
import { address } from './address';

/** Goes to every step in turn, there and back; answers where stage and measuring differ. */
const STEPS = `async () => {
  const wrong = [];
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  const until = async (holds) => { for (let i = 0; i < 100 && !holds(); i++) await wait(30); return holds(); };
  const steps = [...document.querySelectorAll('section[data-step]')];
  const stage = document.querySelector('[data-stage]');
  if (!(await until(() => 'ready' in document.documentElement.dataset))) return ['never ready'];
  const measured = () => {
    const above = steps.filter((step) => step.getBoundingClientRect().top <= innerHeight * ${TRIGGER});
    return (above.at(-1) ?? steps[0]).dataset.step;
  };
  for (const step of [...steps, ...steps.toReversed()]) {
    step.scrollIntoView({ behavior: 'instant' });
    if (!(await until(() => stage.dataset.scene === measured() && measured() === step.dataset.step)))
      wrong.push(step.dataset.step + ': stage ' + stage.dataset.scene + ', measured ' + measured());
  }
  document.querySelector('[data-action="next"]').click();
  if (!(await until(() => stage.dataset.scene === steps[1].dataset.step))) wrong.push('Next does nothing');
  if (!(await until(() => !stage.hasAttribute('data-moving')))) wrong.push('never comes to rest');
  if (!stage.querySelectorAll('svg.live [data-label]').length) wrong.push('no labels');
  if (document.documentElement.scrollWidth > innerWidth) wrong.push('scrolls sideways');
  return wrong;
}`;

const EMBED = `async () => {
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  const root = document.querySelector('#embed-root');
  if (!root) return ['no #embed-root'];
  await wait(300);
  const before = root.dataset.scene;
  root.querySelector('[data-action="next"]').click();
  for (let i = 0; i < 50 && root.dataset.scene === before; i++) await wait(30);
  return root.dataset.scene === before ? ['Next does nothing'] : [];
}`;

/** The sorting shows one question at a time: one of them must stand there. */
const ACTIVITY = `async () => {
  const activity = document.querySelector('[data-activity]');
  if (!activity) return ['no activity'];
  const items = [...activity.querySelectorAll('[data-item]')];
  if (!items.length) return ['no questions'];
  for (let i = 0; i < 60; i++) {
    if ([...document.querySelectorAll('[data-item]')].some((item) => item.checkVisibility())) return [];
    await new Promise((done) => setTimeout(done, 50));
  }
  return ['no question can be seen'];
}`;

for (const [name, start] of Object.entries({ Firefox: firefox, WebKit: webkit })) {
  test(`${name} runs the story, the embed and the activities`, async () => {
    test.setTimeout(120_000);
    const engine: Engine | undefined = await start();
    test.skip(!engine, `${name} is not installed here: "npm run engines" tries to install it`);
    try {
      for (const [path, code] of [
        ['/', STEPS],
        ['/embed/v1/en/', EMBED],
        ['/teach/sort/', ACTIVITY]
      ] as const) {
        if (!existsSync(`build${path}index.html`)) continue;
        await engine!.open(address(path));
        expect(await engine!.ask(code), path).toEqual([]);
      }
    } finally {
      await engine!.close();
    }
  });
}
