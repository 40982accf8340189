/*
 * The loader of the embeds: turns pasted figures into frames. See `/embed/contract/`. It may run
 * twice on a page: a figure that holds a frame is left alone, and nothing is kept in `window`.
 */
import { MAX_HEIGHT, MIN_HEIGHT, NAME, VERSION } from '../contract/protocol';

/** Our own address says where the embeds are: hosts give no configuration. */
const { src } = document.currentScript as HTMLScriptElement;
const site = new URL('..', src).href;
const OPTIONS = ['theme', 'accent', 'ui', 'text', 'motion', 'transparent', 'date'];

/** Puts a frame into a figure, where its picture stands. */
function upgrade(figure: HTMLElement): void {
  if (figure.querySelector('iframe')) return;
  const read = (name: string) => figure.dataset[name] || figure.getAttribute(name) || '';
  const scene = read('storyEmbed') || read('scene');
  const lang = read('lang') || 'en';
  const link = figure.querySelector('a');
  // A figure that links elsewhere is not ours to turn into a frame.
  if (!/^[\w-]*$/.test(scene + lang) || (link && !link.href.startsWith(site))) return;

  const picture = figure.querySelector('img');
  // The frame stands on the page's lines as the picture did, so that nothing below it moves.
  const { display, verticalAlign } = getComputedStyle(picture ?? figure);
  // Pale ink, by its green, says that the page is dark, whatever its ground is made of.
  const host = +getComputedStyle(figure).color.split(/\D+/)[2]! > 127 ? 'dark' : 'light';
  const options = OPTIONS.filter(read).map((name) => [name, read(name).replace('host', host)]);
  const frame = Object.assign(document.createElement('iframe'), {
    src: `${site}embed/v1/${lang}/${scene && scene + '/'}?${new URLSearchParams(options)}`,
    title: figure.textContent.trim().slice(0, 120) || NAME,
    sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
    loading: 'lazy'
  });
  const { style } = frame;
  const height = __GROWING_EMBEDS__[scene];
  const shape = height
    ? `height:${height}px`
    : `aspect-ratio:${read('ratio') || '4/5'};min-height:${read('least')}px`;
  style.cssText = `display:${display};vertical-align:${verticalAlign};width:100%;border:0;${shape}`;
  // A frame whose colour scheme is not its page's would be painted over.
  if (read('transparent')) style.colorScheme = 'light';
  // A picture that still waits to be loaded would keep Chromium from printing the frame.
  picture?.removeAttribute('src');
  (link?.contains(picture) ? link : picture)?.remove();
  figure.prepend(frame);

  const post = (fields: object) =>
    frame.contentWindow?.postMessage({ source: NAME, v: VERSION, ...fields }, '*');
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== frame.contentWindow || data?.source !== NAME || data.v !== VERSION) return;
    // A frame in a sandbox has no origin to name.
    if (origin !== 'null' && !site.startsWith(origin + '/')) return;
    const { type, height } = data;
    if (type === 'ready') post({ type: 'hello', features: ['events'] });
    // A px of rounding is no reason to move the page.
    const differs = Math.abs(height - frame.offsetHeight) > 1;
    if (type === 'height' && differs && height >= MIN_HEIGHT && height <= MAX_HEIGHT)
      style.height = `${height}px`;
    figure.dispatchEvent(new CustomEvent(`${NAME}:${type}`, { bubbles: true, detail: data }));
  });
  figure.addEventListener(`${NAME}:send`, (event) => post((event as CustomEvent<object>).detail));
}

function upgradeAll(): void {
  // While the page is being read, a figure may not hold its picture yet.
  if (document.readyState !== 'loading')
    document.querySelectorAll<HTMLElement>(`[data-${NAME}],${NAME}`).forEach(upgrade);
}

new MutationObserver(upgradeAll).observe(document, { childList: true, subtree: true });
addEventListener('DOMContentLoaded', upgradeAll);
upgradeAll();
