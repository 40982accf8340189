import { startBridge, type Bridge, type HostMessage } from './bridge';
import { applyAccent, applyLook, isTheme } from './host-theme';
import { readParams } from './params';
import { Stepper, type Via } from './stepper';

const html = document.documentElement;
const params = readParams(location.search, location.hash);
const query = (name: string) => matchMedia(`(prefers-${name})`);
const still = query('reduced-motion: reduce');
const motion = () => params.motion === 'auto' && !still.matches;

/** An embed at work, for what only some kinds can do. */
export interface Embed {
  root: HTMLElement;
  scenes: HTMLElement[];
  bridge: Bridge;
  go(index: number, via: Via): void;
}

/** What a kind of embed adds to the stepper. */
export interface Kind {
  /** Name in our messages, where it is not the slug of the first scene. */
  id?: string;
  /** Height in px to ask for instead of the root's own. */
  wanted?: () => number | undefined;
  /** Called once when the embed works. */
  begin?(embed: Embed): void;
  /** Called with messages that the stepper has no use for. */
  hear?(message: HostMessage, embed: Embed): void;
}

const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)!;

/** Brings the prerendered scenes to life; without this every scene stands below the other. */
function start(kind: Kind): void {
  const root = find('#embed-root');
  const scenes = [...document.querySelectorAll<HTMLElement>('[data-step]')];
  const slugs = scenes.map((scene) => scene.dataset['step']!);
  const [previous, next] = [find('[data-action="previous"]'), find('[data-action="next"]')];
  const open = find<HTMLAnchorElement>('.open');
  const stepper = new Stepper(root, scenes);
  const of = scenes.length;

  function theme(value: unknown) {
    if (isTheme(value)) html.dataset['theme'] = value;
    applyAccent(params.accent);
  }

  function hear(message: HostMessage) {
    if (message.type === 'hello' || message.type === 'theme') theme(message.theme);
    if (message.type === 'goto') {
      const { scene, index } = message;
      const named = slugs.indexOf(scene!);
      if (named >= 0 || Number.isInteger(index)) go(named < 0 ? index! : named, 'host');
    }
    kind.hear?.(message, embed);
  }

  const id = kind.id ?? slugs[stepper.index]!;
  const bridge = startBridge({ ...params, root, id, wanted: kind.wanted, hear });
  const embed: Embed = { root, scenes, bridge, go };

  function go(index: number, via: Via) {
    if (!stepper.show(index, motion() && root.dataset['layout'] !== 'stacked')) return;
    const scene = slugs[index]!;
    find('.position').textContent = root.dataset['position']!.replace(
      '{n}',
      `${index + 1}`
    ).replace('{of}', `${of}`);
    previous.ariaDisabled = `${index === 0}`;
    next.ariaDisabled = `${index === of - 1}`;
    open.hash = scene;
    // Only who asked for the scene is read its words.
    if (/tap|key/.test(via)) {
      find('[data-told]').textContent = scenes[index]!.querySelector('.words')!.textContent;
    }
    bridge.event('scene', { scene, index, of, via });
    if (index === of - 1) bridge.event('complete', { scene });
  }

  const by = (step: number, key?: boolean) => go(stepper.index + step, key ? 'key' : 'tap');
  // A key press on a button comes as a click without a count.
  previous.onclick = ({ detail }) => by(-1, !detail);
  next.onclick = ({ detail }) => by(1, !detail);
  find('nav').onkeydown = ({ key }) => {
    if (key === 'ArrowRight') by(1, true);
    if (key === 'ArrowLeft') by(-1, true);
  };
  open.onclick = (event) => {
    bridge.event('open-story', { scene: slugs[stepper.index] });
    if (!params.secret) return;
    // WordPress's frame may open no window; WordPress follows the link for us.
    event.preventDefault();
    bridge.post({ message: 'link', value: open.href, secret: params.secret });
  };
  const moves = () => (html.dataset['motion'] = motion() ? 'on' : 'off');
  still.onchange = moves;
  query('color-scheme: dark').onchange = theme;
  moves();
  theme(0);
  kind.begin?.(embed);
  bridge.ready({ lang: html.lang, scenes: of });
  html.dataset['ready'] = '';
}

/** Starts an embed of a kind once its page has been read and styled; old browsers keep the plain page. */
export function startEmbed(kind: Kind = {}): void {
  if (!('ResizeObserver' in window)) return;
  html.dataset['js'] = '';
  applyLook(params);
  // Not before the styles are there: measuring earlier would lay out every scene for nothing.
  addEventListener('load', () => start(kind));
}
