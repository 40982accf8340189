import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Where each scene looks, in degrees: its own points, else those of its view. */
function looks() {
  const places = new Map(read('data/map/places.json').map(({ id, at }) => [id, at]));
  const views = new Map(read('data/map/views.json').map((view) => [view.id, view]));
  return Object.fromEntries(
    read('data/map/scenes.json').map(({ id, view, fit }) => {
      const points = (fit ?? views.get(view).fit).map((point) =>
        typeof point === 'string' ? places.get(point) : point
      );
      return [id, { points, up: views.get(view).up }];
    })
  );
}

/**
 * Builds a site with the same words and styles as the story, and one of two usual ways to draw its
 * map.
 *
 * @param {'d3' | 'maplibre'} name
 * @param {string} folder where the site goes
 */
export async function buildBaseline(name, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync('build/app', `${folder}/app`, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      target: 'es2022',
      outDir: resolve(folder, 'baseline'),
      modulePreload: false,
      rollupOptions: {
        checks: { bundlerTimings: false },
        input: resolve(`tools/chores/bench/baselines/${name}.js`),
        output: { entryFileNames: 'map.js', assetFileNames: 'map[extname]', codeSplitting: false }
      }
    }
  });
  const world = read('data/geo/world.topo.json');
  writeFileSync(`${folder}/baseline.json`, JSON.stringify({ world, looks: looks() }));
  const style = name === 'maplibre' ? '<link rel="stylesheet" href="./baseline/map.css">' : '';
  const page = readFileSync('build/index.html', 'utf8')
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/, '')
    .replace(/<svg[^>]*class="map[\s\S]*?<\/svg>/g, '')
    .replace(/<script type="application\/json" id="stage-data">[\s\S]*?<\/script>/, '')
    .replace(
      /<script type="module" src="[^"]*"><\/script>/,
      () => `<script type="module" src="./baseline/map.js"></script>${style}`
    );
  writeFileSync(`${folder}/index.html`, page);
}
