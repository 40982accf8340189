import { wrap, type Measure } from '$lib/map/labels/wrap';
import type { Rect } from '$lib/map/camera/camera';
import type { Tag } from '$lib/schema/map-terms';

/** What the panel of a picture says. */
export interface CaptionWords {
  headline: string;
  /** Under the headline, where there is room to say more. */
  deck?: string;
  tags: { tag: Tag; name: string }[];
  /** The story's title and what it is, unless the title is the headline. */
  story?: string;
  /** Source lines, the fullest first: the first that fits is printed. */
  credits: string[];
  /** Whose map data is drawn; it starts a line where it would else be broken. */
  map: string;
}

/** A line of text; `x` and `y` are the start of its base line, `px` its size. */
export interface CaptionLine {
  kind: 'headline' | 'deck' | 'story-title' | 'credit';
  x: number;
  y: number;
  px: number;
  text: string;
}

/** The words of a panel with their places in px of the drawing. */
export interface Caption {
  tags: { tag: Tag; name: string; x: number; y: number; px: number }[];
  lines: CaptionLine[];
}

/** Widths in px of the three kinds of text. */
export interface TextWidths {
  serif: Measure;
  sans: Measure;
}

const MARGIN = 16;
const TAG_PX = 14;
const SMALL_PX = 12;
const DECK_PX = 15;
/** Headline sizes tried, largest first. */
const HEADLINES = [40, 38, 34, 31, 28, 26, 24, 22, 20];
const LEAD = 1.12;
const SMALL_LEAD = 1.3;

/**
 * Sets the words of a picture into its panel: tags and headline from the top, the story's title
 * and the sources at the foot.
 *
 * @param panel px of the drawing
 * @param side whether the panel is a column beside the map rather than a strip under it
 * @throws RangeError when even the smallest type does not fit
 */
export function setCaption(
  words: CaptionWords,
  panel: Rect,
  side: boolean,
  measure: TextWidths
): Caption {
  const x = panel.x + MARGIN;
  const most = panel.width - 2 * MARGIN;
  const lines: CaptionLine[] = [];

  const foot = panel.y + panel.height - MARGIN + 3;
  const credits = words.credits.map((text) => {
    const rows = wrap(text, SMALL_PX, most, measure.sans);
    const joined = `${rows.at(-1)} ${words.map}`;
    if (measure.sans(joined, SMALL_PX, false) <= most) return [...rows.slice(0, -1), joined];
    return [...rows, words.map];
  });
  const allowed = side ? 5 : 2;
  const credit = credits.find((rows) => rows.length <= allowed) ?? credits.at(-1)!;
  const piece = words.story ? wrap(words.story, SMALL_PX + 1, most, measure.sans) : [];
  credit.unshift(...piece);
  credit.forEach((text, i) => {
    const y = foot - (credit.length - 1 - i) * SMALL_PX * SMALL_LEAD;
    const kind = i < piece.length ? 'story-title' : 'credit';
    lines.push({ kind, x, y, px: kind === 'credit' ? SMALL_PX : SMALL_PX + 1, text });
  });
  const footTop = foot - credit.length * SMALL_PX * SMALL_LEAD;

  const tags: Caption['tags'] = [];
  let top = panel.y + MARGIN + (side ? 4 : 0);
  let across = 0;
  for (const { tag, name } of words.tags) {
    const width = measure.sans(name, TAG_PX, true) + TAG_PX * 2.4;
    if (tags.length && (side || across + width > most)) {
      across = 0;
      top += TAG_PX * 1.5;
    }
    tags.push({ tag, name, x: x + across, y: top + TAG_PX * 0.8, px: TAG_PX });
    across += width;
  }
  if (tags.length) top += TAG_PX * 1.6;

  const deck = words.deck ? wrap(words.deck, DECK_PX, most, measure.sans) : [];
  const deckHeight = deck.length ? deck.length * DECK_PX * SMALL_LEAD + 8 : 0;
  const room = footTop - top - deckHeight - 6;
  const set = HEADLINES.map((px) => ({
    px,
    rows: wrap(words.headline, px, most, measure.serif)
  })).find(
    ({ px, rows }) =>
      rows.length * px * LEAD <= room && rows.every((row) => measure.serif(row, px, true) <= most)
  );
  if (!set) throw new RangeError(`the headline "${words.headline}" does not fit its picture`);
  set.rows.forEach((text, i) => {
    lines.push({
      kind: 'headline',
      x,
      y: top + set.px * (0.95 + i * LEAD),
      px: set.px,
      text
    });
  });
  const under = top + set.rows.length * set.px * LEAD + 10;
  deck.forEach((text, i) => {
    lines.push({
      kind: 'deck',
      x,
      y: under + DECK_PX * (0.9 + i * SMALL_LEAD),
      px: DECK_PX,
      text
    });
  });
  return { tags, lines };
}
