/**
 * The loader of the embeds: turns pasted figures into frames. See `/embed/contract/`. It may run
 * twice on a page: a figure that holds a frame is left alone, and nothing is kept in `window`.
 */
const NAME = 'story-embed';
/** `https://site/embed/`, from our own address: hosts give no configuration. */
const base = new URL('.', (document.currentScript as HTMLScriptElement).src).href;
const OPTIONS = 'theme accent ui text motion transparent'.split(' ');

function upgrade(figure: HTMLElement): void {
  if (figure.querySelector('iframe')) return;
  const read = (name: string) => figure.dataset[name] || figure.getAttribute(name) || '';
  const scene = read('storyEmbed') || read('scene');
  const lang = read('lang') || 'en';
  const link = figure.querySelector('a');
  // A figure that links elsewhere is not ours to turn into a frame.
  if (!/^[\w-]*$/.test(scene + lang) || (link && !link.href.startsWith(base.slice(0, -6)))) return;
  const query = new URLSearchParams();
  for (const name of OPTIONS) if (read(name)) query.set(name, read(name));
  const frame = Object.assign(document.createElement('iframe'), {
    src: `${base}v1/${lang}/${scene && scene + '/'}?${query}`,
    title: figure.textContent.trim().slice(0, 120) || NAME,
    sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
    loading: 'lazy'
  });
  const { style } = frame;
  const picture = figure.querySelector('img');
  // The frame stands on the page's lines as the picture did, so that nothing below it moves.
  const { display, verticalAlign } = getComputedStyle(picture ?? figure);
  const shape = scene === 'full' ? 'height:900px' : 'aspect-ratio:4/5';
  style.cssText = `display:${display};vertical-align:${verticalAlign};width:100%;border:0;${shape}`;
  // A frame whose colour scheme is not its page's would be painted over.
  if (read('transparent')) style.colorScheme = 'light';
  // A picture that still waits to be loaded would keep Chromium from printing the frame.
  picture?.removeAttribute('src');
  figure.querySelector('a:has(img),img')?.remove();
  figure.prepend(frame);

  const say = (fields: object) =>
    frame.contentWindow?.postMessage({ source: NAME, v: 1, ...fields }, '*');
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== frame.contentWindow || data?.source !== NAME || data.v !== 1) return;
    if (origin !== 'null' && !base.startsWith(origin + '/')) return;
    const { type, height } = data;
    if (type === 'ready') say({ type: 'hello', features: ['events'] });
    // A px of rounding is no reason to move the page; a frame that holds still keeps its height.
    const off = Math.abs(height - frame.offsetHeight) > 1 && !style.position;
    if (type === 'height' && off && height > 99 && height <= 20000) style.height = `${height}px`;
    figure.dispatchEvent(new CustomEvent(`${NAME}:${type}`, { bubbles: true, detail: data }));
  });
  figure.addEventListener(`${NAME}:send`, (event) => say((event as CustomEvent<object>).detail));
}

const scan = () => {
  // While the page is being read, a figure may not hold its picture yet.
  if (document.readyState !== 'loading')
    document.querySelectorAll<HTMLElement>(`[data-${NAME}],${NAME}`).forEach(upgrade);
};
new MutationObserver(scan).observe(document, { childList: true, subtree: true });
addEventListener('DOMContentLoaded', scan);
scan();
