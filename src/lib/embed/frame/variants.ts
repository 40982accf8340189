/**
 * The sizes in px in which an embed's maps are drawn, so that their words stay readable in a phone's
 * column and do not shout in a wide one. The stylesheet chooses by the width of the frame and its
 * shape: frames of 4:5, as they were first given out, leave a phone's map a strip.
 */
export const VARIANTS = [
  { name: 'small', size: { width: 330, height: 140 } },
  { name: 'tall', size: { width: 330, height: 262 } },
  { name: 'large', size: { width: 580, height: 400 } }
];
