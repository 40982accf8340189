declare module 'virtual:title-fonts' {
  /** Languages of which the story alone asks for more than the first file. */
  export const ON_STORY_ALONE: string[];
  /** Address of the sheet that names an edition's other files, by language. */
  export const TITLE_SHEETS: Record<string, string>;
}
/** Height in px at which a frame starts that grows, by the last part of its kind's address. */
declare const __GROWING_EMBEDS__: Partial<Record<string, number>>;
/** A component of plain drawing as a function that writes markup. */
declare module '*.svelte?markup' {
  const draw: import('./lib/map/draw/markup').Drawing;
  export default draw;
}
