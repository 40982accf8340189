import type { Plugin as PostcssPlugin } from 'postcss';
import type { Plugin } from 'vite';
import { COME_MS, LEAVE_MS } from '../../src/lib/map/motion/timing.ts';
import {
  BAR,
  BESIDE,
  COLUMN_MARGIN,
  COLUMN_WIDTH,
  DESK,
  LOW,
  OVER,
  TRIGGER,
  WIDE
} from '../../src/lib/styles/layout.ts';

/** What scripts and style sheets both need to know. */
export interface SharedValues {
  /** Custom properties, set on the root. */
  properties: Record<`--${string}`, string>;
  /** Conditions by the name that stands for them in `@media (--name)`. */
  media: Record<`--${string}`, string>;
}

/** Px of a line of plain text, unless its reader wants another. */
const REM = 16;

/** Hundredths of a side of the window that plain text is large, on a desk whose side has so many px. */
const perWindow = (px: number) => ((REM * 100) / px).toFixed(4);

/** Each is written once, in the script's own module. */
export const SHARED: SharedValues = {
  properties: {
    '--trigger': String(TRIGGER),
    '--bar-height': `${BAR}px`,
    '--column-width': `${COLUMN_WIDTH}px`,
    '--column-margin': `${COLUMN_MARGIN}px`,
    '--desk-type': `min(${DESK.most * 100}%, ${perWindow(DESK.width)}vw, ${perWindow(DESK.height)}vh)`,
    '--leave': `${LEAVE_MS}ms`,
    '--come': `${COME_MS}ms`
  },
  media: {
    '--wide': `(min-width: ${WIDE}px)`,
    '--low': LOW,
    '--beside': BESIDE,
    '--over': OVER
  }
};

const TOKENS = /\/styles\/tokens\.css(?:$|\?)/;

/** What sets the shared properties for the whole page, among its tokens. */
export function rootRule({ properties }: SharedValues): string {
  const lines = Object.entries(properties).map(([name, value]) => `${name}: ${value};`);
  return `@layer tokens { :root { ${lines.join(' ')} } }`;
}

/**
 * The parameters of a media rule with its named conditions written out.
 *
 * @throws Error that names a condition that nothing defines, or an "or" that does not stand alone
 */
export function writeMedia(params: string, { media }: SharedValues): string {
  return params.replace(/\((--[\w-]+)\)/g, (_, name: `--${string}`) => {
    const condition = media[name];
    if (!condition) throw new Error(`no media condition is called ${name}`);
    if (condition.includes(',') && params !== `(${name})`) {
      throw new Error(`${name} is an "or": nest it instead of writing ${params}`);
    }
    return condition;
  });
}

/** Writes named media conditions out, in sheets that others import too. */
export function namedMedia(shared = SHARED): PostcssPlugin {
  return {
    postcssPlugin: 'named-media',
    AtRule: { media: (rule) => void (rule.params = writeMedia(rule.params, shared)) }
  };
}

/** Sets the shared properties among the tokens. */
export function sharedValues(shared = SHARED): Plugin {
  return {
    name: 'shared-values',
    enforce: 'pre',
    transform(code, id) {
      if (!TOKENS.test(id)) return undefined;
      return { code: `${code}\n${rootRule(shared)}\n`, map: null };
    }
  };
}
