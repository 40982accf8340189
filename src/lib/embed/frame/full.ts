import { followSections, sceneAt, scrollHeight } from './held-scroll';
import type { EmbedKind } from './start';

/** How long in ms a host has to grow the frame before the scenes are shown one at a time. */
const PATIENCE_MS = 600;

/**
 * The whole story in one frame: all scenes below each other where the frame grows; one at a time
 * where it does not; held still where the host says how far it has scrolled.
 */
export const fullStory: EmbedKind = ({ root, scenes, host, go }) => {
  const stacked = () => root.dataset['layout'] === 'stacked';
  let farthest = 0;

  followSections(scenes, (index) => stacked() && go(index, 'scroll'));
  // A Guardian page then holds the frame still and tells how far it has scrolled.
  const wish = { kind: 'interactive:scroll', scroll: 0 };
  host.post(wish);
  host.post(JSON.stringify(wish));
  setTimeout(() => {
    const framed = parent !== window;
    if (framed && stacked() && innerHeight < root.offsetHeight - 8)
      Object.assign(root.dataset, { layout: 'stepper', fill: '' });
  }, PATIENCE_MS);

  /**
   * The host holds the frame still and says how far it has scrolled, in px.
   *
   * @param hostHeight height of the host's window in px; the Guardian's pages do not say it
   */
  function scroll(y: unknown, hostHeight: unknown): void {
    const viewport = hostHeight === undefined ? innerHeight : hostHeight;
    if (!isNumber(y) || !isNumber(viewport) || viewport % 1 || viewport <= 0) return;
    root.dataset['layout'] = 'scroll';
    host.requestedHeight = scrollHeight(scenes.length);
    // The Guardian's pages answer 1 once the container has been scrolled past.
    const past = hostHeight === undefined && y === 1 && farthest > viewport;
    if (!past) farthest = y;
    go(past ? scenes.length - 1 : sceneAt(y, viewport, scenes.length), 'scroll');
    host.updateHeight();
  }

  return (message) => {
    if (message.type === 'scroll') scroll(message.y, message.viewport);
    const asks = message.type === 'hello' && Array.isArray(message.features);
    if (asks && (message.features as unknown[]).includes('scroll')) {
      host.postMessage('want-scroll', { height: scrollHeight(scenes.length) });
    }
  };
};

/** A number that is neither infinite nor none at all. */
const isNumber = (value: unknown): value is number => Number.isFinite(value);
