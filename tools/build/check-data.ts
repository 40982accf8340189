import { edition } from '../../src/lib/content/content';
import { editions } from '../../src/lib/content/editions';
import { readTextFiles } from '../../src/lib/content/translation/texts';
import {
  DataError,
  describeProblem,
  isDataError,
  type Problem
} from '../../src/lib/content/problems';
import { checkLetters } from '../../src/lib/pictures/check-letters';
import { wordPlaces } from '../../src/lib/story/word-place';
import { checkRoom } from '../../src/lib/map/draw/check-room';
import type { EditionInfo } from '../../src/lib/schema/edition';

/*
 * Checks the data of all editions before anything is built, so that what is wrong with it is the last
 * thing said and stands alone. The build itself checks the same again, page by page.
 */
const problems = new Map<string, Problem>();
const others = new Set<string>();

/** Does a check; what is wrong is told once, although facts are those of every edition. */
function collect(check: () => void): void {
  try {
    check();
  } catch (error) {
    if (!isDataError(error)) throw error;
    if (error instanceof DataError) add(error.problems);
    else others.add(error.message);
  }
}

const add = (found: readonly Problem[]) =>
  found.forEach((one) => problems.set(describeProblem(one), one));

function checkEdition(info: EditionInfo): void {
  collect(() => {
    const content = edition(info.lang);
    checkRoom(content.stage.scenes, content.stage, wordPlaces(content));
  });
  collect(() => {
    const found: Problem[] = [];
    checkLetters(info, readTextFiles(info.lang), found);
    add(found);
  });
}

collect(() => editions().forEach(checkEdition));
const told = [...(problems.size ? [new DataError([...problems.values()]).message] : []), ...others];
if (told.length) {
  console.error(told.join('\n'));
  process.exitCode = 1;
}
