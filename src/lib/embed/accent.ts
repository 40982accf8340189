type Rgb = [r: number, g: number, b: number];

const rgb = (hex: string) => [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16)) as Rgb;

/** Relative luminance of an sRGB colour, 0 to 1 (WCAG 2.2). */
function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4
  ) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2). */
function contrast(a: Rgb, b: Rgb): number {
  const [x, y] = [luminance(a) + 0.05, luminance(b) + 0.05];
  return x > y ? x / y : y / x;
}

/**
 * The colour nearest to a wished one, on the way to black or white, that words can have on a
 * background: contrast 4.5 or more.
 *
 * @param wish six hex digits without `#`
 * @param paper the background, the same
 * @returns a CSS colour, `rgb(r,g,b)`
 */
export function legible(wish: string, paper: string): string {
  const [from, back] = [rgb(wish), rgb(paper)];
  const end = luminance(back) > 0.18 ? 0 : 255;
  let colour = from;
  for (let i = 0; i < 51 && contrast(colour, back) < 4.5; i++) {
    colour = from.map((part) => Math.round(part + ((end - part) * (i + 1)) / 50)) as Rgb;
  }
  return `rgb(${colour})`;
}
