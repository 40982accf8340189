/** What the translator puts around a text, so that a translated text is told from an old one. */
export const MARKS = ['‹', '›'] as const;

/**
 * Runs in the page, at its start: translates it as browsers do, now and whenever a text changes. Each
 * text gets elements of its own and its node goes; in drawings, which keep no such elements, another
 * node takes its place.
 */
export function translatorInPage([open, close]: readonly [string, string]): void {
  const ASIDE = 'font, script, style, noscript, textarea, title, [translate="no"]';
  const translate = (text: Text) => {
    const parent = text.parentElement;
    if (!parent || !text.data.trim() || parent.closest(ASIDE)) return;
    const said = open + text.data + close;
    if (parent.closest('svg')) {
      if (!text.data.startsWith(open)) text.replaceWith(said);
      return;
    }
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    inner.textContent = said;
    outer.append(inner);
    text.replaceWith(outer);
  };
  const all = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    texts.forEach(translate);
  };
  addEventListener('load', () => {
    document.documentElement.lang = 'fr';
    all(document.body);
    let changed = new Set<Node>();
    new MutationObserver((records) => {
      if (!changed.size)
        setTimeout(() => {
          const [roots, left] = [changed, new Set<Node>()];
          changed = left;
          for (const root of roots) all(root);
        }, 20);
      for (const { target } of records) changed.add(target.parentNode ?? target);
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
}
