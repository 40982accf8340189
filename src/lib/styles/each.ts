import type { AtRule, ChildNode, Plugin } from 'postcss';

type Row = Record<string, string>;
/** Rows by the name that sheets call them. */
export type Sets = Record<string, readonly Row[]>;

/**
 * Repeats what stands in `@each name { … }` for each row of a set, with the row's values in place
 * of `__field__`; `@each one, another` takes the rows of both. So no sheet names a row of the data.
 *
 * @throws CssSyntaxError for a set or a field that is not there
 */
export function each(sets: Sets): Plugin {
  return {
    postcssPlugin: 'each',
    Once(root) {
      root.walkAtRules('each', (rule) => {
        const rows = rule.params.split(/\s*,\s*/).flatMap((name) => {
          const set = sets[name];
          if (!set) throw rule.error(`no set "${name}", only ${Object.keys(sets).join(', ')}`);
          return set;
        });
        rule.replaceWith(rows.flatMap((row) => copyFor(rule, row)));
      });
    }
  };
}

/** What stands in the rule, with the values of one row. */
function copyFor(rule: AtRule, row: Row): ChildNode[] {
  const fill = (text: string) =>
    text.replace(/__([a-z]+)__/g, (_, field: string) => {
      const value = row[field];
      if (value === undefined) throw rule.error(`no field "${field}" in "${rule.params}"`);
      return value;
    });
  const copy = rule.clone();
  copy.walk((node) => {
    if (node.type === 'rule') node.selector = fill(node.selector);
    if (node.type === 'atrule') node.params = fill(node.params);
    if (node.type === 'decl') node.assign({ prop: fill(node.prop), value: fill(node.value) });
  });
  return copy.nodes ?? [];
}
