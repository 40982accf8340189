/** The package has types, but its `exports` do not lead to them. */
declare module '@bramus/specificity' {
  export default class Specificity {
    /** One for each selector of a list. */
    static calculate(selectors: string): Specificity[];
    /** Ids, then classes, attributes and pseudo-classes, then elements. */
    readonly value: { a: number; b: number; c: number };
  }
}
