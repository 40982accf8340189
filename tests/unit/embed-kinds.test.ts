import { describe, expect, it } from 'vitest';
import { EMBED_KINDS, OFFERS } from '../../src/lib/schema/embed-kinds.mjs';
import { edition, allSteps } from '../../src/lib/content/content';
import { afterBreaking } from '../support/breaking';

const kinds = EMBED_KINDS.map((kind) => [kind.name, kind] as const);
const segments: string[] = EMBED_KINDS.map(({ segment }) => segment);

describe('kinds of embeds', () => {
  it('have names and addresses of their own, and one starts at any scene', () => {
    expect(new Set(OFFERS).size).toBe(OFFERS.length);
    expect(new Set(segments).size).toBe(segments.length);
    expect(segments.filter((segment) => !segment)).toHaveLength(1);
    // `kindAt` takes the first for every address that no other has.
    expect(segments[0]).toBe('');
  });

  it.each(kinds)('%s has an address that a server can give, and none of a scene', (_, kind) => {
    expect(kind.segment).toMatch(/^(?:[a-z]+(?:-[a-z]+)*)?$/);
    expect(allSteps(edition().story).map(({ id }): string => id)).not.toContain(kind.segment);
    expect(kind.ratio).toMatch(/^(?:\d+\/\d+)?$/);
  });

  it('keep their addresses from steps', () => {
    const taken = segments.find(Boolean)!;
    const said = afterBreaking(({ facts }) => (facts.story.chapters[0].steps[0].id = taken));
    expect(said.join('\n')).toContain(
      `data/story.json › ${taken} › id: "${taken}" is the address of an embed; choose another slug`
    );
  });
});
