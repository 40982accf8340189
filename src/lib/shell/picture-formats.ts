import type { Rect, Size } from '$lib/geo/shapes';

/** A shape in which every scene is printed as a still picture. */
export interface Format {
  /** What its file name adds to the scene's slug. */
  suffix: string;
  /** The drawing's own px, in which its type is set. */
  size: Size;
  /** Px of the printed picture for one px of the drawing. */
  scale: number;
  /** Part of the drawing that the map fills; the words stand on the rest. */
  map: Rect;
}

/** The shapes: for an article (4:5), for a square feed (1:1), for a share card, and for a list. */
export const FORMATS = {
  card: {
    suffix: '',
    size: { width: 480, height: 600 },
    scale: 2.5,
    map: { x: 0, y: 0, width: 480, height: 440 }
  },
  square: {
    suffix: '-square',
    size: { width: 480, height: 480 },
    scale: 2.25,
    map: { x: 0, y: 0, width: 480, height: 330 }
  },
  og: {
    suffix: '-og',
    size: { width: 600, height: 315 },
    scale: 2,
    map: { x: 204, y: 0, width: 396, height: 315 }
  },
  /** For choosing among scenes: the map alone. */
  thumb: {
    suffix: '-thumb',
    size: { width: 320, height: 240 },
    scale: 1,
    map: { x: 0, y: 0, width: 320, height: 240 }
  }
} as const satisfies Record<string, Format>;
export type FormatName = keyof typeof FORMATS;

/** The shapes that are offered for use. */
export const OFFERED = ['card', 'square', 'og'] as const;

/** Width and height in px of a picture as it is printed. */
export function printedSize(name: FormatName): Size {
  const { size, scale } = FORMATS[name];
  return { width: size.width * scale, height: size.height * scale };
}

/** Address of a picture from the site's root, with a leading slash. */
export function picturePath(
  lang: string,
  slug: string,
  name: FormatName,
  type: 'svg' | 'png' = 'png'
): string {
  return `/embed/v1/${lang}/${slug}${FORMATS[name].suffix}.${type}`;
}

/** The drawing on a scene's own page, in px of its own. */
export const SCENE_SIZE: Size = { width: 400, height: 400 };
