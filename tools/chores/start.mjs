import { installMissing } from './install.mjs';

const WISHED_PORT = Number(process.env['PORT'] ?? 4173);

installMissing();
try {
  // Loaded late: what they need may just have been installed.
  const { buildSite } = await import('./build-site.mjs');
  const { serve } = await import('./serve.mjs');
  await buildSite();
  const { port } = await serve('build', { port: WISHED_PORT });
  if (port !== WISHED_PORT) console.log(`Port ${WISHED_PORT} is taken: using ${port}.`);
  console.log(`Serving it. The story is at http://localhost:${port}/ (stop with Ctrl+C)`);
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exit(1);
}
