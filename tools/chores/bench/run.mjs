import { existsSync, readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { headersFor } from '../../build/headers.mjs';
import { findChromium } from '../chromium.mjs';
import { writeFormatted } from '../formatted.mjs';
import { serve } from '../serve.mjs';
import { FLOOR, writeFloor } from './floor.mjs';
import { floorPageText, floorTable } from './floor-report.mjs';
import { machineWords, tooBusy, watchMachine } from './machine.mjs';
import { compareWithOthers, othersTable, storeOthers, writeOthers } from './others.mjs';
import { PARTS, READ } from './parts.mjs';

/*
 * The bench. `npm run bench` reads all parts, about nine minutes; `npm run bench -- paint`, `scroll`
 * or `next` one of them; `npm run bench -- others` compares with usual ways. `--print` measures on a
 * busy machine too and writes nothing.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5' },
    print: { type: 'boolean', default: false },
    store: { type: 'boolean', default: false }
  }
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1)
  throw new Error(`--runs takes a whole number, not ${values.runs}`);
const known = [...PARTS, 'others'];
const stranger = positionals.find((name) => !known.includes(name));
if (stranger) throw new Error(`the bench has no part "${stranger}"; it has ${known.join(', ')}`);
/** @type {readonly string[]} */
const wanted = positionals.length ? positionals : PARTS;

/** Runs of the floor's parts as they were last written. */
const KEPT = 'tools/chores/bench/results.json';

const watched = watchMachine();
const early = tooBusy({ before: watched.before });
if (early.length && !values.print) {
  watched.stop();
  console.error(
    `The machine is busy: ${early.join('; ')}. Wait, or measure with --print, which writes nothing.`
  );
  process.exit(1);
}

const executablePath = await findChromium(console.log);
/** Painting in software for all; WebGL in software besides, for the one page that needs it. */
const launch = (webgl) =>
  chromium.launch({
    executablePath,
    args: [
      ...['--no-sandbox', '--disable-background-networking'],
      webgl ? '--enable-unsafe-swiftshader' : '--disable-gpu'
    ]
  });
const plain = await launch(false);
const site = await serve('build', { headers: headersFor });
const servers = [site];
const own = (path) => `http://localhost:${site.port}${path}`;

/** Pages of each part. The floor is as long as the story on this phone. */
async function pagesOf(part) {
  const story = { url: own('/'), ready: 'html[data-ready]', map: '[data-stage]', next: NEXT };
  const embed = { url: own('/embed/v1/en/'), ready: '#embed-root', map: '.map', next: NEXT };
  if (part === 'next') return { story, embed };
  const height = await sectionHeight(story);
  const floor = await Promise.all(
    FLOOR.map(async (kind, i) => {
      const folder = `.cache/bench/floor-${i}`;
      writeFloor(kind, folder, height);
      const server = await serve(folder);
      servers.push(server);
      const map = kind === 'text only' ? undefined : '.map > *';
      return [kind, { url: `http://localhost:${server.port}/`, ready: 'main', map }];
    })
  );
  return part === 'paint'
    ? { story, ...Object.fromEntries(floor), embed }
    : { story, 'same page, map stopped': { ...story, still: true }, ...Object.fromEntries(floor) };
}
const NEXT = '[data-action="next"]';

/** Px of a section with which a page of as many is as long as the story. */
async function sectionHeight({ url, ready }) {
  const page = await plain.newPage({ viewport: { width: 390, height: 664 } });
  await page.goto(url);
  await page.locator(ready).waitFor({ state: 'attached' });
  const height = await page.evaluate(() => {
    const story = /** @type {HTMLElement} */ (document.querySelector('[data-scrolly]'));
    return Math.round(story.scrollHeight / story.querySelectorAll('[data-step]').length);
  });
  await page.close();
  return height;
}

/** Reads a part: in each run the pages take turns, so that noise comes to all. */
async function readPart(part) {
  const pages = await pagesOf(part);
  /** @type {Record<string, Record<string, number>[]>} */
  const samples = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
  for (let run = 0; run < runs; run++) {
    for (const [name, page] of Object.entries(pages)) {
      console.log(`${part}, run ${run + 1} of ${runs}: ${name}`);
      samples[name].push(await READ[part](plain, page, run));
    }
  }
  return samples;
}

const date = new Date().toISOString().slice(0, 10);
/** @type {Record<string, any>} */
const read = {};
for (const part of wanted.filter((name) => name !== 'others')) read[part] = await readPart(part);
let others;
if (wanted.includes('others')) {
  const webgl = await launch(true);
  const browserFor = (needed) => (needed ? webgl : plain);
  others = await compareWithOthers({ browserFor, siteAt: site.port, runs });
  await webgl.close();
}
const version = plain.version();
await plain.close();
for (const server of servers) await server.close();

const seen = watched.stop();
const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Chromium ${version} headless, painting and WebGL in software, Node ${process.versions.node}; ${machineWords(seen)}`;
for (const [part, samples] of Object.entries(read)) console.log(`\n${floorTable(part, samples)}`);
if (others) console.log(`\n${othersTable(others)}`);
console.log(`\n${machine}`);

const late = tooBusy(seen);
if (values.print || late.length) {
  console.log(
    values.print
      ? 'Nothing is written (--print).'
      : `Nothing is written, the machine was busy: ${late.join('; ')}.`
  );
  process.exitCode = values.print ? 0 : 1;
} else {
  const kept = existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, 'utf8')) : {};
  for (const part of PARTS)
    if (read[part]) kept[part] = { date, machine, runs, samples: read[part] };
  if (Object.keys(read).length) {
    await writeFormatted(KEPT, JSON.stringify(kept));
    await writeFormatted('docs/bench.md', floorPageText(kept));
    console.log('docs/bench.md is written.');
  }
  if (others) {
    await writeOthers(others, { date, machine, runs });
    if (values.store) storeOthers(others);
    console.log('docs/bench-baselines.md and its picture are written.');
  }
}
