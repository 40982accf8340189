import type { Story } from '$lib/schema/story';
import type { Source } from '$lib/schema/record';
import { allSteps } from './check-story';
import type { Problem } from './problems';

/** Publishers that are no name: "A news report", "An agency report". */
const NAMELESS = /^(?:an?|one|some) /i;

/**
 * A sentence on the record rests on what a reader can open, or can at least ask for by the name of
 * its publisher; each passage has one source that can be opened.
 */
export function checkReachable(
  file: string,
  story: Story,
  sources: ReadonlyMap<string, Source>,
  problems: Problem[]
): void {
  for (const step of allSteps(story)) {
    step.passages.forEach(({ tag, sentences }, p) => {
      if (tag === 'editorial') return;
      const add = (field: string, message: string) =>
        problems.push({ file, row: step.id, field: `passages.${p}${field}`, message });
      const cited = sentences.map((one) =>
        (one.sources ?? []).flatMap((id) => sources.get(id) ?? [])
      );
      cited.forEach((own, s) => {
        if (!own.length || own.some(({ url, publisher }) => url || !NAMELESS.test(publisher)))
          return;
        add(
          `.sentences.${s}.sources`,
          'no source here has a link or a named publisher; add one that a reader can find'
        );
      });
      if (cited.flat().some(({ url }) => url)) return;
      add('', 'no source of this passage has a link; add one that a reader can open');
    });
  }
}
