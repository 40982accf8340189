import postcss from 'postcss';

/** What stands in brackets behind these may be missing without the rule being lost. */
const BRACKETS = /:(?:not|is|where|has)\((?:[^()]|\([^()]*\))*\)/g;

/**
 * A style sheet without the rules for classes that neither an element of the file nor one of its
 * scripts has: those of bars and tools that pages have on the site alone.
 *
 * @param {string} css
 * @param {Document} document
 * @param {string[]} codes the file's scripts
 * @returns {string}
 */
export function rulesOf(css, document, codes) {
  const known = new Set(classesIn(document));
  const code = codes.join('\n');
  const strange = (name) =>
    !known.has(name) && !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(code);
  const dead = (selector) =>
    [...selector.replace(BRACKETS, '').matchAll(/\.(-?[a-z_][\w-]*)/gi)].some(([, name]) =>
      strange(name)
    );
  const root = postcss.parse(css);
  root.walkRules((rule) => {
    if (rule.selectors.every(dead)) rule.remove();
  });
  return root.toString();
}

function classesIn(root) {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...element.classList,
    ...(element.localName === 'template' ? classesIn(element.content) : [])
  ]);
}
