import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exampleAddressNote, siteAddress } from '../../tools/build/site-address.mjs';
import { counter } from '../../tools/chores/build-site.mjs';
import { browserTestsOf } from '../../tools/chores/changed.mjs';
import { checksFor, countOf } from '../../tools/chores/checks.mjs';

const page = '<head><link rel="canonical" href="https://story.example/"></head>';

describe('W16: the address of the site', () => {
  it('a build without one says which example it carries', () => {
    expect(exampleAddressNote(page)).toMatch(
      /^SITE_URL is not set: .* carry the example address https:\/\/story\.example\. /
    );
  });

  it('a build with one says nothing', () => {
    expect(exampleAddressNote(page, 'https://news.example/treaty')).toBeUndefined();
  });

  it.each([
    'news.example',
    'news.example/treaty',
    'https://',
    'ftp://news.example',
    'https://a/?b'
  ])('"%s" is no address of a site', (site) =>
    expect(() => siteAddress(site)).toThrow(/full address such as .*; it is/)
  );

  it.each(['https://news.example', 'https://news.example/treaty/', 'http://localhost:4173'])(
    '"%s" is one',
    (site) => expect(siteAddress(site)).toBe(site)
  );
});

describe('what the commands say', () => {
  const told = (isTTY: boolean, counts: number[]) => {
    const lines: string[] = [];
    const out = { isTTY, write: (line: string) => lines.push(line) };
    const tell = counter(72, out as unknown as NodeJS.WriteStream);
    counts.forEach(tell);
    return lines;
  };

  it('pictures are counted in place on a terminal', () => {
    expect(told(true, [0, 5, 5, 72])).toEqual([
      '\rDrawing pictures: 5 of 72',
      '\rDrawing pictures: 72 of 72\n'
    ]);
  });

  it('pictures are counted at each quarter in a log', () => {
    expect(told(false, [5, 18, 20, 40, 71, 72])).toEqual([
      'Drawing pictures: 18 of 72\n',
      'Drawing pictures: 40 of 72\n',
      'Drawing pictures: 71 of 72\n',
      'Drawing pictures: 72 of 72\n'
    ]);
  });

  it('all tests are run, or those of a change', () => {
    expect(checksFor([]).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['format', 'lint', 'types', 'unit', 'build', 'built', 'browser'])
    );
    const quick = (...changed: string[]) => checksFor(['quick'], () => changed);
    expect(quick('README.md').map(({ name }) => name)).toEqual(['unit', 'format', 'lint', 'types']);
    expect(quick('src/lib/record/find/live.ts')[0]!.command).toContain('tests/e2e/find.test.ts');
    const unit = (...changed: string[]) =>
      quick(...changed).find(({ name }) => name === 'unit')!.command;
    expect(unit('README.md')).toContain('--exclude tests/data/placement.test.ts');
    expect(unit('data/map/scenes.json')).not.toContain('placement');
    expect(() => checksFor(['fast'])).toThrow(/not "fast"/);
  });

  it('every browser test that a change asks for is there, and every source asks for one', () => {
    const tests = (file: string) => browserTestsOf([file]);
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .map((name) => `src/${name}`)
      .filter((name) => /\.\w+$/.test(name));
    const named = new Set(sources.flatMap(tests));
    expect(sources.filter((file) => !tests(file).length)).toEqual([]);
    expect([...named].filter((test) => !existsSync(test))).toEqual([]);
    expect(tests('tests/e2e/story.test.ts')).toEqual(['tests/e2e/story.test.ts']);
    expect(tests('docs/deploy.md')).toEqual([]);
  });

  it('a check that ends badly fails, even when its runner counted no failure', () => {
    const check = { name: 'x', command: '', report: 'package.json', count: () => [3, 0, 1] };
    expect(countOf(check, 0)).toEqual([3, 0, 1]);
    expect(countOf(check, 1)).toEqual([3, 1, 1]);
    expect(countOf({ ...check, report: 'not-there.json' }, 1)).toEqual([0, 1, 0]);
    expect(countOf({ name: 'x', command: '' }, 0)).toEqual([1, 0, 0]);
  });
});
