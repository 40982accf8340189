/** Width in px of a text at `px` font size; `bold` for the names of countries. */
export type Measure = (text: string, px: number, bold: boolean) => number;

/** Breaks a text into lines no wider than about `most` px, at spaces and where it says so. */
export function wrap(text: string, px: number, most: number, measure: Measure): string[] {
  return text.split('\n').flatMap((part) => {
    const lines: string[] = [];
    for (const word of part.split(' ')) {
      const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
      if (lines.length && measure(longer, px, false) <= most) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  });
}
