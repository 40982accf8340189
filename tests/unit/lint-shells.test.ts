import { describe, expect, it } from 'vitest';
import { checkContent, edition, readContent } from '../../src/lib/content/content';
import { checkReachable } from '../../src/lib/content/check-reachable';
import { allSteps } from '../../src/lib/content/check-story';
import { claimSlips, denialSlips, sumSlips } from '../../src/lib/content/lint/check-cards';
import { roomLineSlips, roomNumbers, roomSlips } from '../../src/lib/content/lint/check-room';
import { DataError, type Problem } from '../../src/lib/content/problems';
import type { Sentence, Step } from '../../src/lib/schema/story';

const content = edition();
const { ledger, sources } = content.evidence;
const room = roomNumbers(ledger.values());

type Tag = Step['passages'][number]['tag'];
const card = (tag: Tag, ...sentences: Sentence[]): Pick<Step, 'passages'> => ({
  passages: [{ tag, sentences }]
});
const copyOf = (id: string) =>
  structuredClone(allSteps(content.story).find((step) => step.id === id)!);
const messages = (slips: [string, string][]) => slips.map(([, message]) => message).join('\n');

/** The words of a step as they stand in the file. */
interface StepWords {
  passages: { sentences: { text: string; note?: string }[] }[];
  description: string;
  map: Record<string, string>;
}

/** What the checks of the whole data say after a change to the words of a step. */
function complaint(change: (step: StepWords) => void): string {
  const whole = structuredClone(readContent());
  const { chapters } = whole.words.story as {
    chapters: Record<string, { steps: Record<string, StepWords> }>;
  };
  change(Object.values(chapters).find(({ steps }) => steps['missing'])!.steps['missing']!);
  try {
    checkContent(whole);
    return '';
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return error.message;
  }
}

describe('room in containers', () => {
  it('is told from numbers that others hold too', () => {
    expect(room.has(4_800_000)).toBe(true);
    expect(room.has(750_000)).toBe(true);
    // The intelligence service has the same number for an estimate.
    expect(room.has(1_000_000)).toBe(false);
  });

  it.each([
    ['Containers sent to Russia: room for up to 4.8 million shells.', 0],
    ['Up to 4.8 million if all held 152 mm shells.', 0],
    ['Room for 4.8 million shells. About 750,000 rounds at least.', 1],
    ['The North gives up to 4.8 million shells.', 1],
    ['Room for 4.8 million shells was shipped.', 1],
    ['The North sent 4.8 million shells.', 2],
    ['A sale of 100,000 shells was sent.', 0]
  ])('%s', (text, slips) => {
    expect(roomSlips(text, room)).toHaveLength(slips);
  });

  it.each([
    ['room for {range} rounds', 0],
    ['from the North: {range}, estimated', 2],
    ['{range} shells', 1],
    ['schematic', 0]
  ])('on a map: %s', (text, slips) => {
    expect(roomLineSlips(text)).toHaveLength(slips);
  });

  it('stops the build on a map, a card, a description and a page', () => {
    const said = complaint((step) => {
      step.map['north'] = 'from the North: {range}, estimated';
      step.description = 'A band of up to 4.8 million shells draws from Rajin to the depot, wide.';
      step.passages[0]!.sentences[1]!.text = 'By June 2024 Seoul counts 4.8 million shells.';
    });
    expect(said).toContain('missing › map.north: the range is room in containers');
    expect(said).toContain('"from the North:" words room for the range as something that arrived');
    expect(said).toContain('missing.description: 4,800,000 is room in containers');
    expect(said).toContain('sentences.1.text: 4,800,000 is room in containers');
  });
});

describe('a denial on a card', () => {
  const [sentence] = [
    { text: 'Moscow and Pyongyang deny it.', sources: ['afp-2023-10-17-no-proof'] }
  ];

  it('has no present tense, and its day', () => {
    expect(messages(denialSlips(card('context', sentence!)))).toContain('say who denied it when');
    const undated = { ...sentence!, text: 'Pyongyang denied it.' };
    expect(messages(denialSlips(card('record', undated)))).toContain('its month or its year');
    const dated = { ...sentence!, text: 'Pyongyang denied it in May.' };
    expect(denialSlips(card('record', dated))).toEqual([]);
  });
});

describe('a sum of ours', () => {
  it('is said to be ours', () => {
    const bare = card('record', { text: 'Reports range to 720,000.' });
    expect(messages(sumSlips(bare, ledger))).toContain('only we have 720,000');
    const ours = card('record', { text: 'Added up by us: 720,000.' });
    expect(sumSlips(card('record', { text: 'A sum that is ours: 720,000.' }), ledger)).toEqual([]);
    expect(sumSlips(ours, ledger)).not.toEqual([]);
    // 500,000 is computed in one row and said in another.
    expect(sumSlips(card('record', { text: 'A loan of 500,000.' }), ledger)).toEqual([]);
  });
});

describe('a claim on a card', () => {
  const claims = { claims: content.evidence.claims };

  it('shares words with a sentence that names it', () => {
    const words = { text: 'Russia would ignore UN bans.', claims: ['c22'] };
    expect(messages(claimSlips(card('editorial', words), claims))).toContain('no word or number');
    const carried = { text: 'Seoul has lent shells, the editorial says.', claims: ['c22'] };
    expect(claimSlips(card('editorial', carried), claims)).toEqual([]);
  });

  it('does not rest on one word alone, in the editorial’s sentence or beside it', () => {
    const chance = { text: 'The North tests artillery, the editorial says.', claims: ['c22'] };
    expect(messages(claimSlips(card('editorial', chance), claims))).toContain(
      'only "artil…" of c22'
    );
    expect(messages(claimSlips(card('context', chance), claims))).toContain('only "artil…" of c22');
  });

  it('rests on a source of its own where the editorial does not speak', () => {
    const text = 'Seoul lent shells.';
    const other = { text, claims: ['c22'], sources: ['afp-2023-10-17-no-proof'] };
    expect(messages(claimSlips(card('record', other), claims))).toContain('nor a source of c22');
    const own = { text, claims: ['c22'], sources: ['kbs-world-2023-04-12-shell-loan'] };
    expect(claimSlips(card('record', own), claims)).toEqual([]);
  });
});

describe('a sentence on the record', () => {
  const said = (change: (step: Step) => void) => {
    const step = copyOf('missing');
    change(step);
    const problems: Problem[] = [];
    const story = {
      ...content.story,
      chapters: [{ ...content.story.chapters[0]!, steps: [step] }]
    };
    checkReachable('story', story, sources, problems);
    return problems.map(({ field, message }) => `${field}: ${message}`).join('\n');
  };

  it('has a source that a reader can open or ask for', () => {
    expect(said(() => undefined)).toBe('');
    const nameless = [...sources.values()].find(
      ({ url, publisher }) => !url && /^An? /.test(publisher)
    );
    expect(nameless).toBeDefined();
    expect(said(({ passages }) => (passages[0]!.sentences[2]!.sources = [nameless!.id]))).toContain(
      'passages.0.sentences.2.sources: no source here has a link or a named publisher'
    );
  });

  it('stands in a passage with a link', () => {
    const unlinked = ['afp-2023-10-17-no-proof'];
    expect(
      said(({ passages }) => {
        for (const sentence of passages[0]!.sentences) sentence.sources = unlinked;
      })
    ).toContain('passages.0: no source of this passage has a link');
  });
});

describe('122 mm', () => {
  it.each(['Room for 750,000 shells of 122 mm,', 'Room for 750,000 rounds, all 122 mm rockets,'])(
    'is said of rounds, since reports call them shells or rockets: %s',
    (text) => {
      const note = `${text} worked out by us, if all held them.`;
      expect(complaint((step) => (step.passages[0]!.sentences[1]!.note = note))).toContain(
        '122 mm is "rounds"'
      );
    }
  );
});
