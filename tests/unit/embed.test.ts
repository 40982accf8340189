import { codeFor } from '../../src/lib/embed/builder/code-for';
import { builder } from '../../src/lib/embed/builder/builder';
import { editionCodes } from '../../src/lib/content/editions';
import { snippet } from '../../src/lib/embed/snippets/snippets';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readParams } from '../../src/lib/embed/frame/params';
import { sceneAt, scrollHeight } from '../../src/lib/embed/frame/held-scroll';
import { FROM_EMBED, FROM_HOST } from '../../src/lib/embed/contract/messages';
import { addThemes } from '../../tools/build/themes';

/** Park–Miller: a fixed seed gives the same run everywhere. */
function randoms(seed: number) {
  return () => (seed = (seed * 48271) % 2147483647) / 2147483647;
}

describe('parameters of an embed', () => {
  it('reads the closed list', () => {
    expect(
      readParams(
        '?theme=dark&accent=1A2b3C&ui=minimal&transparent=1&childId=pym-0',
        '#?secret=Ab12345678'
      )
    ).toEqual({
      theme: 'dark',
      ui: 'minimal',
      text: 'on',
      motion: 'auto',
      transparent: true,
      accent: '1A2b3C',
      childId: 'pym-0',
      secret: 'Ab12345678'
    });
    expect(readParams('?transparent=1', '').transparent).toBe(false);
    expect(readParams('', '#scene-3#?secret=Ab12345678').secret).toBe('Ab12345678');
    expect(readParams('', '#amp=1').secret).toBeUndefined();
  });

  it('lets nothing else through in 10,000 hostile addresses', () => {
    const random = randoms(20240621);
    const pick = <T>(list: T[]): T => list[Math.floor(random() * list.length)]!;
    const names = [
      'theme',
      'accent',
      'ui',
      'text',
      'motion',
      'transparent',
      'childId',
      'parentUrl',
      '__proto__',
      'x'
    ];
    const values = [
      'dark',
      '<script>',
      '%',
      '%E0%A4%A',
      'javascript:1',
      '../..',
      '1',
      'off',
      'zzzzzz',
      'ABCDEF',
      'a'.repeat(90),
      "';}",
      '\u0000',
      '=&#'
    ];
    for (let i = 0; i < 10_000; i++) {
      const query =
        '?' +
        Array.from(
          { length: 1 + Math.floor(random() * 6) },
          () => `${pick(names)}=${pick(values)}`
        ).join(pick(['&', '&&', ';']));
      const params = readParams(query, `#${pick(values)}secret=${pick(values)}`);
      expect(['auto', 'light', 'dark']).toContain(params.theme);
      expect(['full', 'minimal']).toContain(params.ui);
      expect(['on', 'off']).toContain(params.text);
      expect(['auto', 'off']).toContain(params.motion);
      expect(params.accent ?? 'abcdef').toMatch(/^[\da-f]{6}$/i);
      expect(params.childId ?? 'a').toMatch(/^[a-z][\w:.-]{0,63}$/i);
    }
  });
});

it('gives each scene its equal part of the way, and the ends to the first and the last', () => {
  const way = scrollHeight(18) - 664;
  expect([-50, 0, way, way + 999].map((y) => sceneAt(y, 664, 18))).toEqual([0, 0, 17, 17]);
  for (let i = 0; i < 18; i++) expect(sceneAt(((i + 0.5) / 18) * way, 664, 18)).toBe(i);
});

it('refuses messages with anything more than the contract says', () => {
  const good = { source: 'story-embed', v: 1, id: 'full', type: 'height', height: 400 };
  expect(FROM_EMBED.height.safeParse(good).success).toBe(true);
  expect(FROM_EMBED.height.safeParse({ ...good, more: 1 }).success).toBe(false);
  expect(FROM_EMBED.height.safeParse({ ...good, height: 99 }).success).toBe(false);
  expect(
    FROM_HOST.goto.safeParse({ source: 'story-embed', v: 1, type: 'goto', index: 3 }).success
  ).toBe(true);
});

it('makes the dark colours available by attribute, all of them and once in the source', () => {
  const source = readFileSync('src/lib/styles/tokens.css', 'utf8');
  const built = addThemes(source);
  const dark = /data-theme='dark'\] \{([^}]*)\}/.exec(built)![1]!;
  const first = /prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}/.exec(source)![1]!;
  expect(dark.match(/--[\w-]+:/g)).toEqual(first.match(/--[\w-]+:/g));
  expect(() => addThemes(':root {}')).toThrow('tokens.css needs');
});

describe('the builder', () => {
  it.each(editionCodes())(
    'gives for "%s" the code that the builder of that language gives',
    (lang) => {
      for (const code of editionCodes()) {
        const [own, there] = [builder(code), builder(lang)];
        for (const place of ['unknown', 'newsletter', 'wordpress'] as const) {
          for (const kind of ['card', 'flows', 'picture'] as const) {
            const scene = own.scenes[3]!;
            const wanted = { ...there.start, kind, place, scene: there.scenes[3]! };
            expect(codeFor({ ...own.start, kind, place, scene, lang }, own)).toEqual(
              snippet(wanted, there.facts)
            );
          }
        }
      }
    }
  );
});
