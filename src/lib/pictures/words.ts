import { z } from 'zod';
import { readWords } from '$lib/content/read-words';

const text = z.string().min(1);

/** Words that stand on still pictures besides the story's own. */
const pictureWordsSchema = z.strictObject({
  /** Under the story's title on the cover's picture. */
  deck: text.max(80),
  sources: text.includes('{names}', { error: 'say where the names go: {names}' }),
  /** After the names that fit. */
  more: text,
  /** For a step that rests on the editorial alone. */
  retold: text,
  plain: text,
  /** Whose map data is drawn. */
  map: text
});
export type PictureWords = z.infer<typeof pictureWordsSchema>;

/**
 * The words of the pictures in a language.
 *
 * @throws DataError that names each wrong field
 */
export function pictureWords(lang: string): PictureWords {
  return readWords(`data/pages/pictures.${lang}.json`, pictureWordsSchema);
}
