/** The loader of the embeds: turns pasted figures into frames. See `/embed/contract/`. */
const NAME = 'story-embed';
const KEY = Symbol.for(NAME);
/** `https://site/embed/`, from our own address: hosts give no configuration. */
const base = (document.currentScript as HTMLScriptElement).src.replace(/v1\.js.*/, '');
const OPTIONS = ['theme', 'accent', 'ui', 'text', 'motion', 'transparent'];

function upgrade(figure: HTMLElement): void {
  if (KEY in figure) return;
  (figure as unknown as Record<symbol, number>)[KEY] = 1;
  const read = (name: string) =>
    figure.getAttribute(`data-${name}`) ?? figure.getAttribute(name) ?? '';
  const scene = read(NAME).split('/').pop() || read('scene');
  const lang = read('lang') || 'en';
  const link = figure.querySelector('a');
  // A figure that links elsewhere is not ours to turn into a frame.
  if (!/^[\w-]*$/.test(scene + lang) || (link && !link.href.startsWith(base.slice(0, -6)))) return;
  const frame = document.createElement('iframe');
  const query = new URLSearchParams();
  for (const name of OPTIONS) if (read(name)) query.set(name, read(name));
  frame.src = `${base}v1/${lang}/${scene && scene + '/'}?${query}`;
  frame.title = figure.textContent.trim().slice(0, 120) || NAME;
  frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
  frame.loading = 'lazy';
  const full = scene === 'full';
  frame.style.cssText = `display:block;width:100%;border:0;${full ? 'height:900px' : 'aspect-ratio:4/5'}`;
  const say = (fields: object) =>
    frame.contentWindow?.postMessage({ source: NAME, v: 1, ...fields }, '*');
  const picture = figure.querySelector('img');
  (picture?.closest('a') ?? picture)?.replaceWith(frame);
  if (!picture) figure.prepend(frame);

  const scroll = full && read('scroll');
  const tell = () =>
    say({
      type: 'scroll',
      y: Math.max(0, Math.round(-frame.parentElement!.getBoundingClientRect().top)),
      viewport: innerHeight
    });
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== frame.contentWindow || data?.source !== NAME || data.v !== 1) return;
    if (origin !== 'null' && origin !== new URL(base).origin) return;
    const { type, height } = data;
    if (type === 'ready')
      say({ type: 'hello', features: scroll ? ['events', 'scroll'] : ['events'] });
    // A px of rounding is no reason to move the page.
    const off = Math.abs(height - frame.offsetHeight);
    if (type === 'height' && off > 1 && height > 99 && height <= 20000 && !frame.style.position) {
      frame.style.cssText += `aspect-ratio:auto;height:${+height}px`;
    }
    if (type === 'want-scroll' && scroll && !frame.style.position) {
      frame.style.cssText += 'aspect-ratio:auto;height:100vh;position:sticky;top:0';
      // A frame that is moved in the page loads anew, so its parent becomes the tall box.
      frame.parentElement!.style.minHeight = `${+height}px`;
      addEventListener('scroll', tell, { passive: true });
      tell();
    }
    figure.dispatchEvent(new CustomEvent(`${NAME}:${type}`, { bubbles: true, detail: data }));
  });
  figure.addEventListener(`${NAME}:send`, (event) => say((event as CustomEvent<object>).detail));
}

if (!(KEY in window)) {
  (window as unknown as Record<symbol, number>)[KEY] = 1;
  const scan = () => {
    // While the page is being read, a figure may not hold its picture yet.
    if (document.readyState === 'loading') return;
    document.querySelectorAll<HTMLElement>(`[data-${NAME}],${NAME}`).forEach(upgrade);
  };
  new MutationObserver(scan).observe(document, { childList: true, subtree: true });
  addEventListener('DOMContentLoaded', scan);
  scan();
}
