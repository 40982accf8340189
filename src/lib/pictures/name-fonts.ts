import type { FaceName, Typesetter } from './fonts';

/**
 * Names the file of each letter: the rasteriser looks for none by itself. Where a text has letters of
 * several files each run of them gets a place of its own, since the rasteriser loses or mixes up
 * files within a run of places.
 */
export function nameFonts(text: Element, type: Typesetter, face: FaceName): void {
  const whole = type.runs(text.textContent ?? '', face);
  text.setAttribute('font-family', whole[0]?.part.name ?? '');
  if (whole.length < 2) return;
  const leaves = text.children.length ? [...text.children] : [text];
  for (const leaf of leaves) placeRuns(leaf, type, face);
}

function placeRuns(leaf: Element, type: Typesetter, face: FaceName): void {
  const value = (name: string) => leaf.closest(`[${name}]`)?.getAttribute(name) ?? '';
  const px = Number.parseFloat(value('font-size'));
  const spacing = Number.parseFloat(value('letter-spacing')) || 0;
  const gap = value('letter-spacing').endsWith('em') ? spacing * px : spacing;
  const runs = type.runs(leaf.textContent ?? '', face);
  const widths = runs.map(({ text }) => type.width(text, px, face) + [...text].length * gap);
  const total = widths.reduce((sum, one) => sum + one, 0);
  const before = { middle: total / 2, end: total }[value('text-anchor')] ?? 0;
  let x = Number.parseFloat(value('x')) - before;
  const spans = runs.map(({ part, text }, n) => {
    const span = leaf.ownerDocument.createElement('tspan');
    span.setAttribute('font-family', part.name);
    span.setAttribute('text-anchor', 'start');
    span.setAttribute('x', String(+x.toFixed(2)));
    span.textContent = text;
    x += widths[n]!;
    return span;
  });
  leaf.replaceChildren(...spans);
}
