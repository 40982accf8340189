import Specificity from '@bramus/specificity';
import { readdirSync, readFileSync } from 'node:fs';
import type { Rule } from 'postcss';
import { describe, expect, it } from 'vitest';
import { LAYERS } from '../../tools/build/css/layers.mjs';
import { FIRST_STILLS } from '../../src/lib/story/first-stills';
import { SHEETS } from '../../src/lib/schema/classroom';
import { COMPARED } from '../../src/lib/schema/record-terms';
import { sets } from '../../tools/build/css/plugins';
import { ROOMS } from '../../tools/build/rooms.mjs';
import { SHARED } from '../../tools/build/shared-values';
import {
  BEGINNINGS,
  carried,
  classesOf,
  code,
  layerOf,
  rulesOf,
  sheets,
  sought,
  worn,
  type Sheet
} from '../support/sheets';

/** Every selector of every sheet, with where it stands. */
const selectors = sheets.flatMap((sheet) =>
  rulesOf(sheet).flatMap((rule) =>
    rule.selectors.map((selector) => ({ sheet, rule, selector, layer: layerOf(rule) }))
  )
);
const told = ({ sheet, selector }: { sheet: Sheet; selector: string }) =>
  `${sheet.path}: ${selector}`;
const nested = (rule: Rule) => rule.parent?.type === 'rule';

describe('layers', () => {
  it('hold every rule, and the order that is declared is the one that is used', () => {
    expect(selectors.filter(({ layer }) => !LAYERS.includes(layer ?? '')).map(told)).toEqual([]);
    expect(LAYERS.filter((name) => !selectors.some(({ layer }) => layer === name))).toEqual([]);
  });

  it('alone decide between sheets: no id counts, and nothing is important', () => {
    const ids = selectors.filter(({ selector }) => Specificity.calculate(selector)[0]!.value.a);
    expect(ids.map(told)).toEqual([]);
    expect(sheets.filter(({ source }) => source.includes('!important'))).toEqual([]);
  });

  // What flattening rests on: see tools/build/css/layers.mjs.
  it.each<[layer: string, counts: (b: number, c: number) => boolean]>([
    ['prose', (b, c) => b === 0 && c > 0],
    ['utilities', (b, c) => b === 1 && c === 0],
    ['parts', (b) => b > 0]
  ])('%s count as much as their place in the order needs', (name, counts) => {
    const wrong = selectors.filter(({ rule, selector, layer }) => {
      if (layer !== name || nested(rule)) return false;
      const { b, c } = Specificity.calculate(selector)[0]!.value;
      return !counts(b, c);
    });
    expect(wrong.map(told)).toEqual([]);
  });

  it('of the whole site come before all others: only the first layout loads them', () => {
    const early = ['tokens', 'reset', 'utilities'];
    const late = selectors.filter(
      ({ sheet, layer }) => early.includes(layer!) && sheet.room !== 'styles'
    );
    expect(late.map(told)).toEqual([]);
  });

  it('of tokens set tokens and the colour scheme, on the root', () => {
    const other = selectors.filter(
      ({ rule, selector, layer }) =>
        layer === 'tokens' &&
        !(
          selector.startsWith(':root') &&
          rule.nodes.every((one) => one.type !== 'decl' || /^(?:--|color-scheme$)/.test(one.prop))
        )
    );
    expect(other.map(told)).toEqual([]);
  });
});

/** What a room lets those above it place and adjust inside parts of their own. */
const PUBLISHED: Record<string, string[]> = {
  shell: ['page', 'tag', 'icon'],
  map: ['map', 'overlay', 'hatch', 'hatch-line', 'shelf', 'graticule', 'land', 'key-sample'],
  record: ['source-list']
};
const order = ROOMS.flat();

describe('classes', () => {
  const defined = new Map<string, Set<string>>();
  for (const { sheet, selector } of selectors) {
    // The single file stands over all rooms, and styles are open to all.
    if (sheet.room === 'offline') continue;
    for (const name of classesOf(selector)) {
      defined.set(name, (defined.get(name) ?? new Set()).add(sheet.room));
    }
  }

  it('belong to one room each', () => {
    const shared = [...defined].flatMap(([name, rooms]) => {
      if (rooms.has('styles')) return [];
      const owner = Object.keys(PUBLISHED).find((room) => PUBLISHED[room]!.includes(name));
      const strangers = [...rooms].filter((room) => room !== owner);
      const fine = owner
        ? strangers.every((room) => order.indexOf(room) > order.indexOf(owner))
        : rooms.size === 1;
      return fine ? [] : [`.${name}: ${[...rooms].join(', ')}`];
    });
    expect(shared).toEqual([]);
  });

  it('of another room are only adjusted inside a part of the own one', () => {
    const foreign = Object.values(PUBLISHED).flat();
    const bare = selectors.filter(({ sheet, rule, selector, layer }) => {
      const names = classesOf(selector);
      const theirs = names.filter(
        (name) => foreign.includes(name) && !PUBLISHED[sheet.room]?.includes(name)
      );
      if (!theirs.length || sheet.room === 'offline' || layer === 'prose') return false;
      return (
        !nested(rule) && !names.some((name) => !foreign.includes(name)) && !/\[/.test(selector)
      );
    });
    expect(bare.map(told)).toEqual([]);
  });

  /** What components have as a class, or as the end of one, only at work. */
  const values = [
    ...Object.values(sets()).flatMap((rows) => rows.map(({ slug }) => slug)),
    ...COMPARED,
    ...SHEETS,
    ...FIRST_STILLS.map(({ name }) => name),
    // Sizes of the ring through time.
    ...['small', 'large'],
    // Kinds of lines of a caption, of flows and of charts; widths of the builder's columns.
    ...['headline', 'story-title', 'treaty', 'link', 'narrow', 'broad', '320', '390', '640'],
    // Lines of the base map, kinds of quiet names on maps, hatches of occupied land.
    ...['armistice', 'neighbour', 'sea', 'river', 'lake', 'occupied', 'partly', 'occupied-far']
  ];
  const made = new Set(values.flatMap((end) => ['', ...BEGINNINGS].map((at) => at + end)));

  it('of a sheet are each carried by a component, or by what a script makes', () => {
    expect([...defined.keys()].length).toBeGreaterThan(200);
    const all = new Set(selectors.flatMap(({ selector }) => classesOf(selector)));
    expect([...all].filter((name) => !carried.has(name) && !made.has(name))).toEqual([]);
  });

  it('of a component each have a rule, or are looked up', () => {
    const all = new Set(selectors.flatMap(({ selector }) => classesOf(selector)));
    expect([...worn].filter((name) => !all.has(name) && !sought.has(name))).toEqual([]);
  });
});

describe('tokens', () => {
  const declared = new Set<string>(Object.keys(SHARED.properties));
  const used = new Set<string>();
  const tokens = new Set<string>();
  for (const { path, root } of sheets) {
    root.walkDecls((one) => {
      if (one.prop.startsWith('--')) {
        declared.add(one.prop);
        if (path.endsWith('/tokens.css')) tokens.add(one.prop);
      }
      for (const [, name] of one.value.matchAll(/var\((--[\w-]+)/g)) used.add(name!);
    });
  }
  for (const [, name] of code.matchAll(/style:(--[\w-]+)|'(--[\w-]+)'/g))
    if (name) declared.add(name);

  it('are each used', () => {
    const idle = [...tokens, ...Object.keys(SHARED.properties)].filter(
      (name) => !used.has(name) && !code.includes(`'${name}'`)
    );
    expect(idle).toEqual([]);
  });

  it('that are used are each declared, those of each kind, tag, actor and counter too', () => {
    const inScripts = (name: string) => code.includes(`'${name}'`) || code.includes(`:${name}=`);
    expect([...used].filter((name) => !declared.has(name) && !inScripts(name))).toEqual([]);
  });
});

describe('data', () => {
  const read = (folder: string) =>
    readdirSync(folder).flatMap((name) =>
      [...readFileSync(`${folder}/${name}`, 'utf8').matchAll(/"id":\s*"([^"]+)"/g)].map(
        ([, id]) => id!
      )
    );
  const rows = new Set([...read('data/record'), ...read('data/map')]);
  const terms = Object.values(sets()).flatMap((set) => set.flatMap(({ id, slug }) => [id, slug]));
  /** An id that is no word of the language, wherever it stands. */
  const odd = [...rows, ...terms].filter((id) => /[\d-]|^[A-Z]+$/.test(id));

  it('has its rows named by no sheet: treaties, kinds, records, actors, scenes', () => {
    expect(rows.size).toBeGreaterThan(300);
    const found = sheets.flatMap(({ path, source }) => {
      const rules = source.replace(/\/\*.*?\*\//gs, '').replace(/(?<=[;{]\s*)--[\w-]+:/g, '');
      const values = [...rules.matchAll(/=\s*['"]?([\w-]+)['"]?\s*\]/g)].map(([, value]) => value!);
      return [
        ...values.filter((value) => rows.has(value) || terms.includes(value)),
        ...classesOf(rules).filter((name) => terms.includes(name)),
        ...odd.filter((id) => new RegExp(`(?<![a-zA-Z0-9])${id}(?![a-zA-Z0-9])`).test(rules))
      ].map((name) => `${path}: ${name}`);
    });
    expect(found).toEqual([]);
  });
});

it('no sheet is longer than a reader keeps in mind', () => {
  const long = sheets.filter(({ source }) => source.split('\n').length > 300);
  expect(long.map(({ path }) => path)).toEqual([]);
});
