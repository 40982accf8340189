import { afterPaint } from '$lib/map/motion/task';
import { HEIGHT_BY_WIDTH, LEAST_HEIGHT } from '$lib/schema/embed-kinds.mjs';
import type { HostMessage } from '../contract/messages';
import { applyParams, applyTheme } from './apply-params';
import { connectToHost, type HostConnection } from './host-connection';
import { readParams, type Params } from './params';
import type { Via } from '../contract/protocol';
import type { Stepper } from './stepper';

const html = document.documentElement;
const params = readParams(location.search, location.hash);
/** Whether the frame is taller than the card's shape: see `one-at-a-time.css`. */
const isTall = matchMedia('(max-aspect-ratio: 79/100)');
const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

/** An embed at work, for what only some kinds can do. */
export interface Embed {
  root: HTMLElement;
  scenes: HTMLElement[];
  host: HostConnection;
  params: Params;
  go(index: number, via: Via): void;
}

/** What shows one of the scenes. */
type MakeStepper = (root: HTMLElement, scenes: HTMLElement[]) => Stepper;

/** What a kind of embed adds to the stepper: called once it works, it answers what it listens with. */
export type EmbedKind = (embed: Embed) => (message: HostMessage) => void;

const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)!;
const mayMove = () => params.motion === 'auto' && !reducedMotion.matches;

/** Brings the prerendered scenes to life; without this every scene stands below the other. */
function start(makeStepper: MakeStepper, kind?: EmbedKind): void {
  const root = find('#embed-root');
  const scenes = [...document.querySelectorAll<HTMLElement>('[data-step]')];
  const slugs = scenes.map((scene) => scene.dataset['step']!);
  const [previous, next] = [find('[data-action="previous"]'), find('[data-action="next"]')];
  const open = find<HTMLAnchorElement>('.open');
  const stepper = makeStepper(root, scenes);
  const of = scenes.length;
  const readAloud = afterPaint();

  const host = connectToHost({
    ...params,
    root,
    // Constant for a width, so that embed and host cannot drive each other.
    wished: (width) =>
      kind || !isTall.matches ? 0 : Math.max(LEAST_HEIGHT, width * HEIGHT_BY_WIDTH),
    onMessage(message) {
      if (message.type === 'hello' || message.type === 'theme') applyTheme(html, message.theme);
      if (message.type === 'goto') {
        const named = slugs.indexOf(message.scene as string);
        const index = named < 0 ? message.index : named;
        if (Number.isInteger(index)) go(index as number, 'host');
      }
      onMessage?.(message);
    }
  });
  function go(index: number, via: Via) {
    const asked = via === 'tap' || via === 'key';
    if (!stepper.show(index, mayMove() && root.dataset['layout'] !== 'stacked', asked)) return;
    const scene = slugs[index]!;
    find('.position').textContent = scenes[index]!.dataset['position']!;
    previous.setAttribute('aria-disabled', `${index === 0}`);
    next.setAttribute('aria-disabled', `${index === of - 1}`);
    open.hash = scene;
    // Only who asked for the scene is read its words.
    if (asked) {
      const words = scenes[index]!.querySelector('.words')!;
      readAloud(() => (find('[role="status"]').textContent = words.textContent));
    }
    host.postEvent('scene', { scene, index, of, via });
    if (index === of - 1) host.postEvent('complete', { scene });
  }

  const step = (by: number, key: boolean) => go(stepper.index() + by, key ? 'key' : 'tap');
  // A key press on a button comes as a click without a count.
  previous.onclick = ({ detail }) => step(-1, !detail);
  next.onclick = ({ detail }) => step(1, !detail);
  find('nav').onkeydown = ({ key }) => {
    if (key === 'ArrowRight') step(1, true);
    if (key === 'ArrowLeft') step(-1, true);
  };
  open.onclick = (event) => {
    host.postEvent('open-story', { scene: slugs[stepper.index()] });
    if (!params.secret) return;
    // WordPress's frame may open no window; WordPress follows the link for us.
    event.preventDefault();
    host.post({ message: 'link', value: open.href, secret: params.secret });
  };
  const applyMotion = () => (html.dataset['motion'] = mayMove() ? 'on' : 'off');
  reducedMotion.onchange = applyMotion;
  applyMotion();
  const onMessage = kind?.({ root, scenes, host, params, go });
  host.postMessage('ready', { lang: html.lang, scenes: of, height: host.height() });
  html.dataset['ready'] = '';
}

/**
 * Starts an embed of a kind once its page has been read and styled. Browsers older than the stated
 * minimum keep the plain page.
 */
export function startEmbed(makeStepper: MakeStepper, kind?: EmbedKind): void {
  applyParams(html, params);
  if (!CSS.supports('aspect-ratio:1')) return;
  html.dataset['js'] = '';
  // Not before the styles are there: measuring earlier would lay out every scene for nothing.
  addEventListener('load', () => {
    try {
      start(makeStepper, kind);
    } catch (error) {
      // Every scene below the other, rather than one with buttons that do nothing.
      delete html.dataset['js'];
      throw error;
    }
  });
}
