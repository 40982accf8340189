/** A classic script in the page itself; its hash must stand in the content security policy. */
export function inlineScript(code: string): string {
  return `<script>${code}</script>`;
}

/** A module of ours. */
export function moduleScript(src: string): string {
  return `<script type="module" src="${src}"></script>`;
}

/** A module that is of use on the site alone: the single file does without, and words come before it. */
export function onlineScript(src: string): string {
  return `<script type="module" src="${src}" fetchpriority="low" data-online></script>`;
}

/** Data for a script to read with `JSON.parse`; a `<` in it could end the element. */
export function dataScript(id: string, data: unknown): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return `<script type="application/json" id="${id}">${json}</script>`;
}

/** A classic script of ours that runs before the body is read: frames may not load modules. */
export function classicScript(src: string): string {
  return `<script src="${src}"></script>`;
}
