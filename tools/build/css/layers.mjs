import { readFileSync } from 'node:fs';
import postcss from 'postcss';

/**
 * Browsers from before 2022 (Chrome 99, Safari 15.4, Firefox 97) see nothing of what stands in a
 * cascade layer. So the layers of our sheets are taken apart here, and selectors are made to win as
 * the layers would have it: those of `reset` count nothing, those up to `parts` are left as they are
 * (`tests/unit/styles.test.ts` holds the lower ones to count less), and each layer above `parts`
 * counts one id more. `@csstools/postcss-cascade-layers` does the same for any sheet, by ids in
 * every selector above the first layer: three more for each of ours, and a tenth of their weight.
 */

/** The layer whose selectors count nothing. */
const LOWEST = 'reset';
/** The last layer whose selectors stay as they are. */
const GROUND = 'parts';
/** Rules that belong to no layer. */
const FREE = new Set(['font-face', 'page', 'keyframes']);

/** The names of the layers, the weakest first, as `src/lib/styles/layers.css` declares them. */
export const LAYERS = readOrder(readFileSync('src/lib/styles/layers.css', 'utf8'));

/**
 * @param {string} css a sheet with one `@layer a, b;`
 * @returns {string[]}
 */
function readOrder(css) {
  /** @type {string[]} */
  let names = [];
  postcss.parse(css).walkAtRules('layer', (rule) => {
    if (!rule.nodes) names = rule.params.split(/\s*,\s*/);
  });
  return names;
}

/**
 * A selector that counts as its layer does. No element has the id `_`, so `:not(#_)` changes what a
 * selector counts and not what it finds.
 *
 * @param {string} selector without commas outside brackets
 * @param {string} layer
 */
export function inLayer(selector, layer) {
  if (layer === LOWEST) {
    const [, element, pseudo] = /^(.*?)(::[\w-]+)?$/s.exec(selector) ?? [];
    return `:where(${element})${pseudo ?? ''}`;
  }
  const above = LAYERS.indexOf(layer) - LAYERS.indexOf(GROUND);
  if (above <= 0) return selector;
  return selector.replace(/^(?:\*|[a-z][\w-]*)?/i, `$&:not(${'#_'.repeat(above)})`);
}

/**
 * Takes the layers of a sheet apart.
 *
 * @returns {import('postcss').Plugin}
 * @throws {import('postcss').CssSyntaxError} for a rule outside a layer, a layer that is not
 *   declared, and `!important`, which turns the order of layers round
 */
export function flattenLayers() {
  return {
    postcssPlugin: 'flatten-layers',
    OnceExit(root) {
      root.walkDecls((one) => {
        if (one.important) throw one.error('no !important: move the rule to a later layer');
      });
      for (const node of [...root.nodes]) {
        if (node.type === 'comment' || (node.type === 'atrule' && FREE.has(node.name))) continue;
        if (node.type !== 'atrule' || node.name !== 'layer')
          throw node.error('every rule stands in a layer: see src/lib/styles/layers.css');
        if (node.nodes) flatten(node);
        else node.remove();
      }
    }
  };
}

/** @param {import('postcss').AtRule} layer */
function flatten(layer) {
  const name = layer.params;
  if (!LAYERS.includes(name))
    throw layer.error(`"${name}" is none of the layers ${LAYERS.join(', ')}`);
  /** @param {import('postcss').Container} container */
  const raise = (container) => {
    container.each((node) => {
      if (node.type === 'atrule' && node.nodes && !FREE.has(node.name)) raise(node);
      // What is nested in a rule counts with it.
      if (node.type === 'rule') node.selectors = node.selectors.map((one) => inLayer(one, name));
    });
  };
  raise(layer);
  layer.replaceWith(layer.nodes ?? []);
}
