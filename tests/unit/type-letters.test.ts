import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeProblem, type Problem } from '../../src/lib/content/problems';
import { checkLetters } from '../../src/lib/pictures/check-letters';
import type { Typefaces } from '../../src/lib/schema/typefaces';
import { fontsOf } from '../../tools/build/title-fonts';

/** What is said of the letters of a language that is not there yet. */
function said(script: string, words: object, file = 'story.json'): string[] {
  const problems: Problem[] = [];
  checkLetters({ lang: 'xx', script }, new Map([[file, words]]), problems);
  return problems.map((one) => describeProblem(one).trim());
}

describe('letters of a language are in the type of its script', () => {
  it.each([
    ['Polish', 'latin', 'Zażółć gęślą jaźń ĄĆĘŁŃÓŚŹŻ'],
    ['Czech', 'latin', 'Příliš žluťoučký kůň úpěl ďábelské ódy ŘĚŮŤĎŇ'],
    ['Turkish', 'latin', 'Pijamalı hasta yağız şoföre çabucak güvendi İĞŞ'],
    ['Romanian, Hungarian, Latvian', 'latin', 'Țară, șase, őű, ķļņģ'],
    ['Ukrainian', 'cyrillic', 'Ґанок їжака, з’їзд є'],
    ['Korean, with a name', 'hangul', '동해 Rzeszów']
  ])('%s', (_, script, title) => {
    expect(said(script, { title })).toEqual([]);
  });

  it('the first that is in no file is told with its place and what would give it', () => {
    const words = { title: 'Ok', steps: { why: { title: 'Tại sao một lần nữa' } } };
    expect(said('latin', words)).toEqual([
      'data/words/xx/story.json › steps › why.title: no typeface of the script "latin" has "ạ", nor "ộ", "ầ", "ữ"; add "vietnamese" to its "subsets" in data/typefaces.json: "Tại sao một lần nữa"'
    ]);
  });

  it('and where no file of these typefaces has it, that it needs others', () => {
    expect(said('latin', { lead: 'რატომ' }, 'pages/claims.json')[0]).toMatch(
      /^data\/words\/xx\/pages\/claims\.json › file › lead: no typeface of the script "latin" has "რ", nor .*; write it with a letter of the language, or name typefaces of @fontsource that have it in data\/typefaces\.json, in a row for its script \("latin" has libre-franklin, source-serif-4\): "რატომ"$/
    );
  });

  it('titles of documents stay in their own letters', () => {
    expect(said('latin', { title: '북한' }, 'record/sources.json')).toEqual([]);
  });
});

describe('files of the titles’ type', () => {
  const rows = JSON.parse(readFileSync('data/typefaces.json', 'utf8')) as Typefaces;
  const files = (script: string, story: string, all = story) =>
    fontsOf(rows, script, { all, story, pages: story }).map(({ subset, letters }) => [
      subset,
      letters.replace(/[ -~]/g, '')
    ]);

  it('a language with more Latin letters has the file with them, beside the one of all', () => {
    expect(files('latin', 'Śnieg żółty')).toEqual([
      ['latin', 'ó'],
      ['latin-ext', 'łŚż']
    ]);
    expect(files('latin', 'Proč řeka')).toEqual([
      ['latin', ''],
      ['latin-ext', 'čř']
    ]);
  });

  it('one such letter in a name, in no title, asks for no file', () => {
    expect(files('latin', 'A clause', 'A clause, Przemysław')).toEqual([['latin', '']]);
    expect(files('hangul', '조약')).toEqual([
      ['latin', ''],
      ['korean', '약조'],
      ['korean', '약조']
    ]);
  });
});
