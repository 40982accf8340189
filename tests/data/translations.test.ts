import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editionCodes } from '../../src/lib/content/editions';
import { pageOf, reportOn } from '../../src/lib/content/translation/report';
import { parseCsv } from '../../tools/chores/words/csv';
import {
  readTable,
  rowsOf,
  staleOf,
  stampAll,
  tableOf,
  takeIn
} from '../../tools/chores/words/edition';
import { decodeTable, readTableFile } from '../../tools/chores/words/table-file';

describe('no translation is old', () => {
  it('every text of every other edition stands for the wording of today', () => {
    const due = editionCodes()
      .slice(1)
      .flatMap((lang) => rowsOf(lang).map((row) => ({ ...row, lang })))
      .filter(({ state }) => state !== 'done');
    const said = due.map(
      ({ lang, file, key, state, text }) => `${state} ${lang}/${file} › ${key}: ${text}`
    );
    expect(said, 'npm run words -- <code>').toEqual([]);
  });
});

describe('npm run words', () => {
  let root = '';
  const write = (path: string, data: unknown) => {
    const file = join(root, 'data/words', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(data));
  };
  const read = (path: string) =>
    JSON.parse(readFileSync(join(root, 'data/words', path), 'utf8')) as unknown;
  const states = () => Object.fromEntries(rowsOf('xx', root).map(({ key, state }) => [key, state]));
  /** The table that is handed out, with some translations written in. */
  const filled = (texts: Record<string, string>, more = '') => {
    const rows = rowsOf('xx', root).map((row) => ({
      ...row,
      translation: texts[row.key] ?? row.translation
    }));
    return tableOf(rows) + more;
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'words-'));
    write('en/edition.json', { lang: 'en', default: true });
    write('en/story.json', {
      title: 'A "clause", back',
      cover: { lead: ['Until {day}', { since: '2024-10', text: 'Line one\nline two' }] }
    });
    write('xx/story.json', { title: 'Klausel' });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('tells what is missing, what is new, and after a change of wording what is old', async () => {
    expect(states()).toEqual({
      title: 'new',
      'cover.lead.0': 'missing',
      'cover.lead.1.text': 'missing'
    });
    expect(await stampAll('xx', root)).toBe(1);
    expect(states()).toMatchObject({ title: 'done' });
    write('en/story.json', { title: 'The clause', cover: {} });
    expect(states()).toEqual({ title: 'old' });
  });

  it('takes in what it handed out, with commas, quotation marks and lines', async () => {
    const texts = { 'cover.lead.0': 'Bis "{day}", ja', 'cover.lead.1.text': 'eins\nzwei' };
    await takeIn('xx', readTable(filled(texts), rowsOf('xx', root)), root);
    expect(read('xx/story.json')).toEqual({
      title: 'Klausel',
      cover: { lead: ['Bis "{day}", ja', { since: '2024-10', text: 'eins\nzwei' }] }
    });
    // The title was handed out as new and came back untouched: nobody said that it holds.
    expect(states()).toEqual({ title: 'new', 'cover.lead.0': 'done', 'cover.lead.1.text': 'done' });
    expect(parseCsv(filled({}))).toHaveLength(3);
  });

  it('takes in a table of which each line ends in a bare return', () => {
    const table = filled({ title: 'Eins' });
    const bare = table.replaceAll('\r\n', '\r');
    const rows = rowsOf('xx', root);
    expect(parseCsv(bare)).toHaveLength(3);
    expect(readTable(bare, rows)).toEqual(readTable(table, rows));
    expect(() => readTable(bare.replaceAll(',', ';'), rows)).toThrow('parted by semicolons');
  });

  it('a translation of a wording that has changed since stays old', async () => {
    const table = filled({ title: 'Die Klausel' });
    write('en/story.json', { title: 'Another clause' });
    await takeIn(
      'xx',
      readTable(table.split('\r\n').slice(0, 2).join('\r\n'), rowsOf('xx', root)),
      root
    );
    expect(states()).toEqual({ title: 'old' });
  });

  it('and is named', () => {
    const table = filled({ title: 'Die Klausel' });
    write('en/story.json', { title: 'Another clause', cover: { lead: ['Until {day}'] } });
    const taken = readTable(table.split('\r\n').slice(0, 3).join('\r\n'), rowsOf('xx', root));
    expect(staleOf(taken).map(({ key }) => key)).toEqual(['title']);
  });

  it('a table in the encoding of an old spreadsheet is not read', () => {
    // “조항” as Korean Excel saves it.
    const bytes = Buffer.from([0xc1, 0xb6, 0xc7, 0xd7]);
    expect(() => decodeTable(bytes, 'texts.csv')).toThrow('texts.csv is not in UTF-8');
    expect(() => decodeTable(bytes, 'texts.csv')).toThrow('Save it again as “CSV UTF-8”');
    expect(decodeTable(Buffer.from('\uFEFF조항'), 'texts.csv')).toBe('조항');
  });

  it('a table that is not there is named', () => {
    expect(() => readTableFile(join(root, 'no.csv'))).toThrow('no.csv: is its name right?');
  });

  it.each([
    [
      'a key misspelt',
      () => filled({}, 'story.json,titel,A,B,\r\n'),
      'no text "titel"; did you mean "title"?'
    ],
    [
      'a value lost',
      () => filled({ 'cover.lead.0': 'Bis morgen' }),
      '"Bis morgen" names the values none; "Until {day}" has {day}'
    ],
    ['a column lost', () => 'file,key\r\na,b\r\n', 'the table has no column "English"'],
    [
      'a cell lost',
      () => filled({}, 'story.json,title\r\n'),
      'row 5 has 2 cells and the first has 5'
    ],
    [
      'another separator',
      () => filled({}).replaceAll(',', ';'),
      'Its cells are parted by semicolons: save it with commas'
    ],
    ['the other one', () => 'file\tkey\r\na\tb\r\n', 'Its cells are parted by tabs'],
    [
      'a row twice',
      () => filled({ title: 'Eins' }, 'story.json,title,"A ""clause"", back",Zwei,\r\n'),
      'story.json › title: stands here twice'
    ],
    [
      'a quotation mark lost',
      () => filled({}, 'story.json,"title,A,B,\r\n'),
      'row 5 cannot be read'
    ]
  ])('%s: nothing is changed', (_, table, message) => {
    expect(() => readTable(table(), rowsOf('xx', root))).toThrow(message);
    expect(read('xx/story.json')).toEqual({ title: 'Klausel' });
  });

  it('the page of translations counts them where they are read', async () => {
    await stampAll('xx', root);
    write('en/pages/site.json', { skip: 'Skip' });
    write('en/story.json', { title: 'The clause', summary: 'What it says' });
    expect(reportOn('xx', 'en', root)).toEqual([
      { page: 'story', texts: 2, done: 1, old: 1 },
      { page: 'everyPage', texts: 1, done: 0, old: 0 }
    ]);
    const files = ['record/claims', 'record/ledger', 'pages/flows', 'classroom/guide', 'atlas'];
    expect(files.map((file) => pageOf(`${file}.json`))).toEqual([
      ...['claims', 'numbers', 'flows', 'teach', 'story']
    ]);
  });

  it('asks for the editorial’s phrases, which are facts, as for all other texts', async () => {
    const facts = (path: string, data: unknown) => {
      const file = join(root, 'data', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(data));
    };
    facts('record/claims.json', [
      { id: 'c01', quote: 'only in words' },
      { id: 'c02', quote: null }
    ]);
    facts('classroom/guide.json', { loaded: [{ word: 'ignore', claim: 'c01' }] });
    write('en/record/claims.json', { c01: { reason: 'So.' } });
    const due = rowsOf('xx', root).filter(({ key }) => key.endsWith('phrase'));
    expect(due.map(({ file, key, text, state }) => [file, key, text, state])).toEqual([
      ['record/claims.json', 'c01.phrase', 'only in words', 'missing'],
      ['classroom/guide.json', 'loaded.ignore.phrase', 'ignore', 'missing']
    ]);
    const texts = { 'c01.phrase': 'nur in Worten', 'loaded.ignore.phrase': 'missachten' };
    await takeIn('xx', readTable(filled(texts), rowsOf('xx', root)), root);
    expect(read('xx/record/claims.json')).toEqual({ c01: { phrase: 'nur in Worten' } });
    expect(states()).toMatchObject({ 'c01.phrase': 'done', 'loaded.ignore.phrase': 'done' });
  });

  it('a choice that only agrees with its number may be left out, or made', async () => {
    write('en/record/units.json', { ships: '{n, plural, one {ship} other {ships}}', guns: 'guns' });
    const texts = { ships: '척', guns: '{n, plural, one {гармата} other {гармат}}' };
    await takeIn('xx', readTable(filled(texts), rowsOf('xx', root)), root);
    expect(read('xx/record/units.json')).toEqual(texts);
  });

  it('works for every edition but the one at the root', () => {
    expect(() => rowsOf('en', root)).toThrow('"en" is what all others are translated from');
    expect(() => rowsOf('yy', root)).toThrow('there is no folder data/words/yy');
  });
});
