/**
 * The two sizes in px in which an embed's maps are drawn, so that their words stay readable in a
 * phone's column and do not shout in a wide one. The stylesheet chooses by the embed's width.
 */
export const VARIANTS = [
  { name: 'small', size: { width: 330, height: 140 } },
  { name: 'large', size: { width: 580, height: 400 } }
];
