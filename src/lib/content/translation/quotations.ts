/** Marks that open a quotation: also in titles and names, which some languages set so as well. */
const OPENING = /[«“„‘〈]/gu;

const quotations = (text: string): number => text.match(OPENING)?.length ?? 0;

/** Words that are quoted in the original and not in the translation would be ours. */
export function quotationFaults(original: string, translation: string): string[] {
  const [due, own] = [quotations(original), quotations(translation)];
  if (own >= due) return [];
  return [`quotes ${own} times what the original quotes ${due} times; put it in quotation marks`];
}
