import { embed, frame } from './hosts';

/** A host page's listener, as newsrooms have it: `read` takes a height from a message. */
const listen = (read: string) => `<script>addEventListener('message', ({ data, source }) => {
  const f = document.querySelector('iframe'); if (source !== f.contentWindow) return;
  let h; try { h = (${read})(data) } catch { return } if (h > 0) f.style.height = h + 'px' })</script>`;

const script = (file: string, code: string) =>
  `<script src="/${file}.js"></script><script>${code}</script>`;

/** Iframely's own markup: its script sizes the inner box. */
const iframely = (attributes: string) =>
  `<div class="iframely-embed"><div class="iframely-responsive">${frame(attributes).replace(
    'style="',
    'style="top:0;left:0;height:100%;position:absolute;'
  )}</div></div><style>.iframely-responsive { position: relative }</style>`;

/** The first message of iframe-resizer 5, whose parent is not free software: its format alone. */
const RESIZER_5 =
  '[iFrameSizer]f:8:false:false:32:true:true::auto:::0:false:child:auto:true:::true:3:5.5.9:0::true';

/**
 * Host pages with the real packages, or with the listener that a newsroom's page has.
 * Each takes the sandbox attribute of its frame, which may be empty.
 */
export const SET_UPS: Record<string, (sandbox: string) => string> = {
  'pym.Parent': (box) =>
    `<div id="p"></div>${script('pym', `new pym.Parent('p', '${embed('full/')}', {${box ? "sandbox: 'allow-scripts'" : ''}})`)}`,
  'data-pym-src, with a fragment': (box) =>
    `<div data-pym-src="${embed('full/')}#scene-3" ${box && 'data-pym-sandbox="allow-scripts"'}></div><script src="/pym.js"></script>`,
  'frames, Framer': (box) =>
    `<div id="p"></div>${script('frames', `newswireFrames.Framer(document.getElementById('p'), { src: '${embed('full/')}', attributes: {${box ? "sandbox: 'allow-scripts'" : ''}} })`)}`,
  'frames, data-frame-src': (box) =>
    `<div data-frame-src="${embed('full/')}" ${box && 'data-frame-attribute-sandbox="allow-scripts"'}></div>${script('frames', 'newswireFrames.autoInitFrames()')}`,
  'frames, observeIframe': (box) =>
    frame(box) + script('frames', `newswireFrames.observeIframe(document.getElementById('f'))`),
  'iframe-resizer 4': (box) =>
    frame(box) + script('iframe-resizer', `iFrameResize({checkOrigin: ${!box}}, '#f')`),
  'iframe-resizer 5, restated': (box) =>
    `${frame(box)}<script>document.getElementById('f').onload = (event) =>
      event.target.contentWindow.postMessage('${RESIZER_5}', '*')</script>${listen(
        "d => /^\\[iFrameSizer\\]f:\\d+:\\d+:\\w+$/.test(d) && +d.split(':')[1]"
      )}`,
  'open-iframe-resizer': (box) =>
    frame(box) + script('open-iframe-resizer', `iframeResizer.initialize({}, '#f')`),
  'open-iframe-resizer, legacy mode': (box) =>
    frame(box) +
    script('open-iframe-resizer', `iframeResizer.initialize({enableLegacyLibSupport: true}, '#f')`),
  Datawrapper: (box) =>
    frame(box) +
    listen(
      "d => { const m = d['datawrapper-height']; const id = Object.keys(m)[0]; return f.src.includes(id) && m[id] }"
    ),
  'Medium, Embedly': (box) =>
    frame(box) +
    listen("d => { const m = JSON.parse(d); return m.context === 'iframe.resize' && m.height }"),
  Guardian: (box) => frame(box) + listen("d => d.kind === 'interactive:height' && d.height"),
  AMP: (box) =>
    frame(box) + listen("d => d.sentinel === 'amp' && d.type === 'embed-size' && d.height"),
  Iframely: (box) => `${iframely(box)}<script src="/iframely.js"></script>`,
  'our own messages': (box) =>
    frame(box) +
    listen("d => d.source === 'story-embed' && d.v === 1 && d.type === 'height' && d.height")
};
