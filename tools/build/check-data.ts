import { edition } from '../../src/lib/content/content';
import { editions } from '../../src/lib/content/editions';
import { isDataError } from '../../src/lib/content/problems';
import { typefacesOf } from '../../src/lib/content/typefaces';
import { wordPlaces } from '../../src/lib/story/word-place';
import { checkRoom } from '../../src/lib/map/draw/check-room';

/*
 * Checks the data before anything is built, so that what is wrong with it is the last thing said and
 * stands alone. The build itself checks the same again, page by page.
 */
try {
  for (const info of editions()) {
    const content = edition(info.lang);
    typefacesOf(info);
    checkRoom(content.stage.scenes, content.stage, wordPlaces(content));
  }
} catch (error) {
  if (!isDataError(error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
