import { describe, expect, it } from 'vitest';
import { checkContent, readContent } from '../../src/lib/content/content';
import { storyPage } from '../../src/lib/story/view';
import { addPlace, addStep, type Copy } from '../support/worked-examples';

/** The files that the examples change, free to change. */
function copy(): Copy {
  const { facts, words } = structuredClone(readContent());
  const { scenes, places, notes, story } = facts;
  const { story: told, places: names, notes: texts } = words;
  return { story, told, scenes, places, names, notes, texts } as unknown as Copy;
}
function check({ story, told, scenes, places, names, notes, texts }: Copy) {
  const { facts, words, ...whole } = readContent();
  return checkContent({
    ...whole,
    facts: { ...facts, scenes, places, notes, story },
    words: { ...words, story: told, places: names, notes: texts }
  });
}

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
    const { labels } = stage.scenes.find(({ id }) => id === 'review')!;
    const at = (id: string) => labels.find((label) => label.id === id)!.at;
    expect(labels.find(({ id }) => id === 'wonsan')!.text).toBe('Wonsan');
    const far = Math.hypot(
      at('wonsan')[0] - at('pyongyang')[0],
      at('wonsan')[1] - at('pyongyang')[1]
    );
    const seoul = Math.hypot(
      at('seoul')[0] - at('pyongyang')[0],
      at('seoul')[1] - at('pyongyang')[1]
    );
    // Wonsan lies about 145 km from Pyongyang, Seoul about 195 km.
    expect(far / seoul).toBeGreaterThan(0.7);
    expect(far / seoul).toBeLessThan(0.8);
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
});
