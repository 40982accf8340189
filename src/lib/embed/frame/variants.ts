import type { FlowSize } from '$lib/record/flows/sizes';

/**
 * The two sizes in px in which an embed's maps are drawn, so that their words stay readable in a
 * phone's column and do not shout in a wide one. The stylesheet chooses by the embed's width.
 */
export const VARIANTS = [
  { name: 'small', size: { width: 330, height: 140 } },
  { name: 'large', size: { width: 580, height: 400 } }
];

/** The same for the ring, whose map holds less. */
export const FLOW_SIZES: readonly FlowSize[] = [
  { name: 'small', size: { width: 330, height: 170 }, margin: 6, bare: true },
  { name: 'large', size: { width: 580, height: 400 }, margin: 10 }
];
