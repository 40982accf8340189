import { execSync } from 'node:child_process';
import { installMissing } from './install.mjs';

const WISHED_PORT = Number(process.env['PORT'] ?? 4173);

installMissing();
console.log('Building the site …');
execSync('npx vite build --logLevel warn', { stdio: ['ignore', 'ignore', 'inherit'] });

const { serve } = await import('./serve.mjs');
const { port } = await serve('build', { port: WISHED_PORT });
if (port !== WISHED_PORT) console.log(`Port ${WISHED_PORT} is taken: using ${port}.`);
console.log(`The story is at http://localhost:${port}/ (stop with Ctrl+C)`);
