import type { Rect } from '../camera/camera';

/**
 * Width in px of a text at `px` font size; `bold` for the names of countries, `plain` for the words
 * of keys, which are thinner than those on the map.
 */
export type Measure = (text: string, px: number, bold: boolean, plain?: boolean) => number;

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

/** Px by which words may reach beyond the safe area, up and to the sides. */
export const BEYOND = 8;

/** The lines of words with a fixed place, from `x` px on: none reaches over the drawing's edge. */
export const fold = (
  text: string,
  x: number,
  safe: Rect,
  px: number,
  measure: Measure,
  bold = false
): string[] =>
  wrap(text, px, safe.x + safe.width + BEYOND - x, (line, at) => measure(line, at, bold, !bold));
