import { describe, expect, it } from 'vitest';
import { edition, readContent } from '../../src/lib/content/content';
import { allSteps } from '../../src/lib/content/check-story';
import { allTexts } from '../../src/lib/content/lint/english';
import { CARD_WORDS, cardText } from '../../src/lib/schema/story';
import { borrowed, grade, hashRun, syllables } from '../support/reading';
import runs from '../support/editorial-runs.json' with { type: 'json' };

const steps = allSteps(edition().story);
const HARDEST = 9;
const count = (text: string) => text.split(/\s+/).filter((word) => /\w/.test(word)).length;

describe('what a card asks of its reader', () => {
  it.each(steps.map((step) => [step.id, cardText(step)]))('%s', (_, text) => {
    expect(grade(text!)).toBeLessThanOrEqual(HARDEST);
    expect(count(text!)).toBeGreaterThanOrEqual(20);
    expect(count(text!)).toBeLessThanOrEqual(CARD_WORDS);
  });

  it('is told by words and sentences', () => {
    expect(['treaty', 'armistice', 'launch', 'names', 'helped', '2024'].map(syllables)).toEqual([
      2, 3, 1, 1, 1, 4
    ]);
    // Six words of one syllable in one sentence: 0.39 × 6 + 11.8 − 15.59.
    expect(grade('The cat sat on the mat.')).toBeCloseTo(-1.45);
    const long =
      'International organisations characteristically emphasise comprehensive multilateral negotiations notwithstanding considerable uncertainty.';
    expect(grade(long)).toBeGreaterThan(HARDEST);
  });
});

describe('the editorial’s own words', () => {
  const shown = Object.entries(readContent().words).flatMap(([file, words]) =>
    allTexts(words).map(([field, text]) => [`${file} › ${field}`, text] as const)
  );

  it('stand nowhere in runs of eight without quotation marks', () => {
    expect(shown.length).toBeGreaterThan(1000);
    const found = shown.flatMap(([field, text]) => borrowed(text).map((run) => `${field}: ${run}`));
    expect(found).toEqual([]);
  });

  it('would be found in a text, but not between quotation marks', () => {
    const run = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
    const hashes = new Set([hashRun(run)]);
    const text = 'They said: One, two, three, four, five, six, seven, eight!';
    expect(borrowed(text, hashes)).toEqual([run.join(' ')]);
    expect(borrowed(text.replace('One', 'Some'), hashes)).toEqual([]);
    expect(borrowed('“one two three four five six seven eight”', hashes)).toEqual([]);
  });

  it('are kept as hashes alone', () => {
    expect(runs.hashes.length).toBeGreaterThan(400);
    expect(runs.hashes.filter((hash) => !/^[0-9a-f]{12}$/.test(hash))).toEqual([]);
  });
});
