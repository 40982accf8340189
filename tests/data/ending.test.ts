import { describe, expect, it } from 'vitest';
import { checkEnding } from '../../src/lib/content/check-ending';
import { readContent, checkContent } from '../../src/lib/content/content';
import { EDITORIAL_DAY } from '../../src/lib/schema/record-terms';
import { TAGS } from '../../src/lib/schema/map-terms';

const { story, evidence } = checkContent(readContent());
const steps = new Set(story.chapters.flatMap((chapter) => chapter.steps.map(({ id }) => id)));

/** What the check says of the ending with something in it changed. */
function complaints(change: (ending: typeof story.ending) => void): string[] {
  const ending = structuredClone(story.ending);
  change(ending);
  const found: string[] = [];
  checkEnding(ending, steps, evidence.timeline, (_, field, message) =>
    found.push(`${field}: ${message}`)
  );
  return found;
}

describe('the ending', () => {
  it('has a line for whoever speaks, and the troops among what came since', () => {
    expect(complaints(() => undefined)).toEqual([]);
    expect(story.ending.lines.map(({ tag }) => tag).sort()).toEqual([...TAGS].sort());
    const since = story.ending.since.map((id) => evidence.timeline.find((one) => one.id === id)!);
    expect(since).toHaveLength(5);
    expect(since.every(({ date }) => date > EDITORIAL_DAY)).toBe(true);
    expect(since.some(({ what }) => /North Korean troops/.test(what))).toBe(true);
  });

  it('names steps and events that exist', () => {
    expect(complaints(({ lines }) => (lines[0]!.steps[0] = 'leder'))).toEqual([
      expect.stringMatching(/^lines\.0\.steps\.0: .*leder.*ladder/)
    ]);
    expect(complaints(({ since }) => (since[1] = 'treaty-in-fors'))).toEqual([
      expect.stringMatching(/^since\.1: .*treaty-in-force/)
    ]);
  });

  it('tells what came later, oldest first', () => {
    const known = evidence.timeline.find(({ layer }) => layer !== 'since')!.id;
    expect(complaints(({ since }) => (since[0] = known))[0]).toMatch(/^since\.0: .*was known/);
    expect(complaints(({ since }) => since.reverse())[0]).toMatch(/^since\.1: .*is older/);
  });
});
