import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { format } from 'prettier';
import { findChromium } from '../chromium.mjs';
import { headersFor } from '../../build/headers.mjs';
import { serve } from '../serve.mjs';
import { buildBaseline } from './baselines.mjs';
import { load, rest, scroll, tap } from './measure.mjs';
import { chart, median, table } from './report.mjs';

/** The bench: `npm run bench -- --runs 5`, or `--only story,still` for some pages alone. */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    store: { type: 'boolean', default: false }
  }
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1)
  throw new Error(`--runs takes a whole number, not ${values.runs}`);

const STORED = 'tools/chores/bench/stored.json';
const stored = existsSync(STORED) ? JSON.parse(readFileSync(STORED, 'utf8')) : {};
const NEXT = '[data-action="next"]';
const ready = 'html[data-ready]';

console.log('Building the two baselines …');
for (const name of /** @type {const} */ (['d3', 'maplibre']))
  await buildBaseline(name, `.cache/bench/${name}`);
const site = await serve('build', { headers: headersFor });
const own = (path) => `http://localhost:${site.port}${path}`;
const others = {
  d3: await serve('.cache/bench/d3'),
  maplibre: await serve('.cache/bench/maplibre')
};

const all = {
  story: { url: own('/'), ready, next: NEXT },
  'still map': { url: own('/'), ready, still: true },
  'scrollama + d3-geo': { url: `http://localhost:${others.d3.port}/`, ready, next: NEXT },
  MapLibre: { url: `http://localhost:${others.maplibre.port}/`, ready, next: NEXT, webgl: true },
  embed: { url: own('/embed/v1/en/'), ready: '#embed-root', next: NEXT, path: 'embed/v1/en' },
  classroom: { url: own('/teach/sort/'), ready: '[data-activity]', path: 'teach/sort' }
};
const wished = values.only.split(',').filter(Boolean);
const pages = Object.entries(all).filter(
  ([name, { path }]) =>
    (!wished.length || wished.includes(name)) && (!path || existsSync(`build/${path}/index.html`))
);
if (!pages.length)
  throw new Error(`--only names no page; there are ${Object.keys(all).join(', ')}`);

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
const browsers = { plain: await launch(false), webgl: await launch(true) };
const results = {};
const scrolled = (cpu, seen) =>
  Object.fromEntries(Object.entries(seen).map(([name, value]) => [`${name} ${cpu}`, value]));

/** Everything there is to know of one page, once. */
async function once(name, page) {
  const { still, next, webgl } = page;
  const browser = webgl ? browsers.webgl : browsers.plain;
  return {
    ...(still ? {} : await load(browser, page)),
    ...scrolled(4, await scroll(browser, page, 4)),
    ...scrolled(6, await scroll(browser, page, 6)),
    ...(next ? await tap(browser, page) : {}),
    ...(still ? {} : await rest(browser, page))
  };
}

const began = new Date();
/** @type {Record<string, Record<string, number>[]>} */
const samples = Object.fromEntries(pages.map(([name]) => [name, []]));
for (let run = 1; run <= runs; run++) {
  for (const [name, page] of pages) {
    console.log(`run ${run} of ${runs}: ${name}`);
    samples[name].push(await once(name, page));
  }
}
for (const [name, list] of Object.entries(samples)) {
  const keys = new Set(list.flatMap(Object.keys));
  results[name] = Object.fromEntries(
    [...keys].map((key) => [key, median(list.map((one) => one[key] ?? 0))])
  );
}
const version = browsers.plain.version();
for (const browser of Object.values(browsers)) await browser.close();
for (const one of [site, ...Object.values(others)]) await one.close();

const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Chromium ${version} headless, painting and WebGL in software, Node ${process.versions.node}`;
const ratio =
  results['story'] && results['still map']
    ? `Scrolling the story keeps the main thread ${(results['story']['busy 4'] / results['still map']['busy 4']).toFixed(2)} times as busy as the same page with a still map (bar: 1.3).`
    : '';
const text = table(results, stored['story']);
console.log(`\n${text}\n\n${ratio}`);
if (!wished.length) {
  const title = 'Main thread busy per second of scrolling, CPU ÷ 4';
  writeFileSync('docs/bench.svg', chart(results, title));
  writeFileSync(
    'docs/bench.md',
    `# Bench

Written by \`npm run bench\` on ${began.toISOString().slice(0, 10)}. Machine: ${machine}; load of the machine when it ended: ${loadavg()[0].toFixed(1)}. Medians of ${runs} run${runs > 1 ? 's' : ''}, phone of 390 × 664 px. First load at 1.6 Mbps, 150 ms and CPU ÷ 4, compressed, nothing cached. One full scroll takes 18 seconds.

${ratio}

${text}

![${title}](bench.svg)

"Still map" is the same page with the stage replaced by a copy that nothing moves. The two baselines are built by the bench from the same words, styles and geometry: the usual scrollama with d3-geo, projecting every shape anew in each frame of a move, and MapLibre GL with our geometry as its only source and no tiles. WebGL runs in software here, so MapLibre would do better on a graphics card.
`
  );
  writeFileSync(
    'docs/bench.md',
    await format(readFileSync('docs/bench.md', 'utf8'), { parser: 'markdown' })
  );
  console.log('docs/bench.md and docs/bench.svg are written.');
}
if (values.store) {
  writeFileSync(STORED, `${JSON.stringify(results, null, 2)}\n`);
  console.log(`${STORED} is written: later runs compare with it.`);
}
