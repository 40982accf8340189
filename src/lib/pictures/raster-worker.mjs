import { Resvg } from '@resvg/resvg-js';
import { parentPort } from 'node:worker_threads';
import { tsImport } from 'tsx/esm/api';

/*
 * Turns drawings into pictures on another core: pixels by the million are kept away from the thread
 * that draws, whose memory they would make the engine sweep again and again. Plain JavaScript: it is
 * started as it stands.
 */
const { encodePng } = await tsImport('./png.ts', import.meta.url);

parentPort?.on('message', (/** @type {import('./raster').Order} */ { id, svg, fontFiles }) => {
  try {
    const drawn = new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } });
    const { pixels, width, height } = drawn.render();
    parentPort?.postMessage({ id, png: encodePng(pixels, width, height) });
  } catch (error) {
    parentPort?.postMessage({ id, error });
  }
});
