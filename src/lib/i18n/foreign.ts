/** Words in Latin letters between quotation marks. */
const QUOTED = /(?<=[“«„])([A-Za-z][A-Za-z ’'-]*)(?=[”»“])/;

/**
 * A text of an edition in another script, cut where it quotes words in Latin letters: every second
 * part is such a quotation. A text in Latin letters is one part.
 */
export const foreignParts = (text: string, script: string): string[] =>
  script === 'latin' ? [text] : text.split(QUOTED);
