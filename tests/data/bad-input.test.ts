import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { allSteps } from '../../src/lib/content/content';
import { readEditionFiles } from '../../src/lib/content/edition-files.mjs';
import { isDataError } from '../../src/lib/content/problems';
import { nearest } from '../../src/lib/content/nearest';
import { readJson } from '../../src/lib/content/read';
import { afterBreaking, type Copy } from '../support/breaking';

/* eslint-disable @typescript-eslint/no-explicit-any -- broken data has no type */
const fact = (rows: any[], id: string) => rows.find((row) => row.id === id);
const factSentence = ({ facts }: Copy) =>
  allSteps<any>(facts.story)
    .flatMap(({ passages }) => passages)
    .find(({ tag }) => tag === 'record').sentences[0];

describe('a slip of the hand is told with file, row, field and what would be right', () => {
  it.each<[string, (copy: Copy) => void, RegExp]>([
    [
      'a misspelt field of a sentence',
      (copy) => {
        const sentence = factSentence(copy);
        sentence.source = sentence.sources;
        delete sentence.sources;
      },
      /^data\/story\.json › [a-z0-9-]+ › passages\.\d\.sentences\.0\.source: this field is not known here; did you mean "sources"\?$/
    ],
    [
      'a label too many',
      ({ words }) => (words.story.labels.nxt = 'On'),
      /labels\.nxt: this field is not known here; the nearest is "next", which is there, so take it out$/
    ],
    [
      'a misspelt field of a row',
      ({ facts }) => (facts.sources[0].acessed = '2024-06-01'),
      /^data\/record\/sources\.json › .* › acessed: this field is not known here/
    ],
    [
      'a field that is missing',
      ({ facts }) => delete facts.sources[0].published,
      /^data\/record\/sources\.json › .* › published: this field is missing; write it$/
    ],
    [
      'a choice that is missing',
      ({ facts }) => delete facts.claims[0].kind,
      /^data\/record\/claims\.json › c01 › kind: this field is missing; it must be one of /
    ],
    [
      'a value of another kind',
      ({ facts }) => (fact(facts.scenes, 'signing').labels = 'seoul'),
      /^data\/map\/scenes\.json › signing › labels: must be a list: \[ … \]$/
    ],
    [
      'two letters the wrong way round',
      ({ facts }) => (fact(facts.scenes, 'signing').highlights[0].country = 'KPR'),
      /^data\/map\/scenes\.json › signing › highlights\.0\.country: must be one of .*; did you mean "PRK"\?$/
    ]
  ])('%s', (_, change, message) => {
    expect(afterBreaking(change)).toEqual([expect.stringMatching(message)]);
  });

  it('a misspelt label, and the one that is missing', () => {
    const said = afterBreaking(({ words }) => {
      words.story.labels.nxt = words.story.labels.next;
      delete words.story.labels.next;
    });
    expect(said).toEqual([
      'data/words/en/story.json › story › labels.next: this field is missing; write it',
      'data/words/en/story.json › story › labels.nxt: this field is not known here; did you mean "next"?'
    ]);
  });

  it('a fact of the story is looked for in the file of facts', () => {
    const said = afterBreaking((copy) => (factSentence(copy).claims = ['c22']));
    expect(said.join('\n')).toMatch(/^data\/story\.json › .*claims\.0: no word or number of c22/m);
    expect(said.join('\n')).toContain(
      'name 2 words of the claim there, or take the claim out of data/story.json'
    );
  });

  it('a source that cannot be opened is mended where it is named', () => {
    const said = afterBreaking((copy) => {
      const ids = factSentence(copy).sources as string[];
      const named = copy.facts.sources.filter(({ id }: { id: string }) => ids.includes(id));
      for (const row of named) Object.assign(row, { publisher: 'A news report', url: undefined });
    });
    expect(said.join('\n')).toMatch(
      /^data\/story\.json › .*no source here has a link or a named publisher/m
    );
  });

  it('a scene, a view, a place and a line that are refused are no names that do not exist', () => {
    for (const break_ of [
      ({ facts }: Copy) => (fact(facts.scenes, 'signing').zoom = 3),
      ({ facts }: Copy) => (facts.views[0].zoom = 3),
      ({ facts }: Copy) => (fact(facts.places, 'seoul').zoom = 3),
      ({ facts }: Copy) => (facts.flows[0].zoom = 3)
    ]) {
      expect(afterBreaking(break_)).toEqual([expect.stringContaining('zoom')]);
    }
  });
});

describe('the nearest name', () => {
  it.each([
    ['KPR', ['KOR', 'PRK', 'RUS'], 'PRK'],
    ['pyongynag', ['pyongyang', 'pyeongtaek'], 'pyongyang'],
    ['usa', ['RUS', 'USA'], 'USA'],
    ['cyrilic', ['latin', 'cyrillic'], 'cyrillic'],
    ['elephant', ['a', 'b'], undefined]
  ])('to %s of %j is %s', (name, names, wanted) => {
    expect(nearest(name, names)).toBe(wanted);
  });
});

describe('a file that is not JSON', () => {
  const root = mkdtempSync(join(tmpdir(), 'bad-data-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const said = (read: () => unknown) => {
    try {
      read();
    } catch (error) {
      expect(isDataError(error)).toBe(true);
      return (error as Error).message;
    }
    return '';
  };

  it.each([
    ['{\n  "a": 1,\n  "b" 2\n}', 3],
    ['{\n  "a": 1\n', 3]
  ])('%j is told with its line', (text, line) => {
    mkdirSync(join(root, 'data/words/en'), { recursive: true });
    writeFileSync(join(root, 'data/x.json'), text);
    expect(said(() => readJson('data/x.json', root))).toMatch(
      new RegExp(`^data/x\\.json, line ${line}, is not JSON: `)
    );
    writeFileSync(join(root, 'data/words/en/edition.json'), text);
    expect(said(() => readEditionFiles(root))).toContain(
      `data/words/en/edition.json, line ${line}, is not JSON: `
    );
  });
});
