/** Puts values into a pattern: `fill('{n} codes', { n: 3 })`. A name without a value stays. */
export function fill(pattern: string, values: Record<string, string | number>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
