import postcss, { type ChildNode, type Plugin } from 'postcss';
import { readFileSync } from 'node:fs';

const SHEET = 'src/lib/styles/mixins.css';

/**
 * Writes the declarations of `@mixin --name { … }` where a rule says `@apply --name;`, in the words
 * of the draft CSS Functions and Mixins, which no browser knows yet.
 *
 * @throws CssSyntaxError for a name that `src/lib/styles/mixins.css` does not have
 */
export function mixins(): Plugin {
  return {
    postcssPlugin: 'mixins',
    Once(root) {
      const bodies = new Map<string, ChildNode[]>();
      postcss
        .parse(readFileSync(SHEET, 'utf8'), { from: SHEET })
        .walkAtRules('mixin', (rule) => void bodies.set(rule.params, rule.nodes ?? []));
      root.walkAtRules('apply', (rule) => {
        const body = bodies.get(rule.params);
        if (!body) throw rule.error(`${SHEET} has no mixin ${rule.params}`);
        rule.replaceWith(body.map((one) => one.clone()));
      });
    }
  };
}
