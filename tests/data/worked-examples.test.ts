import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkContent, readStory } from '../../src/lib/content/content';
import { readEvidence } from '../../src/lib/content/check-record';
import { readNotes } from '../../src/lib/content/check-teacher-notes';
import { readPages } from '../../src/lib/content/check-pages';
import { readTeach } from '../../src/lib/content/classroom/read';
import { storyPage } from '../../src/lib/story/view';
import { addPlace, addStep, type Copy } from '../support/worked-examples';

/** The files that the examples change, free to change. */
const copy = () => structuredClone({ ...readStory(), notes: readNotes() }) as unknown as Copy;
const check = ({ notes, ...story }: Copy) =>
  checkContent(story as never, readEvidence(), readPages(), readTeach(), notes);

describe('the worked examples of docs/architecture.md', () => {
  it('add a step: the page has it in its place, with its scene on the plane', () => {
    const changed = copy();
    addStep(changed);
    const page = storyPage(check(changed));
    expect(page.chapters[0]!.steps.map(({ id }) => id).slice(0, 3)).toEqual([
      ...['signing', 'dinner', 'review']
    ]);
    const scene = page.stage.scenes.find(({ id }) => id === 'dinner')!;
    expect(scene.fit.length).toBeGreaterThan(1);
    expect(scene.fit.flat().every(Number.isFinite)).toBe(true);
  });

  it('add a place: the scene has its label, between its neighbours on the map', () => {
    const changed = copy();
    addPlace(changed);
    const { stage } = check(changed);
    const { labels } = stage.scenes.find(({ id }) => id === 'signing')!;
    const at = (id: string) => labels.find((label) => label.id === id)!.at;
    expect(labels.find(({ id }) => id === 'wonsan')!.text).toBe('Wonsan');
    const far = Math.hypot(
      at('wonsan')[0] - at('pyongyang')[0],
      at('wonsan')[1] - at('pyongyang')[1]
    );
    const moscow = Math.hypot(
      at('moscow')[0] - at('pyongyang')[0],
      at('moscow')[1] - at('pyongyang')[1]
    );
    // Wonsan lies about 145 km from Pyongyang, Moscow about 6,400 km.
    expect(far / moscow).toBeGreaterThan(0.01);
    expect(far / moscow).toBeLessThan(0.04);
  });

  it('half a step is an error that names what is missing', () => {
    const changed = copy();
    addStep(changed);
    changed.scenes = changed.scenes.filter(({ id }) => id !== 'dinner');
    expect(() => check(changed)).toThrow(/dinner/);
  });

  it('a mistyped place is an error that names the nearest one', () => {
    const changed = copy();
    addPlace(changed);
    (changed.scenes.find(({ id }) => id === 'signing')!['labels'] as string[])[0] = 'pyongyan';
    expect(() => check(changed)).toThrow(/pyongyan.*pyongyang/s);
  });

  it('add a language: no page or script names one, it is that of the story', () => {
    // Fallbacks: the name of a place, the day first in English dates, what an old snippet means.
    const known = /schema\/story|stage-data|dates|areas|loader/;
    const named = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|svelte)$/.test(file) && !known.test(file))
      .filter((file) => /(['"`])en\1|\/en\.html/.test(readFileSync(`src/${file}`, 'utf8')));
    expect(named).toEqual([]);
  });
});
