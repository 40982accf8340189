import { writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { composeOffline } from './compose.mjs';

// Composes one single file after the other beside the thread that asks for them.
const { folder, css } = workerData;
parentPort?.on('message', ({ words, home, file }) => {
  writeFileSync(file, composeOffline(folder, words, css, home));
  parentPort?.postMessage(file);
});
