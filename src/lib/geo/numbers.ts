/**
 * Numbers in SVG's shortest notation: a minus sign is separator enough, and no nought stands before a
 * point. Beside what draws paths, since the browser writes some too.
 */
export function numbers(values: readonly number[]): string {
  return values.reduce<string>(
    (text, value) =>
      text + (text && value >= 0 ? ' ' : '') + String(value).replace(/^(-?)0\./, '$1.'),
    ''
  );
}
