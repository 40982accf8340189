import { mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { transform } from 'lightningcss';
import postcss from 'postcss';
import { readEditionFiles, WORDS_FOLDER } from '../../../src/lib/content/edition-files.mjs';
import { flattenLayers } from '../css/layers.mjs';

/**
 * Wraps an adapter of SvelteKit: composes `offline/{lang}.html` from the pages that it wrote.
 *
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {string} [folder] what the adapter writes
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function withOffline(adapter, folder = 'build') {
  return {
    ...adapter,
    async adapt(builder) {
      await adapter.adapt(builder);
      mkdirSync(join(folder, 'offline'), { recursive: true });
      const orders = readEditionFiles().map(({ folder: lang, info }) => ({
        words: JSON.parse(readFileSync(`${WORDS_FOLDER}/${lang}/pages/offline.json`, 'utf8')),
        home: info.default ? '/' : `/${lang}/`,
        file: join(folder, `offline/${lang}.html`)
      }));
      const css = offlineSheet();
      const hands = Array.from({ length: Math.min(orders.length, availableParallelism()) }, () =>
        carryOut(orders, { folder, css })
      );
      await Promise.all(hands);
    }
  };
}

const WORKER = new URL('worker.mjs', import.meta.url);

/**
 * Has orders carried out one after the other in a thread of its own, until none is left.
 *
 * @param {object[]} orders from which each hand takes its next
 * @param {object} workerData
 * @returns {Promise<void>}
 */
function carryOut(orders, workerData) {
  return new Promise((done, fail) => {
    const worker = new Worker(WORKER, { workerData });
    const next = () => {
      const order = orders.shift();
      if (order) worker.postMessage(order);
      else void worker.terminate();
    };
    worker
      .on('message', next)
      .on('error', fail)
      .on('exit', () => done());
    next();
  });
}

/** Styles that only the single file needs, as browsers get them. */
function offlineSheet() {
  const filename = 'offline.css';
  const source = readFileSync(new URL(filename, import.meta.url), 'utf8');
  const { css } = postcss([flattenLayers()]).process(source, { from: filename });
  return String(transform({ filename, code: Buffer.from(css), minify: true }).code);
}
