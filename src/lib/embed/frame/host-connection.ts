import type { HostMessage } from '../contract/messages';
import { MAX_HEIGHT, MIN_HEIGHT, NAME, VERSION } from '../contract/protocol';
import type { Params } from './params';

export interface ConnectionOptions extends Pick<Params, 'childId' | 'secret'> {
  /** The element whose height is the height of the embed, with its name in our messages. */
  root: HTMLElement;
  /** Height in px that a root which fills its frame would rather have; 0 where its own will do. */
  wished?(width: number): number;
  onMessage(message: HostMessage): void;
}

/** The way to whatever page holds the embed, if any does. */
export interface HostConnection {
  /** Height in px to ask for instead of the root's own, where the host scrolls the scenes. */
  requestedHeight?: number;
  /** Posts a message in any dialect. */
  post(message: unknown): void;
  /** Posts a message of ours, whether or not the host knows us. */
  postMessage(type: string, fields?: object): void;
  /** Posts a message of ours to the host that said hello, and to nobody else. */
  postEvent(type: string, fields: object): void;
  /** Measures, and posts the height if it has changed. */
  updateHeight(): void;
  /** The height in px that the embed asks for. */
  height(): number;
}

/** Least ms between two posts of the height. */
const PAUSE_MS = 125;
/** More growths in a row at one width are a loop: host and embed drive each other. */
const MAX_GROWTHS = 5;
const MAX_TEXT = 2000;

/** What hosts say when they want the height: open-iframe-resizer, frames and WordPress. */
const QUESTIONS = ['iframe-child-init', 'iframe-get-child-dimensions', 'frames-init', 'ready'];
/** First message of iframe-resizer: it names the frame; the third field tells it from others. */
const RESIZER = /^\[iFrameSizer\](?:([\w.-]{1,64}):[^:]*:(?:true|false):|re)/;

/**
 * Speaks for an embed to whatever host holds it. The height goes out in every dialect that hosts
 * listen to; from a host come only questions for the height, and our own few messages. Only our
 * parent is listened to, and no message can navigate, open, download or change a word.
 */
export function connectToHost(options: ConnectionOptions): HostConnection {
  const { root, childId, secret, onMessage, wished } = options;
  const id = root.dataset['messageId'];
  const framed = parent !== window;
  let width = 0;
  let lastHeight = 0;
  let lastPostAt = 0;
  let growths = 0;
  let askedFor = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let resizerId: string | undefined;
  let resizerEvent: string;
  let trustedOrigin: string | undefined;

  const post = (message: unknown, origin = '*') => framed && parent.postMessage(message, origin);
  const postMessage = (type: string, fields?: object, origin?: string) =>
    post({ source: NAME, v: VERSION, type, id, ...fields }, origin);

  function postHeight(height: number) {
    post({ sentinel: 'amp', type: 'embed-size', height });
    post({ 'datawrapper-height': { [location.pathname.slice(1, -1)]: height } });
    // The Guardian's pages want an object, its apps a string, which Medium and Embedly read too.
    const guardian = { kind: 'interactive:height', height };
    post(guardian);
    post(JSON.stringify({ src: location.href, context: 'iframe.resize', ...guardian }));
    postMessage('height', { height });
    if (childId) post(`pymxPYMx${childId}xPYMxheightxPYMx${height}`);
    if (secret) post({ message: 'height', value: height, secret });
    if (resizerId) {
      post(`[iFrameSizer]${resizerId}:${height}:${width}:${resizerEvent}`);
      resizerEvent = 'resizeObserver';
    }
    post({ type: 'iframe-resized', width, height });
  }

  function height() {
    const box = root.getBoundingClientRect();
    const lastWidth = width;
    width = Math.ceil(box.width);
    if (width !== lastWidth) growths = 0;
    const wanted = Math.ceil(connection.requestedHeight ?? (wished?.(width) || box.height));
    return Math.min(MAX_HEIGHT, Math.max(MIN_HEIGHT, wanted));
  }

  function updateHeight() {
    const now = height();
    if (!askedFor && now === lastHeight) return;
    clearTimeout(timer);
    const wait = lastPostAt + PAUSE_MS - Date.now();
    if (wait > 0) {
      timer = setTimeout(updateHeight, wait);
      return;
    }
    askedFor = false;
    growths = now > lastHeight ? growths + 1 : 0;
    if (growths > MAX_GROWTHS) return console.warn('height loop');
    lastHeight = now;
    lastPostAt = Date.now();
    postHeight(now);
  }

  function answerHeight() {
    askedFor = true;
    updateHeight();
  }

  function onText(text: string) {
    const resizer = text.length <= MAX_TEXT && RESIZER.exec(text);
    if (resizer && resizer[1]) [resizerId, resizerEvent] = [resizer[1], 'init'];
    if (resizer || text.startsWith(`pymxPYMx${childId}xPYMxwidthx`)) answerHeight();
  }

  const connection: HostConnection = {
    post,
    postMessage,
    postEvent: (type, fields) => trustedOrigin && postMessage(type, fields, trustedOrigin),
    updateHeight,
    height
  };
  addEventListener('message', ({ source, origin, data }) => {
    if (!framed || source !== parent || !data) return;
    if (typeof data === 'string') onText(data);
    else if (data.source === NAME && data.v === VERSION) {
      // A frame in a sandbox has no origin to name.
      if (data.type === 'hello') trustedOrigin = origin === 'null' ? '*' : origin;
      onMessage(data);
    } else if (data.kind === 'interactive:scroll') onMessage({ type: 'scroll', y: data.scroll });
    else if (QUESTIONS.includes(data.type ?? data.message)) answerHeight();
  });
  if (framed) {
    new ResizeObserver(updateHeight).observe(root, { box: 'border-box' });
    addEventListener('pageshow', answerHeight);
    // Some hosts do not listen while their tab is hidden; coming back shows the page anew.
    document.addEventListener('visibilitychange', answerHeight);
  }
  return connection;
}
