import { Resvg } from '@resvg/resvg-js';
import { JSDOM } from 'jsdom';
import { DOMParser } from 'linkedom';
import { render } from 'svelte/server';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { edition } from '../../src/lib/content/content';
import { typefacesOf } from '../../src/lib/content/typefaces';
import { MARGIN } from '../../src/lib/embed/frame/coarse-map';
import EmbedMap from '../../src/lib/embed/frame/EmbedMap.svelte';
import { baseMap, finerPaths, type BaseMap } from '../../src/lib/geo/base-map';
import type { Scene } from '../../src/lib/geo/stage';
import type { Rect } from '../../src/lib/map/camera/camera';
import { insetArea } from '../../src/lib/map/camera/safe-area';
import GeoDefs from '../../src/lib/map/draw/GeoDefs.svelte';
import { composeStill } from '../../src/lib/map/draw/still';
import { estimateText } from '../../src/lib/map/labels/measure';
import { typeSizes } from '../../src/lib/map/labels/type-sizes';
import type { Measure } from '../../src/lib/map/labels/wrap';
import { drawSnapshot } from '../../src/lib/map/motion/draw-snapshot';
import { SceneMarks } from '../../src/lib/map/motion/scene-marks';
import StillMap from '../../src/lib/map/StillMap.svelte';
import { Typesetter } from '../../src/lib/pictures/fonts';
import { pictureSvg } from '../../src/lib/pictures/picture';
import { inlineStyles } from '../../src/lib/pictures/styles';
import { FORMATS } from '../../src/lib/shell/picture-formats';

/** Share of all pixels in which two drawings of one scene may differ. */
const MOST = 0.005;
/** Steps of a channel's 255 from which a pixel differs: edges of lines are smoothed by fewer. */
const SEEN = 48;

/** The one size at which all are drawn: that of the pictures of which nothing but a map is seen. */
const { size } = FORMATS.thumb;
const PRINTED = 2;
/** The ring, the clause as it stands, as it lapsed and with its conditions, and land that is close. */
const SCENES = ['missing', '2024', '1996', 'reading', 'alone'];

const { stage: data, info } = edition();
const sceneOf = (id: string) => data.scenes.find((one) => one.id === id)!;
const type = new Typesetter(typefacesOf(info));
const north = data.words['north'] ?? '';

const { window } = new JSDOM();
/** The line that draws itself is at its end at once. */
const moves: { onfinish?: () => void; cancel: () => void }[] = [];
let fontFiles: string[];
beforeAll(async () => {
  fontFiles = (await type.files()).map(({ file }) => file);
  vi.stubGlobal('document', window.document);
  window.Element.prototype.animate = () => {
    const move = { cancel: () => undefined };
    moves.push(move);
    return move as unknown as Animation;
  };
});
afterAll(() => vi.unstubAllGlobals());

/** The shapes of a page, of which stills make use and which the moving map draws once more. */
const shapes = (map: BaseMap) => render(GeoDefs, { props: { map } }).body;

/** What the moving map leaves on its stage at rest; after a flight where there was a scene before. */
function moving(
  scene: Scene,
  area: Rect,
  measure: Measure,
  { before, paths = baseMap() }: { before?: Scene; paths?: BaseMap } = {}
): string {
  window.document.body.innerHTML = shapes(paths);
  const { camera, overlay } = composeStill(scene, data, size, area, measure);
  const stage = window.document.createElement('div');
  stage.append(drawSnapshot({ scene, camera, size, stage: size, resting: true }, 'm'));
  const framing = { scene, camera, size, safe: area, type: typeSizes(size) };
  new SceneMarks(stage, before ? { framing, before } : { framing }, overlay, north);
  for (const { onfinish } of moves.splice(0)) onfinish?.();
  return stage.innerHTML;
}

/** A drawing with the paths that it uses, as one document. */
function whole(drawing: string, paths: BaseMap): string {
  const { width, height } = size;
  return `<svg xmlns="http://www.w3.org/2000/svg" class="picture" viewBox="0 0 ${width} ${height}">
    ${shapes(paths)}<rect class="sea" width="${width}" height="${height}" /><g class="map">${drawing}</g></svg>`;
}

/** The pixels of a drawing, by one rasteriser and the site's own sheets and fonts. */
function pixelsOf(markup: string): Uint8Array {
  const plain = markup.replace(/<!--.*?-->/gs, '').replace(/<style>.*?<\/style>/s, '');
  const svg = new DOMParser().parseFromString(plain, 'image/svg+xml')
    .documentElement as unknown as SVGElement;
  for (const shell of svg.querySelectorAll('svg, div')) shell.replaceWith(...shell.childNodes);
  if (svg.hasAttribute('class')) inlineStyles(svg);
  // The rasteriser does not know of strokes that ignore the scale of their drawing.
  for (const base of svg.querySelectorAll('[transform^=matrix]')) {
    const matrix = base.getAttribute('transform')!.slice(7, -1).split(',').map(Number);
    const [a, b, , , x, y] = matrix as [number, number, number, number, number, number];
    for (const one of base.querySelectorAll('*')) thinner(one, Math.hypot(a, b));
    // Stripes begin at the plane's middle, or at the corner of a drawing in px: here at the corner.
    const corner = [-a * x - b * y, b * x - a * y].map((one) => one / (a * a + b * b));
    for (const pattern of svg.querySelectorAll('pattern')) {
      const turn = pattern.getAttribute('patternTransform')!;
      pattern.setAttribute('patternTransform', `translate(${corner.join(' ')}) ${turn}`);
    }
  }
  for (const path of svg.querySelectorAll('[vector-effect]')) path.removeAttribute('vector-effect');
  for (const text of svg.querySelectorAll('text')) text.setAttribute('font-family', 'Story');
  svg.setAttribute('width', String(size.width * PRINTED));
  svg.setAttribute('height', String(size.height * PRINTED));
  return new Resvg(String(svg), {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Story' }
  }).render().pixels;
}

function thinner(element: Element, k: number): void {
  for (const name of ['stroke-width', 'stroke-dasharray']) {
    const found = element.getAttribute(name);
    if (!found || !/\d/.test(found)) continue;
    const px = found.split(/[ ,]+/).map((one) => Number(one) / k);
    element.setAttribute(name, px.join(' '));
  }
}

/** The share of pixels in which two pictures differ so that it is seen. */
function differ(a: Uint8Array, b: Uint8Array): number {
  expect(a.length).toBe(b.length);
  let found = 0;
  for (let i = 0; i < a.length; i += 4) {
    const seen = [0, 1, 2].some((one) => Math.abs(a[i + one]! - b[i + one]!) > SEEN);
    found += Number(seen);
  }
  return (4 * found) / a.length;
}

it.each(SCENES)(
  '%s: still, moving, embed and picture show the same at one size',
  { timeout: 120_000 },
  async (id) => {
    const scene = sceneOf(id);
    const area = insetArea(size, MARGIN);
    const draw = (body: string) => pixelsOf(whole(body, baseMap()));
    const jumped = draw(moving(scene, area, estimateText));
    // Of an empty drawing all others would be as good as copies.
    expect(differ(jumped, draw(''))).toBeGreaterThan(0.1);

    const before = sceneOf(id === '1996' ? '1961' : 'cover');
    const flown = draw(moving(scene, area, estimateText, { before }));
    expect(differ(jumped, flown), 'after a flight').toBeLessThan(MOST);
    const still = render(StillMap, { props: { scene, data, size, area, prefix: 's' } }).body;
    expect(differ(jumped, draw(still)), 'still').toBeLessThan(MOST);
    const variant = { name: 'one', size };
    const embed = render(EmbedMap, { props: { scene, data, variant, description: 'map' } }).body;
    expect(differ(jumped, draw(embed)), 'embed').toBeLessThan(MOST);

    // Pictures have the finest shapes and know how wide their words are, as wide screens do.
    const fine = { ...baseMap(), ...finerPaths() };
    const wide = pixelsOf(
      whole(moving(scene, insetArea(size), type.measure, { paths: fine }), fine)
    );
    const picture = pixelsOf(await pictureSvg(id, 'thumb'));
    expect(differ(wide, picture), 'picture').toBeLessThan(MOST);
  }
);
