import postcss from 'postcss';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ACTORS, TAGS } from '../../src/lib/schema/map-terms';
import { CHECKABLE_KINDS, KINDS } from '../../src/lib/schema/record-terms';
import { slugOf } from '../../src/lib/schema/slug';
import { contrast } from '../support/contrast';

const FILE = 'src/lib/styles/tokens.css';

/** Every token by its name, those of the dark theme over those of the light one. */
function tokens(dark: boolean): Map<string, string> {
  const found = new Map<string, string>();
  postcss.parse(readFileSync(FILE, 'utf8')).walkDecls(/^--/, ({ prop, value, parent }) => {
    const condition = parent?.parent;
    const isDark =
      condition?.type === 'atrule' && /dark/.test((condition as postcss.AtRule).params);
    if (!isDark || dark) found.set(prop, value);
  });
  return found;
}

/** The colour that a token stands for. */
function colour(all: Map<string, string>, name: string): string {
  const value = all.get(name);
  if (!value) throw new Error(`${FILE} sets no ${name}`);
  const [, other] = /^var\((--[\w-]+)\)$/.exec(value) ?? [];
  return other ? colour(all, other) : value;
}

describe.each([
  ['light', false],
  ['dark', true]
])('in the %s theme', (_, dark) => {
  const all = tokens(dark);
  const of = (name: string) => colour(all, name);

  it.each(ACTORS)('words in the colour of %s are legible on land and on paper', (actor) => {
    const name = `--${slugOf(actor)}`;
    const label = of(all.has(`${name}-label`) ? `${name}-label` : name);
    for (const ground of ['--land', '--paper']) {
      expect(contrast(label, of(ground)), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(ACTORS)('the colour of %s stands out from paper, as the edge of a shape', (actor) => {
    expect(contrast(of(`--${slugOf(actor)}`), of('--paper'))).toBeGreaterThanOrEqual(3);
  });

  it('no two actors have one colour', () => {
    const own = ACTORS.map((actor) => of(`--${slugOf(actor)}`));
    expect(new Set(own).size).toBe(ACTORS.length);
  });

  it('text and links are legible on paper, tags on their own ground', () => {
    for (const name of ['--ink', '--ink-2', '--link']) {
      expect(contrast(of(name), of('--paper')), name).toBeGreaterThanOrEqual(4.5);
    }
    for (const tag of TAGS) {
      const name = `--tag-${slugOf(tag)}`;
      expect(contrast(of(name), of(`${name}-ground`)), name).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('whose sentence it is, and of what kind, is told in no colour of an actor', () => {
    const actors = ACTORS.flatMap((actor) => {
      const name = `--${slugOf(actor)}`;
      return [of(name), of(`${name}-label`)];
    });
    const signs = [...all.keys()].filter((name) => /^--(?:tag|kind)-/.test(name));
    expect(signs.length).toBeGreaterThanOrEqual(TAGS.length + KINDS.length);
    for (const name of signs) expect(actors, name).not.toContain(of(name));
  });

  it('a mark is full where the record can show whether it is so, hollow elsewhere', () => {
    for (const kind of KINDS) {
      const full = CHECKABLE_KINDS.includes(kind);
      expect(of(`--kind-${slugOf(kind)}`), kind).toBe(full ? of('--ink') : 'none');
    }
  });

  it('no two tags look alike in grey', () => {
    const looks = TAGS.map((tag) =>
      ['ground', 'edge'].map((part) => of(`--tag-${slugOf(tag)}-${part}`)).join()
    );
    expect(new Set(looks).size).toBe(TAGS.length);
  });
});

it('black on white has the contrast that WCAG gives', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
