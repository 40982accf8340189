import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FACT_FILES, wordFiles } from '../../src/lib/content/files';
import { buildCopy, copyProject } from '../support/copy';
import { addPlace, addStep, type Copy } from '../support/worked-examples';

const FILES: Record<keyof Copy, string> = {
  story: wordFiles('en').story,
  scenes: FACT_FILES.scenes,
  places: FACT_FILES.places,
  names: wordFiles('en').places,
  notes: FACT_FILES.notes,
  texts: wordFiles('en').notes
};

let folder: string;
const built = (path: string) => join(folder, 'build', path);
const text = (path: string) => readFileSync(built(path), 'utf8');
const page = (path: string) => parseHTML(text(`${path}index.html`)).document;

describe('a copy of the project with the worked examples of docs/architecture.md', () => {
  beforeAll(async () => {
    folder = copyProject();
    const changed = Object.fromEntries(
      Object.entries(FILES).map(([name, file]) => [name, JSON.parse(readFileSync(file, 'utf8'))])
    ) as unknown as Copy;
    addStep(changed);
    addPlace(changed);
    for (const [name, file] of Object.entries(FILES)) {
      writeFileSync(join(folder, file), JSON.stringify(changed[name as keyof Copy]));
    }
    const { code, said } = await buildCopy(folder);
    expect(code, said).toBe(0);
  }, 600_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
      expect(readFileSync(built(`embed/v1/en/${name}`)).length).toBeGreaterThan(10_000);
    }
    expect(JSON.parse(text('oembed/v1/en/dinner.json'))).toMatchObject({ type: 'rich' });
    expect(text('offline/en.html')).toContain('That evening');
  });

  it('the new place stands on the map of its scene and on no other', () => {
    const labelled = (path: string) =>
      [...page(path).querySelectorAll('svg.map')].map(
        (map) => map.querySelectorAll('[data-label="wonsan"]').length
      );
    expect(labelled('/scene/signing/')).toEqual([1]);
    expect(labelled('/scene/dinner/')).toEqual([0]);
  });
});
