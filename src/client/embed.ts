import { startBridge, type HostMessage } from '$lib/embed/bridge';
import { applyAccent, applyLook, isTheme } from '$lib/embed/look';
import { readParams } from '$lib/embed/params';
import { followSections, sceneAt, scrollHeight } from '$lib/embed/scroll';
import { Stepper, type Via } from '$lib/embed/stepper';

/** How long in ms a host has to grow the frame before the scenes are shown one at a time. */
const PATIENCE_MS = 600;

const html = document.documentElement;
const params = readParams(location.search, location.hash);
const still = matchMedia('(prefers-reduced-motion: reduce)');
const dark = matchMedia('(prefers-color-scheme: dark)');
const motion = () => params.motion === 'auto' && !still.matches;

/** Brings the prerendered scenes to life; without this every scene stands below the other. */
function start(): void {
  const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)!;
  const root = find('#embed-root');
  const scenes = [...document.querySelectorAll<HTMLElement>('[data-step]')];
  const slugs = scenes.map((scene) => scene.dataset['step']!);
  const [previous, next] = [find('[data-action="previous"]'), find('[data-action="next"]')];
  const open = find<HTMLAnchorElement>('.open');
  const full = root.dataset['kind'] === 'full';
  const stepper = new Stepper(root, scenes);
  const id = full ? 'full' : slugs[stepper.index]!;

  const layout = () => root.dataset['layout'];
  const bridge = startBridge({
    ...params,
    root,
    id,
    wanted: () => (layout() === 'scroll' ? scrollHeight(scenes.length) : undefined),
    hear
  });

  function go(index: number, via: Via) {
    if (!stepper.show(index, motion() && layout() !== 'stacked')) return;
    const scene = slugs[index]!;
    const of = scenes.length;
    find('.position').textContent = root.dataset['position']!
      .replace('{n}', `${index + 1}`)
      .replace('{of}', `${of}`);
    previous.ariaDisabled = `${index === 0}`;
    next.ariaDisabled = `${index === of - 1}`;
    open.hash = scene;
    // Only who asked for the scene is read its words.
    if (via === 'tap' || via === 'key') {
      find('[data-told]').textContent = scenes[index]!.querySelector('.words')!.textContent;
    }
    bridge.event('scene', { scene, index, of, via });
    if (index === of - 1) bridge.event('complete', { scene });
  }

  function theme(value: unknown) {
    if (!isTheme(value)) return;
    html.dataset['theme'] = value;
    applyAccent(params.accent);
  }

  let farthest = 0;
  function hear(message: HostMessage) {
    if (message.type === 'hello') {
      theme(message.theme);
      if (full && Array.isArray(message.features) && message.features.includes('scroll')) {
        bridge.say('want-scroll', { height: scrollHeight(scenes.length) });
      }
    } else if (message.type === 'theme') theme(message.theme);
    else if (message.type === 'goto') {
      const { scene, index } = message;
      const named = typeof scene === 'string' ? slugs.indexOf(scene) : index;
      if (Number.isInteger(named)) go(named!, 'host');
    } else if (message.type === 'scroll' && full) {
      const { y, viewport } = message;
      if (!Number.isFinite(y) || !(viewport > 0)) return;
      root.dataset['layout'] = 'scroll';
      // Some hosts answer 1 once the container has been scrolled past.
      const past = y === 1 && farthest > viewport;
      farthest = past ? farthest : y;
      go(past ? scenes.length - 1 : sceneAt(y, viewport, scenes.length), 'scroll');
      bridge.size();
    }
  }

  // A key press on a button comes as a click without a count.
  previous.onclick = (event) => go(stepper.index - 1, event.detail ? 'tap' : 'key');
  next.onclick = (event) => go(stepper.index + 1, event.detail ? 'tap' : 'key');
  find('nav').onkeydown = ({ key }) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (by) go(stepper.index + by, 'key');
  };
  open.onclick = (event) => {
    bridge.event('open-story', { scene: slugs[stepper.index] });
    if (bridge.link(open.href)) event.preventDefault();
  };
  const moves = () => (html.dataset['motion'] = motion() ? 'on' : 'off');
  still.onchange = moves;
  dark.onchange = () => applyAccent(params.accent);
  moves();
  applyAccent(params.accent);

  if (full) {
    followSections(scenes, (index) => layout() === 'stacked' && go(index, 'scroll'));
    bridge.wishScroll();
    addEventListener('load', () =>
      setTimeout(() => {
        const clipped = layout() === 'stacked' && innerHeight < bridge.sent() - 8;
        if (clipped) root.dataset['layout'] = 'stepper';
      }, PATIENCE_MS)
    );
  }
  bridge.say('ready', {
    lang: html.lang,
    scenes: scenes.length,
    height: Math.ceil(root.getBoundingClientRect().height)
  });
  bridge.size();
  html.dataset['ready'] = '';
}

if ('ResizeObserver' in window && 'IntersectionObserver' in window) {
  html.dataset['js'] = '';
  applyLook(params);
  document.addEventListener('DOMContentLoaded', start);
}
