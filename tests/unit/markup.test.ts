import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { edition } from '../../src/lib/content/content';
import { frameScene } from '../../src/lib/map/camera/frame-scene';
import { safeArea } from '../../src/lib/map/camera/safe-area';
import { markup } from '../../src/lib/map/draw/markup';
import { composeOverlay } from '../../src/lib/map/draw/overlay';
import Overlay from '../../src/lib/map/draw/Overlay.svelte';
import drawOverlay from '../../src/lib/map/draw/Overlay.svelte?markup';
import { estimateText } from '../../src/lib/map/labels/measure';
import { StoryState } from '../../src/lib/story/state';

const { stage } = edition();
const size = { width: 390, height: 664 };
const safe = safeArea(size, { top: 360, bar: 52, window: 664 });

describe('a drawing without a framework', () => {
  it.each(stage.scenes.map((scene) => [scene.id, scene] as const))(
    'of %s is what the server renders',
    (_, scene) => {
      const camera = frameScene(scene, size, safe);
      const overlay = composeOverlay(scene, stage, { camera, size, safe }, estimateText);
      const props = { overlay, northWord: 'N <north>' };
      const rendered = render(Overlay, { props }).body.replace(/<!--.*?-->/g, '');
      expect(markup<ComponentProps<typeof Overlay>>(drawOverlay, props)).toBe(rendered);
      expect(rendered).toContain('<g class="overlay">');
    }
  );
});

describe('the state of the story', () => {
  it('tells of the changes of one task together, and of what comes of them', async () => {
    const state = new StoryState(['cover', '1961', '1996'], true);
    const seen: string[] = [];
    state.watch(
      () => [state.index, state.motion],
      () => {
        seen.push(`${state.active}, ${state.motion}`);
        if (state.index === 2) state.alone = true;
      }
    );
    state.watch(
      () => [state.alone],
      () => seen.push(`alone: ${state.alone}`)
    );
    expect(seen).toEqual(['cover, true', 'alone: false']);
    state.index = 1;
    state.index = 2;
    state.motion = false;
    state.layout++;
    expect(seen).toHaveLength(2);
    await Promise.resolve();
    expect(seen.slice(2)).toEqual(['1996, false', 'alone: true']);
    state.index = 1;
    state.index = 2;
    await Promise.resolve();
    expect(seen).toHaveLength(4);
    state.index = 0;
    state.flush();
    expect(seen.at(-1)).toBe('cover, false');
    await Promise.resolve();
    expect(seen).toHaveLength(5);
  });
});
