import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { build, type Plugin, type Rollup } from 'vite';
import { EMBED_KINDS } from '../../src/lib/schema/embed-kinds.mjs';
import { SCRIPT_NAMES } from '../../src/lib/shell/client-script.ts';
import { OLDEST_FOR_SCRIPTS } from './oldest.ts';
import { svelteMarkup } from './svelte-markup.ts';

/** The loader asks for these in no other way: it may not weigh the whole table. */
const GROWING = Object.fromEntries(
  EMBED_KINDS.filter(({ ratio }) => !ratio).map(({ segment, height }) => [segment, height])
);

/** A script of ours. */
interface ClientScript {
  /** Path below the project root. */
  file: string;
  format: 'es' | 'iife';
}

/** Each file is a module for a page of the site. */
const MODULES = 'src/entries';
/** Each file is a classic script: frames without an origin, and other sites, may load no modules. */
const CLASSIC = 'src/entries/classic';

function clientScriptFiles(): ClientScript[] {
  const list = (folder: string, format: ClientScript['format']) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => ({ file: `${folder}/${name}`, format }));
  return [...list(MODULES, 'es'), ...list(CLASSIC, 'iife')];
}

/**
 * Builds each file in `src/entries` into a browser script beside the pages. Pages are prerendered without a client
 * framework (`csr = false`; then Kit builds no client at all), so each script is small, starts
 * when it likes and stores nothing.
 */
export function clientScripts(): Plugin {
  const references = new Map<string, string>();
  return {
    name: 'client-scripts',
    apply: 'build',
    async buildStart() {
      for (const { file, format } of clientScriptFiles()) {
        const name = `${basename(file, '.ts')}.js`;
        const source = await bundle(file, format);
        references.set(file, this.emitFile({ type: 'asset', name, source }));
      }
    },
    generateBundle() {
      const names = Object.fromEntries(
        [...references].map(([file, reference]) => [file, this.getFileName(reference)])
      );
      mkdirSync('.svelte-kit', { recursive: true });
      writeFileSync(SCRIPT_NAMES, JSON.stringify(names));
    }
  };
}

/** One self-contained script as text. */
async function bundle(file: string, format: ClientScript['format']): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [
      buildTimeOnly(file),
      svelteMarkup({ forBrowser: true }),
      svelte({ configFile: false, preprocess: vitePreprocess() })
    ],
    define: { __GROWING_EMBEDS__: JSON.stringify(GROWING) },
    resolve: { alias: { $lib: resolve('src/lib') }, conditions: ['browser'] },
    build: {
      write: false,
      target: OLDEST_FOR_SCRIPTS,
      modulePreload: false,
      copyPublicDir: false,
      rollupOptions: {
        input: resolve(file),
        optimization: { inlineConst: true },
        checks: { bundlerTimings: false },
        output: { format, codeSplitting: false }
      }
    }
  })) as Rollup.RollupOutput;
  const [chunk, ...others] = result.output;
  if (others.length) {
    throw new Error(`${file} must build into one script, not ${result.output.length} files`);
  }
  const strangers = packagesOf(chunk).filter((name) => !ships(name));
  if (strangers.length) {
    throw new Error(
      `${file} sends ${strangers.join(', ')} to readers: move it to "dependencies" in package.json, ` +
        'about which "npm audit --omit=dev" asks'
    );
  }
  return chunk.code;
}

/** Rooms that read files: their code never reaches a reader, only their types do. */
const BUILD_TIME = /\/src\/lib\/(?:content|pictures)\//;

/** Stops the build of a script that would take code of the build to readers. */
function buildTimeOnly(script: string): Plugin {
  return {
    name: 'build-time-only',
    enforce: 'pre',
    async resolveId(source, importer) {
      const found = await this.resolve(source, importer, { skipSelf: true });
      if (importer && found && (BUILD_TIME.test(found.id) || found.id.startsWith('node:'))) {
        throw new Error(
          `${script} would send ${source} to readers (imported by ${importer}): ` +
            'only types of build-time rooms may go into a browser script'
        );
      }
      return found;
    }
  };
}

/** Names of the packages of which something is left in a script. */
function packagesOf({ modules }: Rollup.OutputChunk): string[] {
  const names = Object.entries(modules)
    .filter(([, { renderedLength }]) => renderedLength)
    .flatMap(([path]) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
  return [...new Set(names)];
}

/** Whether the lockfile says that a package belongs to what readers get. */
function ships(name: string): boolean {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { dev?: boolean } | undefined>;
  };
  const found = packages[`node_modules/${name}`];
  return found !== undefined && !found.dev;
}
