import type { RecordFacts } from './check-record';
import type { StoryFacts } from './check-story';
import { unknownName } from './problems';

type Add = (row: string, field: string, message: string) => void;

/** The ending names steps that exist, and events from after the editorial, oldest first. */
export function checkEnding(
  { lines, since }: StoryFacts['ending'],
  steps: ReadonlySet<string>,
  timeline: RecordFacts['timeline'],
  add: Add
): void {
  lines.forEach((line, l) =>
    line.steps.forEach((step, s) => {
      if (steps.has(step)) return;
      add('ending', `lines.${l}.steps.${s}`, unknownName('step', step, steps));
    })
  );
  const events = new Map(timeline.map((event) => [event.id, event]));
  let last = '';
  since.forEach((id, i) => {
    const event = events.get(id);
    const field = `since.${i}`;
    if (!event) add('ending', field, unknownName('event', id, events.keys()));
    else if (event.layer !== 'since') {
      add('ending', field, `"${id}" was known when the editorial was written; name a later event`);
    } else if (event.date < last) add('ending', field, `"${id}" is older than the one before it`);
    last = event?.date ?? last;
  });
}
