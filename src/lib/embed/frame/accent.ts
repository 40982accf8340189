type Rgb = [r: number, g: number, b: number];

const rgb = (hex: string) => [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16)) as Rgb;

/** Relative luminance of an sRGB colour, 0 to 1 (WCAG 2.2). */
function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4
  ) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/**
 * The colour nearest to a wished one, on the way to black or white, that words can have on a
 * background: contrast 4.5 or more (WCAG 2.2, 1.4.3).
 *
 * @param wish six hex digits without `#`
 * @param paper the background, the same
 * @returns a CSS colour, `rgb(r,g,b)`
 */
export function legible(wish: string, paper: string): string {
  const [from, back] = [rgb(wish), luminance(rgb(paper)) + 0.05];
  const darker = back > 0.23;
  let colour = from;
  for (let i = 0; i < 51; i++) {
    colour = from.map((part) => Math.round(part + (((darker ? 0 : 255) - part) * i) / 50)) as Rgb;
    const ink = luminance(colour) + 0.05;
    if ((darker ? back / ink : ink / back) >= 4.5) break;
  }
  return `rgb(${colour})`;
}
