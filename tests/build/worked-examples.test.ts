import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { createServer } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Builder } from '../../src/lib/embed/builder/builder';
import type { snippet } from '../../src/lib/embed/snippets/snippets';
import { builtCopy } from '../support/built-copy';
import { countryFiles, WITH_COUNTRY } from '../support/country';

let folder: string;
/** Files that the new kind of embed took. */
let kindFiles: string[];
const built = (path: string) => join(folder, 'build', path);
const text = (path: string) => readFileSync(built(path), 'utf8');
const page = (path: string) => parseHTML(text(`${path}index.html`)).document;

describe('a copy of the project with the worked examples of docs/architecture.md', () => {
  beforeAll(async () => {
    ({ folder, kindFiles } = await builtCopy('examples'));
  }, 900_000);

  it('the story has the new step between its neighbours, with its card and its map', () => {
    const story = page('/');
    const slugs = [...story.querySelectorAll('section[data-step]')].map((step) => step.id);
    expect(slugs.slice(1, 4)).toEqual(['signing', 'dinner', 'review']);
    const step = story.querySelector('#dinner')!;
    expect(step.querySelector('[data-card] h3')!.textContent).toContain('That evening');
    expect(step.querySelector('[data-description]')!.textContent).not.toBe('');
    expect(step.querySelectorAll('svg.map')).toHaveLength(1);
    const { scenes } = JSON.parse(story.querySelector('#stage-data')!.textContent) as {
      scenes: { id: string }[];
    };
    expect(scenes.map(({ id }) => id)).toEqual(slugs);
  });

  it.each(['/text/', '/scene/dinner/', '/embed/v1/en/dinner/', '/embed/v1/en/'])(
    '%s tells it',
    (path) => expect(page(path).body.textContent).toContain('That evening')
  );

  it('its pictures are drawn, and the address for other sites answers', () => {
    expect(text('embed/v1/en/dinner.svg')).toContain('That evening');
    for (const name of ['dinner.png', 'dinner-og.png']) {
      expect(readFileSync(built(`embed/v1/en/${name}`)).length).toBeGreaterThan(1500);
    }
    expect(JSON.parse(text('oembed/v1/en/dinner.json'))).toMatchObject({ type: 'rich' });
    expect(text('offline/en.html')).toContain('That evening');
  });

  it('the new place stands on the map of its scene and on no other', () => {
    const labelled = (path: string) =>
      [...page(path).querySelectorAll('svg.map')].map(
        (map) => map.querySelectorAll('[data-label="wonsan"]').length
      );
    expect(labelled('/scene/review/')).toEqual([1]);
    expect(labelled('/scene/dinner/')).toEqual([0]);
  });

  describe('with another country', () => {
    it('takes five files at most', () => {
      expect(countryFiles('.').size).toBeLessThanOrEqual(5);
    });
  });

  describe.runIf(WITH_COUNTRY)('with the shapes of another country', () => {
    const actors = (path: string) =>
      [...page(path).querySelectorAll('svg.map [data-country="CHN"][data-highlight]')].length;

    it('is coloured in its scene and in no other', () => {
      expect(page('/scene/signing/').querySelector('#geo-CHN')!.getAttribute('d')).not.toBe('');
      expect(actors('/scene/signing/')).toBeGreaterThan(0);
      expect(actors('/scene/dinner/')).toBe(0);
    });

    it('has its colours, from one line for each theme', () => {
      const sheets = readdirSync(built('app'), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.css'))
        .map((name) => text(join('app', name)))
        .join();
      expect(sheets).toMatch(/\[data-country="?CHN"?\]\{--actor:var\(--chn\)/);
      expect(text('embed/v1/en/signing.svg')).toContain('data-country="CHN"');
    });

    it('keeps its disputed borders broken, over its outline', () => {
      const world = JSON.parse(readFileSync(join(folder, 'data/geo/world.topo.json'), 'utf8')) as {
        objects: Record<string, { arcs: number[][] }>;
      };
      const arcs = (name: string) =>
        new Set(world.objects[name]!.arcs.flat(3).map((arc) => (arc < 0 ? ~arc : arc)));
      const own = arcs('CHN');
      expect([...arcs('not-agreed')].filter((arc) => own.has(arc)).length).toBeGreaterThan(2);
      expect([...arcs('borders')].filter((arc) => own.has(arc))).toEqual([]);
    });
  });

  describe('with another kind of embed', () => {
    it('takes five files at most', () => {
      expect(kindFiles.length).toBeLessThanOrEqual(5);
    });

    it('its page has its script and tells its own', () => {
      const embed = page('/embed/v1/en/list/');
      expect(embed.querySelectorAll('[data-flow]').length).toBeGreaterThan(5);
      const script = embed.querySelector('script[src]')!.getAttribute('src')!;
      expect(script).toContain('embed-list');
      expect(text(script.replace(/^[./]*/, ''))).toContain('story-embed');
      // The kinds that were there before are as they were.
      expect(page('/embed/v1/en/full/').querySelectorAll('[data-step]').length).toBeGreaterThan(10);
      expect(page('/embed/v1/en/dinner/').querySelector('script[src]')!.outerHTML).not.toContain(
        'embed-list'
      );
    });

    it('oEmbed answers for it', () => {
      const answer = JSON.parse(text('oembed/v1/en/list.json')) as {
        html: string;
        height: number;
      };
      expect(answer).toMatchObject({ type: 'rich', width: 600, height: 400 });
      expect(answer.html).toContain('/embed/v1/en/list/');
    });

    it('the builder offers it, with a code that the loader turns into a frame of its shape', async () => {
      const data = JSON.parse(
        page('/embed/').querySelector('#builder-data')!.textContent
      ) as Builder;
      expect(data.words.kinds).toHaveProperty('list.name', 'All flows');
      const codeFor = await snippetsOf(folder);
      const choice = { ...data.start, kind: 'list' as Builder['start']['kind'] };
      const figure = codeFor(choice, data.facts)[0]!.text;
      expect(figure).toContain('data-story-embed="list"');
      expect(figure).toContain('data-ratio="3/2"');
      const frame = codeFor({ ...choice, place: 'html' }, data.facts)[0]!.text;
      expect(frame).toContain('/embed/v1/en/list/?theme=light"');
      expect(frame).toContain('aspect-ratio:3/2');
    });
  });
});

/** The codes that a copy of the project gives, from its own sources. */
async function snippetsOf(root: string): Promise<typeof snippet> {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { $lib: join(root, 'src/lib') } },
    server: { middlewareMode: true, ws: false, watch: null }
  });
  const loaded = await server.ssrLoadModule(join(root, 'src/lib/embed/snippets/snippets.ts'));
  await server.close();
  return loaded['snippet'] as typeof snippet;
}
