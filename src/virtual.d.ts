declare module 'virtual:title-fonts' {
  /**
   * Address of the sheet that names an edition's other files, by language; with `-scenes` and
   * `-pages` those of all pages but the story, where they have one of their own.
   */
  export const TITLE_SHEETS: Record<string, string>;
}
/** Height in px at which a frame starts that grows, by the last part of its kind's address. */
declare const __GROWING_EMBEDS__: Partial<Record<string, number>>;
/** A component of plain drawing as a function that writes markup. */
declare module '*.svelte?markup' {
  const draw: import('./lib/map/draw/markup').Drawing;
  export default draw;
}
