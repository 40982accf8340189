import type { Plugin } from 'vite';

const DARK = /@media \(prefers-color-scheme: dark\) \{\s*:root \{([^{}]*)\}\s*\}/;

/**
 * Lets an attribute choose the colours: from the two sets of `tokens.css` it makes
 * `[data-theme="light|dark"]` rules that win over the reader's system. The colours stay written
 * once, and readers of old browsers get them too (`light-dark()` would leave those without any).
 * Paper is white for every theme.
 *
 * @param css the text of `tokens.css`
 * @throws Error when the dark set is not where it is expected
 */
export function addThemes(css: string): string {
  const found = DARK.exec(css);
  if (!found) throw new Error('tokens.css needs one "@media (prefers-color-scheme: dark) { :root"');
  const dark = found[1]!;
  return css.replace(
    DARK,
    () => `@media screen and (prefers-color-scheme: dark) { :root:not([data-theme='light']) {${dark}} }
@media screen { :root[data-theme='dark'] { color-scheme: dark; ${dark} } }
:root[data-theme='light'] { color-scheme: light; }`
  );
}

/** Applies `addThemes` to the one file that holds every colour. */
export function themes(): Plugin {
  return {
    name: 'themes',
    enforce: 'pre',
    transform: (code, id) =>
      /\/styles\/tokens\.css(?:$|\?)/.test(id) ? { code: addThemes(code), map: null } : undefined
  };
}
