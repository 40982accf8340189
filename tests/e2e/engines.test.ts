import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { expect, test } from 'playwright/test';
import { TEACH_PAGES } from '../support/teach-pages';
import sirv from 'sirv';
import { TRIGGER } from '../../src/lib/styles/layout';
import type { Engine } from '../../tools/chores/engines/engine';
import { firefox } from '../../tools/chores/engines/firefox';
import { webkit } from '../../tools/chores/engines/webkit';
import { headersFor } from '../../tools/build/headers.mjs';
import { startHost } from '../hosts/hosts';
import { FULL, oneIn } from '../support/full';
import * as activities from '../support/engine-activities';
import * as inPage from '../support/engine-page';
import { randomNumbers } from '../support/monkey';
import { monkeyInPage, type InPage } from '../support/monkey-page';
import { ask, holds, open, worldRows } from './engine-rows';
import { STEPS } from '../support/slugs';

const WINDOWS = [
  [844, 390],
  [1280, 800],
  [320, 568],
  [390, 664]
] as const;
/** One page of each kind, for the narrowest window. */
const NARROW = [
  ...['/', '/text/', '/sources/', '/claims/', '/methods/', '/clause/', '/numbers/', '/timeline/'],
  ...['/data/', '/scene/1996/', '/embed/', '/embed/contract/', '/embed/cms/', '/embed/v1/en/'],
  ...TEACH_PAGES
];
const ACTIVITIES = [
  ['/teach/sort/', activities.sorting],
  ['/teach/clauses/', activities.clauses],
  ['/teach/numbers/', activities.numbers],
  ['/embed/', activities.builder]
] as const;
const RANDOM_ACTIONS = FULL ? 300 : 30;
/** Of the steps one in so many, and how far an embed goes on and back: all of it in the full run. */
const ONE_STEP_IN = FULL ? 1 : 4;
const EMBED_WAY = FULL ? ([40, 40] as const) : ([5, 1] as const);

async function story(engine: Engine) {
  await open(engine, '/');
  const name = `one step in ${ONE_STEP_IN}, there and back, by scrolling and by buttons`;
  await holds(engine, name, inPage.everyStep, ONE_STEP_IN);
  await ask(engine, () => document.querySelector<HTMLElement>('[data-action="next"]')!.focus());
  for (const [key, slug] of [
    ['ArrowRight', 'signing'],
    ['ArrowRight', 'review'],
    ['ArrowLeft', 'signing']
  ] as const) {
    await engine.press(key);
    await holds(engine, `${key} to ${slug}`, inPage.standsAt, slug);
  }
  await holds(engine, 'hash, Back, motion off and on', inPage.hashAndMotion);
  for (const [width, height] of WINDOWS) {
    await engine.resize(width, height);
    await holds(engine, `a window of ${width} × ${height} px`, inPage.fitsWindow);
  }
  await open(engine, '/#missing');
  await holds(engine, 'opened at a step', inPage.standsAt, 'missing');
  for (const [width, height] of WINDOWS) {
    await engine.resize(width, height);
    const name = `W1: the place stays in a window of ${width} × ${height} px`;
    await holds(engine, name, inPage.standsAt, 'missing');
  }

  await ask(engine, monkeyInPage, TRIGGER);
  const random = randomNumbers(7);
  const given = Array.from({ length: RANDOM_ACTIONS * 3 }, random);
  await holds(
    engine,
    `${RANDOM_ACTIONS} random actions`,
    async (list: number[]) => {
      const tools = (window as unknown as { monkey: InPage }).monkey;
      return (await tools.run(list)).map(({ at, text }) => `${at}: ${text}`);
    },
    given
  );
}

const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/;

/**
 * The site as it is built for the address that serves it: its policy names that address. Assets may
 * be read from anywhere, as the ready files for hosts have it.
 */
async function published() {
  const { 'Access-Control-Allow-Origin': open } = headersFor('/app/');
  const files = sirv('build', {
    setHeaders: (response) => response.setHeader('access-control-allow-origin', open!)
  });
  const server = createServer((request, response) => {
    const file = `build${request.url!.split('?')[0]}index.html`;
    if (!existsSync(file)) return files(request, response, () => void response.end());
    const own = `'self' http://${request.headers.host}`;
    const html = readFileSync(file, 'utf8');
    const [policy] = POLICY.exec(html)!;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html.replace(policy, () => policy.replaceAll(`'self'`, own)));
  });
  await new Promise<void>((done) => server.listen(0, done));
  const { port } = server.address() as { port: number };
  return { origin: `http://localhost:${port}`, close: () => server.close() };
}

/** The embed as newsrooms frame it: on another origin, with no right but scripts and links. */
async function framed(engine: Engine) {
  const site = await published();
  const frame = `<script>var heard = []; addEventListener('message', (event) => heard.push([event.origin, event.data]));</script>
    <iframe sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" style="width:100%;height:700px" src="${site.origin}/embed/v1/en/"></iframe>`;
  const host = await startHost();
  try {
    await engine.open(host.put(frame));
    const { scenes, wrong } = await ask(engine, activities.embedScenes, EMBED_WAY, true);
    expect.soft(wrong, 'embed').toEqual([]);
    const due = Math.min(STEPS.length, EMBED_WAY[0] + 1);
    expect.soft(new Set(scenes).size, scenes.join()).toBe(due);
    const heard = await ask(engine, () => {
      type Heard = [origin: string, data: { source?: string; type?: string; height?: number }];
      const { heard } = window as unknown as { heard: Heard[] };
      return heard
        .filter(([, data]) => data?.source === 'story-embed')
        .map(([origin, { type, height }]) => ({ origin, type, height }));
    });
    const ready = heard.find(({ type }) => type === 'ready');
    expect.soft(ready, JSON.stringify(heard)).toMatchObject({ origin: 'null' });
    const heights = heard.filter(({ type }) => type === 'height').map(({ height }) => height!);
    expect.soft(heights.length, JSON.stringify(heard)).toBeGreaterThan(0);
    for (const height of heights) expect.soft(height).toBeGreaterThan(300);
    expect.soft(engine.errors.splice(0), 'errors in the frame').toEqual([]);
  } finally {
    host.close();
    site.close();
  }
}

// Each drives a browser of its own, and mostly waits for it.
test.describe.configure({ mode: 'parallel' });
for (const [n, [name, start]] of Object.entries({ Firefox: firefox, WebKit: webkit }).entries()) {
  test(`${name} runs the story, the embeds and the activities`, async () => {
    test.setTimeout(1_200_000);
    const engine: Engine | undefined = await start();
    const why = `${name} is not installed here: "npm run engines" tries to install it`;
    // The runner itself keeps the reason to itself.
    if (!engine) console.log(why);
    test.skip(!engine, why);
    try {
      await story(engine!);
      await worldRows(engine!, n);
      await engine!.resize(390, 664);
      await test.step('the embed in a frame of another origin', () => framed(engine!));
      for (const [path, check] of oneIn(2, ACTIVITIES, n)) {
        await open(engine!, path);
        await holds(engine!, path, check);
      }
      await engine!.resize(320, 568);
      for (const path of oneIn(4, NARROW, n)) {
        await open(engine!, path);
        expect.soft(await ask(engine!, inPage.tooWide), `${path} at 320 px`).toBe(0);
        expect.soft(await ask(engine!, inPage.faults), path).toEqual([]);
      }
      expect.soft(engine!.errors.splice(0), 'errors on narrow pages').toEqual([]);
    } finally {
      await engine!.close();
    }
    const calm: Engine = (await start({ calm: true }))!;
    try {
      await open(calm, '/');
      await holds(calm, 'darkness and less motion', inPage.calm);
      // Without motion a scene comes at once; by which way makes no difference any more.
      if (FULL) await holds(calm, 'every step without motion', inPage.everyStep, 1);
      else await holds(calm, 'three steps without motion', inPage.threeSteps);
    } finally {
      await calm.close();
    }
  });
}
