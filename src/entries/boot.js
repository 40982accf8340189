// Runs before the first paint: with a browser that can follow it, the page takes the shape of the
// scrolling story at once; if a script then fails to load, it falls back to plain reading.
(function (root) {
  if (!('IntersectionObserver' in window) || !('ResizeObserver' in window)) return;
  if (!('noModule' in HTMLScriptElement.prototype)) return;
  // The stated minimum: what it has, the styles and scripts use without asking.
  if (!CSS.supports('aspect-ratio', '1')) return;
  root.dataset.js = '';
  customElements.define('story-live', class extends HTMLElement {});
  addEventListener(
    'error',
    function (event) {
      var failed = event.target;
      // A script that cannot be had; or, before the story is ready, one that breaks or a style that
      // cannot be had. A missing font or icon is no reason.
      var broken = failed === window || failed.rel === 'stylesheet';
      if (failed.tagName === 'SCRIPT' || (broken && !('ready' in root.dataset)))
        delete root.dataset.js;
    },
    true
  );
})(document.documentElement);
