import type { AtRule, Declaration, Plugin, Rule } from 'postcss';

const KNOWN = '(color: color-mix(in srgb, red, red))';
const MIX = /color-mix\(in srgb, (var\([\w-]+\)) ([\w().-]+%?), (?:var\([\w-]+\)|transparent)\)/;

/**
 * Gives browsers that cannot mix colours (before Chrome 111, Safari 16.2, Firefox 113) the first of
 * two: an area is filled with it as strongly as the mix would be, over the land that is below it;
 * anything else has it whole. A declaration with a `var()` cannot fall back by itself: the mix goes
 * into a rule of its own, for those who know it.
 *
 * @throws CssSyntaxError for a mix of another form
 */
export function mixes(): Plugin {
  return {
    postcssPlugin: 'mixes',
    OnceExit(root, { AtRule: Block, Declaration: One }) {
      const mixed = new Map<Rule, Declaration[]>();
      root.walkDecls((one) => {
        if (!one.value.includes('color-mix(') || isGuarded(one)) return;
        const parent = one.parent as Rule;
        mixed.set(parent, [...(mixed.get(parent) ?? []), one]);
      });
      for (const [rule, declarations] of mixed) {
        const known = rule.clone({ nodes: [] });
        for (const one of declarations) {
          const [whole, first, share] = MIX.exec(one.value) ?? [];
          if (!whole || !first || !share) throw one.error(`a mix is written as ${MIX.source}`);
          known.append(one.clone());
          if (one.prop === 'fill' && rule.some(({ type, ...node }) => isOpacity(type, node)))
            throw one.error('a mixed fill has no fill-opacity of its own');
          if (one.prop === 'fill') {
            one.after(new One({ prop: 'fill-opacity', value: share, source: one.source }));
            known.append(new One({ prop: 'fill-opacity', value: '1', source: one.source }));
          }
          one.value = one.value.replace(whole, first);
        }
        rule.after(new Block({ name: 'supports', params: KNOWN, nodes: [known] }));
      }
    }
  };
}

const isOpacity = (type: string, node: object) =>
  type === 'decl' && 'prop' in node && node.prop === 'fill-opacity';

/** Whether a declaration stands where mixes are known already. */
function isGuarded(one: Declaration): boolean {
  for (let at: unknown = one.parent; at; at = (at as AtRule).parent) {
    const { type, name, params } = at as AtRule;
    if (type === 'atrule' && name === 'supports' && params.includes('color-mix')) return true;
  }
  return false;
}
