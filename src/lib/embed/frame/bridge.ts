/** A message of ours from the host; see `/embed/contract/` for the schemas. */
export type HostMessage =
  | { type: 'hello'; features: string[]; theme?: Theme }
  | { type: 'goto'; scene?: string; index?: number }
  | { type: 'theme'; theme: Theme }
  | { type: 'scroll'; y: number; viewport?: number };
export type Theme = 'auto' | 'light' | 'dark';

/** What the bridge is told about the embed, and whom it tells of the host. */
export interface BridgeOptions {
  /** The element whose height is the height of the embed. */
  root: Element;
  /** Slug by which our own messages name this embed. */
  id: string;
  childId?: string;
  secret?: string;
  /** Height in px to ask for instead of the root's own, where the host scrolls the scenes. */
  wanted?: () => number | undefined;
  /** Called with a message that has the right shape; its words are not checked yet. */
  hear(message: HostMessage): void;
}

export interface Bridge {
  /** Tells the host once that the embed works, and its height. */
  ready(fields: object): void;
  /** Sends a message of ours without asking whether the host knows us. */
  say(type: string, fields?: object): void;
  /** Sends an event to the host that said hello, and to nobody else. */
  event(type: string, fields: object): void;
  /** Measures and sends the height if it has changed, or in any case. */
  size(always?: boolean): void;
  /** Sends a message in another dialect. */
  post(message: unknown): void;
}

/** Px between which a height is sent, ms between two sends, growths in a row that make a loop. */
const LEAST = 100;
const MOST = 20000;
const PAUSE_MS = 125;
const LOOP = 5;

/** What hosts say when they want the height: open-iframe-resizer, frames and WordPress. */
const QUESTIONS = ['iframe-child-init', 'iframe-get-child-dimensions', 'frames-init', 'ready'];

/**
 * Speaks for an embed to whatever host holds it. The height goes out in every dialect that hosts
 * listen to; from a host come only questions for the height, and our own few messages. Whoever is
 * not our parent is not heard; no message can navigate, open, download or change a word.
 */
export function startBridge({ root, id, childId, secret, wanted, hear }: BridgeOptions): Bridge {
  const framed = parent !== window;
  const post = (data: unknown, to = '*') => framed && parent.postMessage(data, to);
  const say = (type: string, fields?: object, to?: string) =>
    post({ source: 'story-embed', v: 1, type, id, ...fields }, to);
  const path = location.pathname.slice(1, -1);
  let last = 0;
  let lastAt = 0;
  let growths = 0;
  let width = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let resizer: string | undefined;
  let first = 'init';
  let friend: string | undefined;
  let asked = false;

  function broadcast(height: number) {
    post({ sentinel: 'amp', type: 'embed-size', height });
    post({ 'datawrapper-height': { [path]: height } });
    // Guardian pages want an object, their apps a string, which Medium and Embedly read too.
    const guardian = { kind: 'interactive:height', height };
    post(guardian);
    post(JSON.stringify({ src: location.href, context: 'iframe.resize', ...guardian }));
    say('height', { height });
    if (childId) post(`pymxPYMx${childId}xPYMxheightxPYMx${height}`);
    if (secret) post({ message: 'height', value: height, secret });
    if (resizer) {
      post(`[iFrameSizer]${resizer}:${height}:${width}:${first}`);
      first = 'resizeObserver';
    }
    post({ type: 'iframe-resized', width, height });
  }

  function measured() {
    const box = root.getBoundingClientRect();
    if (width !== (width = Math.ceil(box.width))) growths = 0;
    return Math.min(MOST, Math.max(LEAST, Math.ceil(wanted?.() ?? box.height)));
  }

  function size(always = false) {
    const height = measured();
    asked ||= always;
    if (!asked && height === last) return;
    const since = Date.now() - lastAt;
    clearTimeout(timer);
    if (since < PAUSE_MS) {
      timer = setTimeout(size, PAUSE_MS - since);
      return;
    }
    asked = false;
    // Growing again and again at one width: host and child drive each other.
    growths = height > last ? growths + 1 : 0;
    if (growths > LOOP) return console.warn('height loop');
    last = height;
    lastAt = Date.now();
    broadcast(height);
  }

  addEventListener('message', ({ source, origin, data }) => {
    if (!framed || source !== parent || !data) return;
    if (typeof data === 'string') {
      if (data.length > 2000) return;
      // iframe-resizer: its first message names this frame; the third field tells it from others.
      const init = /^\[iFrameSizer\](?:([\w.-]{1,64}):[^:]*:(?:true|false):|re)/.exec(data);
      if (init?.[1]) [resizer, first] = [init[1], 'init'];
      if (init || data.startsWith(`pymxPYMx${childId}xPYMxwidthx`)) size(true);
    } else if (data.source === 'story-embed' && data.v === 1) {
      if (data.type === 'hello') friend = origin === 'null' ? '*' : origin;
      hear(data);
    } else if (data.kind === 'interactive:scroll') {
      hear({ type: 'scroll', y: data.scroll });
    } else if (QUESTIONS.includes(data.type ?? data.message)) size(true);
  });
  if (framed) {
    new ResizeObserver(() => size()).observe(root, { box: 'border-box' });
    addEventListener('pageshow', () => size(true));
    // Some hosts do not listen while their tab is hidden; coming back shows the page anew.
    document.addEventListener('visibilitychange', () => size(true));
  }
  return {
    say,
    ready: (fields) => say('ready', { ...fields, height: measured() }),
    event: (type, fields) => friend && say(type, fields, friend),
    size,
    post
  };
}
