import type { Scene } from '$lib/geo/stage';
import { toMatrix, type Camera, type Size } from '../camera/camera';
import { baseLayers, type BaseLayer } from '../draw/base-layers';
import { hatchPatterns, type HatchPattern } from '../draw/hatches';

/** What a snapshot of the base map shows. */
export interface SnapshotView {
  scene: Scene;
  camera: Camera;
  /** px */
  size: Size;
  /** px; the snapshot's middle lies on the stage's. */
  stage: Size;
  /** Whether it is drawn for a camera at rest, with the hatches that are left out on the way. */
  resting: boolean;
}

type Attributes = Record<string, string | number | undefined>;

/** Gives an element its attributes; those without a value are left out. */
function give(element: SVGElement, attributes: Attributes): SVGElement {
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, String(value));
  }
  return element;
}

function svg(name: string, attributes: Attributes, children: Element[] = []): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  element.append(...children);
  return give(element, attributes);
}

/**
 * Draws the base map as an element that nothing changes afterwards, so that the browser can move it
 * as a picture. The same layers as in a still map (`BaseMap.svelte`), in plain DOM: the flight
 * player alone knows when a snapshot comes and goes.
 *
 * @param prefix of the pattern ids, so that two snapshots do not share them
 */
export function drawSnapshot(
  { scene, camera, size, stage, resting }: SnapshotView,
  prefix: string
): SVGElement {
  const layers = baseLayers(scene, resting);
  const transform = toMatrix(camera, size);
  const shapes = layers.map((layer) => drawLayer(layer, prefix));
  const patterns = hatchPatterns(layers, camera).map((pattern) => drawPattern(pattern, prefix));
  const map = svg('svg', { class: 'map snapshot', viewBox: `0 0 ${size.width} ${size.height}` }, [
    svg('defs', {}, patterns),
    svg('g', { class: 'base', transform }, shapes)
  ]);
  const px = {
    width: size.width,
    height: size.height,
    left: (stage.width - size.width) / 2,
    top: (stage.height - size.height) / 2
  };
  for (const [name, value] of Object.entries(px)) map.style.setProperty(name, `${value}px`);
  return map;
}

/**
 * A shape of the page (`GeoDefs.svelte`) once more. A `<use>` of it would be two elements and a tree of
 * its own, all of which a phone has to style in the frame in which the snapshot comes.
 *
 * @throws RangeError when the page does not hold the shape
 */
function drawLayer({ shape, class: name, country, role, hatch }: BaseLayer, prefix: string) {
  const drawn = document.getElementById(`geo-${shape}`)?.cloneNode() as SVGElement | undefined;
  if (!drawn) throw new RangeError(`the page holds no shape "geo-${shape}"`);
  drawn.removeAttribute('id');
  return give(drawn, {
    class: name,
    fill: hatch && `url(#${prefix}-hatch-${hatch})`,
    'data-shape': shape,
    'data-country': country,
    'data-highlight': role
  });
}

function drawPattern({ name, pitch, d, transform }: HatchPattern, prefix: string) {
  const attributes = {
    id: `${prefix}-hatch-${name}`,
    width: pitch,
    height: pitch,
    patternUnits: 'userSpaceOnUse',
    patternTransform: transform
  };
  const line = svg('path', { d, class: `hatch-line hatch-line-${name}` });
  return svg('pattern', attributes, [line]);
}
