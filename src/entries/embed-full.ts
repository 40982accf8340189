import type { Embed } from '$lib/embed/frame/start';
import { followSections, sceneAt, scrollHeight } from '$lib/embed/frame/held-scroll';
import { startEmbed } from '$lib/embed/frame/start';

/** How long in ms a host has to grow the frame before the scenes are shown one at a time. */
const PATIENCE_MS = 600;

let farthest = 0;
let wanted: number | undefined;

startEmbed({
  id: 'full',
  wanted: () => wanted,
  begin({ root, scenes, bridge, go }) {
    const stacked = () => root.dataset['layout'] === 'stacked';
    followSections(scenes, (index) => stacked() && go(index, 'scroll'));
    // A Guardian page then holds the frame still and tells how far it has scrolled.
    const wish = { kind: 'interactive:scroll', scroll: 0 };
    bridge.post(wish);
    bridge.post(JSON.stringify(wish));
    setTimeout(() => {
      const framed = parent !== window;
      if (framed && stacked() && innerHeight < root.offsetHeight - 8)
        root.dataset['layout'] = 'stepper';
    }, PATIENCE_MS);
  },
  hear(message, embed) {
    const { bridge, scenes } = embed;
    if (message.type === 'hello' && Array.isArray(message.features)) {
      if (message.features.includes('scroll')) {
        bridge.say('want-scroll', { height: scrollHeight(scenes.length) });
      }
    } else if (message.type === 'scroll') scroll(message.y, message.viewport, embed);
  }
});

/**
 * The host holds the frame still and tells how far it has scrolled, in px.
 *
 * @param told height of the host's window in px; the Guardian's pages do not tell it
 */
function scroll(y: number, told: number | undefined, { root, scenes, bridge, go }: Embed): void {
  const viewport = told === undefined ? innerHeight : told;
  if (!Number.isFinite(y) || !Number.isInteger(viewport) || viewport <= 0) return;
  root.dataset['layout'] = 'scroll';
  wanted = scrollHeight(scenes.length);
  // The Guardian's pages answer 1 once the container has been scrolled past.
  const past = told === undefined && y === 1 && farthest > viewport;
  if (!past) farthest = y;
  go(past ? scenes.length - 1 : sceneAt(y, viewport, scenes.length), 'scroll');
  bridge.size();
}
