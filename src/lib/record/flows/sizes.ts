import type { Size } from '$lib/geo/shapes';

/** A drawing of the ring, in px of its own, with the air round what matters. */
export interface FlowSize {
  name: string;
  size: Size;
  margin: number;
  /** Without the key of measures, where the words right under it say what is drawn. */
  bare?: boolean;
}

/** On the page: for phones and small maps, and for wide windows. */
export const PAGE_SIZES: readonly FlowSize[] = [
  { name: 'small', size: { width: 358, height: 320 }, margin: 10 },
  { name: 'large', size: { width: 760, height: 560 }, margin: 14 }
];
