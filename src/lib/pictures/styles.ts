import Specificity from '@bramus/specificity';
import postcss, { type AtRule } from 'postcss';
import { readFileSync } from 'node:fs';
import { fromPath, polylineLength } from '$lib/map/draw/polyline';
import { rowsOf } from '$lib/schema/slug';
import { ACTORS, TAGS } from '$lib/schema/map-terms';
import { each } from '$lib/styles/each';

/** Properties that SVG also takes as attributes, which every program that draws SVG reads. */
const PROPERTIES = new Set([
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray'],
  ...['stroke-dashoffset', 'stroke-linecap', 'stroke-linejoin', 'opacity', 'paint-order'],
  ...['font-family', 'font-weight', 'font-size', 'letter-spacing', 'text-anchor', 'text-rendering']
]);

/** The sheets that a picture needs, below `src/lib`: no `@import` is followed. */
const SHEETS = [
  ...['styles/layers', 'styles/tokens', 'map/map'],
  ...['base-map', 'overlay', 'names', 'furniture'].map((part) => `map/draw/${part}`),
  'pictures/picture'
];
/** Where colours and sizes are set. */
const TOKENS = 'src/lib/styles/tokens.css';
/** What the sheets of a picture repeat their rules for. */
const SETS = { actor: rowsOf(ACTORS), tag: rowsOf(TAGS) };

interface StyleRule {
  selector: string;
  /** Place of its layer in the order of the layers; then ids, classes and elements. */
  weight: readonly number[];
  declarations: [property: string, value: string][];
}

/** The rules of the site's own style sheets that say how a still, light map looks. */
function readRules(): StyleRule[] {
  const rules: StyleRule[] = [];
  let layers: string[] = [];
  for (const name of SHEETS) {
    const sheet = readFileSync(`src/lib/${name}.css`, 'utf8');
    for (const node of postcss([each(SETS)]).process(sheet, { from: name }).root.nodes) {
      if (node.type !== 'atrule' || node.name !== 'layer') continue;
      if (!node.nodes) layers = node.params.split(/\s*,\s*/);
      else rules.push(...readLayer(node, layers.indexOf(node.params)));
    }
  }
  // A stable sort keeps the order of the sheets among equals.
  return rules.sort((a, b) => {
    const at = a.weight.findIndex((count, i) => count !== b.weight[i]);
    return at < 0 ? 0 : a.weight[at]! - b.weight[at]!;
  });
}

/** The rules of one layer; those inside @media and the like are for screens. */
function readLayer(layer: AtRule, place: number): StyleRule[] {
  return (layer.nodes ?? []).flatMap((node) => {
    if (node.type !== 'rule') return [];
    const declarations = node.nodes.flatMap((one): [string, string][] =>
      one.type === 'decl' && (PROPERTIES.has(one.prop) || one.prop.startsWith('--'))
        ? [[one.prop, one.value]]
        : []
    );
    if (!declarations.length) return [];
    return node.selectors.map((selector) => {
      const { a, b, c } = Specificity.calculate(selector)[0]!.value;
      return { selector, weight: [place, a, b, c], declarations };
    });
  });
}

let rules: StyleRule[] | undefined;

/**
 * Writes what the site's style sheets say about each element into its attributes, with every
 * variable and colour mix worked out, so that the drawing looks the same in programs that read no
 * style sheets. Classes are then taken away.
 *
 * @param svg the root, in a document of its own
 * @throws RangeError for a value that cannot be worked out
 */
export function inlineStyles(svg: SVGElement): void {
  rules ??= readRules();
  const own = new Map<Element, Map<string, string>>();
  const everything = [svg, ...svg.querySelectorAll('*')];
  for (const { selector, declarations } of rules) {
    const matching =
      selector === ':root' ? [svg] : everything.length ? queryAll(svg, selector) : [];
    for (const element of matching) {
      const values = own.get(element) ?? new Map<string, string>();
      for (const [property, value] of declarations) values.set(property, value);
      own.set(element, values);
    }
  }
  const inherited = new Map<Element, ReadonlyMap<string, string>>();
  for (const element of everything) {
    const values = own.get(element) ?? new Map<string, string>();
    const parent = element.parentElement && inherited.get(element.parentElement);
    const variables = new Map(parent ?? []);
    for (const [name, value] of values) if (name.startsWith('--')) variables.set(name, value);
    inherited.set(element, variables);
    for (const [name, value] of values) {
      if (!name.startsWith('--')) element.setAttribute(name, resolve(value, variables));
    }
    element.removeAttribute('class');
    measureDashes(element);
  }
}

function queryAll(svg: SVGElement, selector: string): Element[] {
  const found = [...svg.querySelectorAll(selector)];
  return svg.matches(selector) ? [svg, ...found] : found;
}

/** A value without variables, colour mixes and `px`. */
function resolve(value: string, variables: ReadonlyMap<string, string>): string {
  let text = value;
  for (let depth = 0; text.includes('var('); depth++) {
    if (depth > 20) throw new RangeError(`the style "${value}" never ends`);
    text = text.replace(/var\((--[\w-]+)(?:,\s*((?:[^()]|\([^()]*\))*))?\)/, (_, name, other) => {
      const found = variables.get(name as string) ?? (other as string | undefined);
      if (found === undefined) {
        throw new RangeError(`no value for ${name} in "${value}"; set it in ${TOKENS}`);
      }
      return found;
    });
  }
  return mixColours(text)
    .replace(/(\d)px\b/g, '$1')
    .replace(/\s+/g, ' ');
}

/** Works out `color-mix(in srgb, #a p%, #b)`: a weighted mean of each channel. */
function mixColours(text: string): string {
  const mixed = text.replace(
    /color-mix\(in srgb, (#[\da-f]{6}) ([\d.]+)%, (#[\da-f]{6})\)/gi,
    (_, a: string, share: string, b: string) => {
      const part = Number(share) / 100;
      const channel = (at: number) => {
        const [x, y] = [a, b].map((hex) => parseInt(hex.slice(at, at + 2), 16)) as [number, number];
        return Math.round(x * part + y * (1 - part))
          .toString(16)
          .padStart(2, '0');
      };
      return `#${channel(1)}${channel(3)}${channel(5)}`;
    }
  );
  if (/color-mix|var\(|calc\(/.test(mixed)) {
    throw new RangeError(`a picture needs a plain value, but the style sheet says "${mixed}"`);
  }
  return mixed;
}

/** Turns dashes measured in `pathLength` into px: few programs but browsers know it. */
function measureDashes(element: Element): void {
  if (!element.hasAttribute('pathLength')) return;
  const share = Number(element.getAttribute('pathLength'));
  element.removeAttribute('pathLength');
  const dashes = element.getAttribute('stroke-dasharray');
  if (!dashes) return;
  const [points = []] = fromPath(element.getAttribute('d') ?? '');
  const length = polylineLength(points) / share;
  const px = (value: string) => (Number(value) * length).toFixed(1);
  element.setAttribute(
    'stroke-dasharray',
    dashes
      .split(/[\s,]+/)
      .map(px)
      .join(' ')
  );
  const offset = element.getAttribute('stroke-dashoffset');
  if (offset) element.setAttribute('stroke-dashoffset', px(offset));
}
