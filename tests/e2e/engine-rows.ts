import { expect, test } from 'playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { TRIGGER } from '../../src/lib/styles/layout';
import type { Engine } from '../../tools/chores/engines/engine';
import { startHost } from '../hosts/hosts';
import { FULL, inTurn } from '../support/full';
import * as inPage from '../support/engine-page';
import { SCENES, STEPS, TITLES } from '../support/slugs';
import * as paper from '../support/engine-paper';
import * as world from '../support/engine-world';
import { address } from './address';

/** Runs a function in the page, or in its first frame. */
export const ask = <T, A>(
  engine: Engine,
  run: (given: A) => T | Promise<T>,
  given?: A,
  frame = false
) => engine.ask<T>(`async () => (${run})(${JSON.stringify(given) ?? ''})`, frame);

/** Opens a page of the site with the tools of `engine-page.ts` in it. */
export async function open(engine: Engine, path: string) {
  await engine.open(address(path));
  await ask(engine, inPage.installTools, TRIGGER);
}

/** A check that answers what is wrong, one line each; the page must not have complained either. */
export async function holds<A>(
  engine: Engine,
  name: string,
  check: (given: A) => string[] | Promise<string[]>,
  given?: A
) {
  await test.step(name, async () => {
    const wrong = await ask(engine, check, given);
    const faults = await ask(engine, inPage.faults);
    expect.soft([...wrong, ...faults, ...engine.errors.splice(0)], name).toEqual([]);
  });
}

/** The scene that shows, once it is the one that is waited for; else the one that shows. */
const showing = (engine: Engine, slug: string) =>
  ask(
    engine,
    async (wanted: string) => {
      const stage = document.querySelector<HTMLElement>('[data-stage]')!;
      await window.tools.until(() => stage.dataset['scene'] === wanted);
      return stage.dataset['scene'];
    },
    slug
  );

const bare = (text: string) => text.replaceAll(/[\s\u00ad-]/g, '');

/** What the world does to a page in another engine too: the rows that differ between engines. */
const ROWS: Record<string, (engine: Engine, n: number) => Promise<void>> = {
  async 'W1: the reader’s place stays when window and text change'(engine) {
    await open(engine, `/#${STEPS[7]}`);
    await holds(engine, 'opened at a step', inPage.standsAt, STEPS[7]!);
    await ask(engine, world.readOn, STEPS[7]!);
    const from = await ask(engine, world.place);
    expect.soft(from).toBe(`${STEPS[7]} at #${STEPS[7]} with the card of ${STEPS[7]}`);
    for (const [width, height] of [
      [750, 340],
      [390, 608],
      [1280, 800],
      [390, 664]
    ] as const) {
      await engine.resize(width, height);
      expect.soft(await ask(engine, world.place), `${width} × ${height} px`).toBe(from);
    }
    for (const size of ['150%', '200%', '']) {
      await ask(engine, world.textSize, size);
      expect.soft(await ask(engine, world.place), `text of ${size}`).toBe(from);
    }
  },

  async 'W2: a copy without scripts shows each step with its own map'(engine) {
    const html = await ask(engine, world.savedPage);
    const host = await startHost();
    try {
      await engine.open(host.put(html, { whole: true }));
      expect.soft(await ask(engine, world.readsPlainly)).toEqual([]);
      // The page's policy stays in the copy and may refuse what an attribute says; its sheets hold.
      engine.errors.splice(0);
    } finally {
      host.close();
    }
  },

  async 'W5: every key of a clicker'(engine) {
    await engine.resize(1280, 720);
    await open(engine, `/?present#${STEPS[3]}`);
    // A browser may call a page loaded before its scripts have run.
    expect.soft(await showing(engine, STEPS[3]!), 'asked for').toBe(STEPS[3]);
    for (const [key, at] of [
      ...[['ArrowRight', 5] as const, ['PageDown', 6] as const, ['Enter', 7] as const],
      ...[['ArrowDown', 8] as const, ['Backspace', 7] as const, ['ArrowUp', 6] as const],
      ...[['PageUp', 5] as const, ['ArrowLeft', 4] as const]
    ]) {
      await engine.press(key);
      expect.soft(await showing(engine, SCENES[at]!), key).toBe(SCENES[at]);
    }
    const blank = () => ask(engine, () => 'blank' in document.documentElement.dataset);
    for (const dark of [true, false]) {
      await engine.press('.');
      expect.soft(await blank(), 'the screen after "."').toBe(dark);
    }
  },

  async 'W4: every line of every step can be read on short screens'(engine, n) {
    const screens = [
      [640, 360, ''],
      [1280, 720, '200%']
    ] as const;
    for (const [width, height, text] of inTurn(screens, n)) {
      await engine.resize(width, height);
      await ask(engine, world.textSize, text);
      await engine.press('Home');
      const lost = await ask(engine, world.everyLine);
      expect.soft(lost, `${width} × ${height} px, ${text}`).toEqual([]);
    }
    await ask(engine, world.textSize, '');
  },

  async 'W5: a browser that refuses address and full screen'(engine) {
    await open(engine, `/#${STEPS[4]}`);
    await holds(engine, 'opened at a step', inPage.standsAt, STEPS[4]!);
    await holds(engine, 'the whole show', world.refusedShow, STEPS[5]!);
  },

  async 'W11: Next, a step of the menu and the arrow keys are told, the focus is kept'(engine) {
    await engine.resize(390, 664);
    await open(engine, '/');
    await ask(engine, () => window.tools.until(() => 'ready' in document.documentElement.dataset));
    await ask(engine, world.listen);
    await ask(engine, () => document.querySelector<HTMLElement>('[data-action="next"]')!.focus());
    for (const [n, key] of (['Enter', 'ArrowRight'] as const).entries()) {
      await engine.press(key);
      await showing(engine, STEPS[n]!);
      const told = [`${n + 1} / ${STEPS.length}: ${TITLES[STEPS[n]!]}`];
      expect.soft(await ask(engine, world.heard), key).toEqual({ told, focus: 'next' });
    }
    const slug = STEPS[6]!;
    await ask(
      engine,
      (id: string) => {
        document.querySelector<HTMLElement>('.menu summary')!.click();
        document.querySelector<HTMLElement>(`.menu a[href="#${id}"]`)!.focus();
      },
      slug
    );
    await engine.press('Enter');
    expect.soft(await showing(engine, slug)).toBe(slug);
    const { focus } = await ask(engine, world.heard);
    expect.soft(focus).toBe(`H3 in ${slug}`);
    await engine.press('Tab');
    expect
      .soft(await ask(engine, () => document.activeElement!.closest('section')?.id), 'Tab')
      .toBe(slug);
    await engine.press('ArrowRight');
    expect.soft(await showing(engine, STEPS[7]!)).toBe(STEPS[7]);
  },

  'W12: the menu closes whenever the reader turns to something else': (engine) =>
    holds(engine, 'each way', world.menuCloses),

  async 'W8: a dark embed prints dark ink on white'(engine) {
    await open(engine, '/embed/v1/en/reading/?theme=dark');
    await ask(engine, paper.asPrinted);
    await holds(engine, 'the card', paper.darkOnPaper);
  },

  async 'W9: paper has every note and every address'(engine) {
    for (const path of FULL ? ['/', '/clause/', '/scene/1996/'] : ['/clause/']) {
      await open(engine, path);
      if (!engine.print) {
        // WebKitGTK's driver prints nothing: its own reading of the styles for paper must do.
        await ask(engine, paper.asPrinted);
        await holds(engine, `${path} in the styles for paper`, paper.closedOnPaper);
        continue;
      }
      const words = await ask(engine, paper.closedWords);
      const urls = await ask(engine, paper.addresses);
      expect.soft(words.length, path).toBeGreaterThan(10);
      const pdf = await getDocumentProxy(new Uint8Array(await engine.print()));
      const printed = bare((await extractText(pdf, { mergePages: true })).text);
      const lost = [...words, ...urls].filter((one) => !printed.includes(bare(one)));
      expect.soft(lost, path).toEqual([]);
    }
  }
};

/** Tries all rows in one browser, the n-th of those that are tried. */
export async function worldRows(engine: Engine, n: number): Promise<void> {
  for (const [name, row] of Object.entries(ROWS)) {
    await test.step(name, () => row(engine, n));
    expect.soft(engine.errors.splice(0), `errors: ${name}`).toEqual([]);
  }
}
