import { z } from 'zod';
import { list, phrase, text, texts } from './parts';

/** The story as text. */
export const textPage = z.strictObject({
  ...texts('title', 'lead', 'map', 'sources', 'after').shape,
  claims: phrase('n')
});

/** What stands below the story. */
export const after = z.strictObject({
  ...texts('argument', 'clause', 'clauseLead', 'clauseLink', 'numbers', 'numbersLink').shape,
  ...texts('since', 'sinceLink', 'maps', 'mapsLink', 'descriptions', 'more').shape,
  ...texts('evidenceLink', 'teachLink').shape,
  argumentLink: phrase('n'),
  numbersLead: phrase('day'),
  sinceLead: phrase('closingDay'),
  mapsText: list
});

/** The page of one scene. */
export const scene = z.strictObject({
  /** Title of the cover's own page: `coverTitle`. */
  ...texts('open', 'beginning', 'text', 'coverTitle', 'cover', 'pictures', 'png', 'svg').shape,
  ...texts('description', 'embed', 'code', 'builder', 'others').shape,
  /** What the piece is of which this is a step, and what “the editorial” means. */
  piece: phrase('story'),
  terms: phrase('story'),
  formats: texts('card', 'square', 'og'),
  download: phrase('format', 'width', 'height'),
  previous: phrase('title'),
  next: phrase('title')
});

/** What stands on still pictures besides the story's own words. */
export const pictures = z.strictObject({
  /** Under the story's title on the cover's picture. */
  deck: text.max(80),
  sources: phrase('names'),
  /** After the names that fit. */
  more: text,
  /** For a step that rests on the editorial alone. */
  retold: text,
  plain: text,
  /** Whose map data is drawn. */
  map: text
});

/** The story, the activities and the sheets in one file. */
export const offline = z.strictObject({
  ...texts('title', 'contents', 'lead', 'menu', 'back', 'story', 'link').shape,
  groups: texts('classroom', 'sheets', 'record'),
  /** The list of sources, to which rows refer by numbers. */
  sources: texts('title', 'lead')
});
