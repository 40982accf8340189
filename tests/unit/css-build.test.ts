import Specificity from '@bramus/specificity';
import postcss, { type Plugin } from 'postcss';
import { describe, expect, it } from 'vitest';
import { each } from '../../src/lib/styles/each';
import { flattenLayers, inLayer, LAYERS } from '../../tools/build/css/layers.mjs';
import { mixins } from '../../tools/build/css/mixins';

const run = (css: string, ...plugins: Plugin[]) =>
  postcss(plugins)
    .process(css, { from: 'a.css' })
    .css.replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?|(?<=:) /g, '$1')
    .trim();
const flat = (css: string) => run(css, flattenLayers());

/** Park–Miller: a fixed seed gives the same run everywhere. */
function randoms(seed: number) {
  return () => (seed = (seed * 48271) % 2147483647) / 2147483647;
}

describe('flattened layers', () => {
  it('lower the weakest, leave the middle and raise what stands above the parts', () => {
    expect(flat('@layer a, b; @layer reset { *::before, a:hover { top: 0 } }')).toBe(
      ':where(*)::before,:where(a:hover){top:0}'
    );
    expect(flat('@layer parts { .a, .b c { top: 0 } }')).toBe('.a,.b c{top:0}');
    expect(flat('@layer states { .a, html[b] .c { top: 0 } }')).toBe(
      ':not(#_).a,html:not(#_)[b] .c{top:0}'
    );
    expect(flat('@layer print { @media print { * > a { top: 0 } } }')).toBe(
      '@media print{*:not(#_#_#_) > a{top:0}}'
    );
  });

  it('raise a rule once with all that is nested in it, and no keyframe', () => {
    expect(flat('@layer states { .a { &.b { top: 0 } c { top: 1px } } }')).toBe(
      ':not(#_).a{&.b{top:0}c{top:1px}}'
    );
    const frames = '@keyframes k{from{top:0}}';
    expect(flat(frames)).toBe(frames);
  });

  it.each([
    ['.a { top: 0 }', 'every rule stands in a layer'],
    ['@media print { .a { top: 0 } }', 'every rule stands in a layer'],
    ['@layer other { .a { top: 0 } }', '"other" is none of the layers'],
    ['@layer parts { .a { top: 0 !important } }', 'no !important']
  ])('refuse %s', (css, message) => {
    expect(() => flat(css)).toThrow(message);
  });

  /** How the layers rank two rules: by layer, then by what their selectors count, then by order. */
  const ranks = (counts: (selector: string) => number[]) => (rule: Placed) => [
    LAYERS.indexOf(rule.layer),
    ...counts(rule.selector),
    rule.at
  ];
  interface Placed {
    layer: string;
    selector: string;
    at: number;
  }
  const counts = (selector: string) => {
    const { a, b, c } = Specificity.calculate(selector)[0]!.value;
    return [a, b, c];
  };
  const compare = (x: number[], y: number[]) => {
    const at = x.findIndex((value, i) => value !== y[i]);
    return at < 0 ? 0 : x[at]! - y[at]!;
  };

  it('win as the layers would have it, for 5,000 pairs of selectors that our sheets may have', () => {
    const random = randoms(2024);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const any = [
      '.a',
      'html[b] .c .d',
      'e.f:hover',
      '.g > :not(.h)',
      '[i][j][k][l][m]',
      '.n::before'
    ];
    const OF: Record<string, string[]> = {
      tokens: [':root', ":root[data-theme='dark']"],
      reset: ['*', 'a', ':focus-visible', ':lang(ko)', '*::before'],
      prose: [':where(.p) h2', ':where(.p) > section > p', 'div:where(.t) li + li', 'body'],
      utilities: ['.u', '.v :where(a)']
    };
    // Sheets of the first layout come first; tokens are on the root and have no rivals there.
    const early = ['reset', 'utilities'];
    for (let i = 0; i < 5000; i++) {
      const [x, y] = [1, 2].map((at): Placed => {
        const layer = pick(LAYERS.filter((name) => name !== 'tokens'));
        return {
          layer,
          selector: pick(OF[layer] ?? any),
          at: early.includes(layer) ? at : at + 10
        };
      }) as [Placed, Placed];
      const meant = compare(ranks(counts)(x), ranks(counts)(y));
      // In the lowest layer order alone decides, which its one sheet is written for.
      if (x.layer === 'reset' && y.layer === 'reset') continue;
      const shipped = [x, y].map(({ layer, selector, at }) => [
        ...counts(inLayer(selector, layer)),
        at
      ]);
      const pair = `${x.layer} ${x.selector} against ${y.layer} ${y.selector}`;
      expect(Math.sign(compare(shipped[0]!, shipped[1]!)), pair).toBe(Math.sign(meant));
    }
  });
});

describe('sets', () => {
  const sets = { kind: [{ id: 'a b', slug: 'a-b' }], more: [{ id: 'C', slug: 'c' }] };
  const repeat = (css: string) => run(css, each(sets));

  it('repeat their rules for each row of one or of several', () => {
    expect(repeat("@each kind, more { .__slug__[x='__id__'] { color: var(--__slug__) } }")).toBe(
      ".a-b[x='a b']{color:var(--a-b)}.c[x='C']{color:var(--c)}"
    );
  });

  it('name what is not there', () => {
    expect(() => repeat('@each kinds { .a { top: 0 } }')).toThrow(
      'no set "kinds", only kind, more'
    );
    expect(() => repeat('@each kind { .__name__ { top: 0 } }')).toThrow('no field "name"');
  });
});

it('mixins stand where they are applied, and a name without one is refused', () => {
  expect(run('.a { @apply --visually-hidden; padding: 0 }', mixins())).toMatch(
    /^\.a\{position:absolute;.*clip-path:inset\(50%\);padding:0\}$/
  );
  expect(() => run('.a { @apply --nothing; }', mixins())).toThrow('has no mixin --nothing');
});
