import type { Measure } from './wrap';

/**
 * Advance widths of a neutral sans in thousandths of the font size, rounded up from the widest of
 * the common system fonts, so that a box made from them is never too small.
 */
const NARROW = 'iljtfrIіїІЇ.,:;·’‘“”()[]|!/ ';
const WIDE = 'mwMWGOQ—%жмфшщыюЖМФШЩЫЮ';
/** Digits are all as wide as each other, and gain more in bold than letters do. */
const DIGIT = /\d/;
const CAPITAL = /[A-ZА-ЯҐЄІЇ]/;

/**
 * An estimate of a text's width for the server, which has no font to ask.
 *
 * @returns px; on the generous side
 */
export const estimateText: Measure = (text, px, bold) => {
  let units = 0;
  for (const char of text) {
    if (char.codePointAt(0)! > 0x2fff) units += 1000;
    else if (NARROW.includes(char)) units += char === ' ' ? 300 : 400;
    else if (DIGIT.test(char)) units += bold ? 660 : 640;
    else if (WIDE.includes(char)) units += 920;
    else if (CAPITAL.test(char)) units += 720;
    else units += 590;
  }
  return (units / 1000) * px * (bold ? 1.06 : 1);
};

/**
 * Widths of texts in the font that the map's words use, asked of the browser once for each text; the
 * estimate where there is no canvas.
 */
export function textMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return estimateText;
  const family = getComputedStyle(document.documentElement).getPropertyValue('--sans');
  const known = new Map<string, number>();
  return (text, px, bold, plain) => {
    const font = `${bold ? 700 : plain ? 400 : 600} ${px}px ${family}`;
    const key = `${font} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      context.font = font;
      width = context.measureText(text).width + (bold ? 2 : 1);
      known.set(key, width);
    }
    return width;
  };
}
