import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { readEditionFiles } from '../../src/lib/content/edition-files.mjs';

const NAME = 'virtual:title-fonts';
/** The rule of the typeface whose letters every edition has. */
const FIRST = /@font-face \{[^}]*'Story Serif'[^}]*\}/;
const WEIGHT = 600;

interface Typefaces {
  serif: string;
  subsets: string[];
}

const fileOf = (family: string, subset: string) =>
  `@fontsource/${family}/files/${family}-${subset}-${WEIGHT}-normal.woff2`;

/** Which subsets of which typeface the titles of each edition's script are set in. */
function titleFonts(): Record<string, { family: string; subset: string }[]> {
  const all = JSON.parse(readFileSync('data/typefaces.json', 'utf8')) as Record<string, Typefaces>;
  const scripts = new Set(readEditionFiles().map(({ info }) => info.script));
  return Object.fromEntries(
    [...scripts].map((script) => {
      const { serif, subsets } = all[script] ?? { serif: '', subsets: [] };
      return [script, subsets.map((subset) => ({ family: serif, subset }))];
    })
  );
}

/**
 * The style sheet with a rule for each file of the titles' type beyond the first, for the letters
 * that the file has.
 *
 * @param css the sheet with the rule of the first file
 * @throws Error when that rule is not where it is expected
 */
export function addTitleFonts(css: string, fonts = titleFonts()): string {
  const [rule] = FIRST.exec(css) ?? [];
  const first = /url\('([^']+)'\)/.exec(rule ?? '')?.[1];
  if (!rule || !first) throw new Error('base.css needs one "@font-face" of "Story Serif"');
  const more = Object.values(fonts)
    .flat()
    .filter(({ family, subset }) => fileOf(family, subset) !== first);
  const rules = new Map(
    more.map(({ family, subset }) => [fileOf(family, subset), { family, subset }])
  );
  return [...rules].reduce((sheet, [file, { family, subset }]) => {
    const ranges = JSON.parse(
      readFileSync(`node_modules/@fontsource/${family}/unicode.json`, 'utf8')
    ) as Record<string, string>;
    const own = rule
      .replace(first, file)
      .replace(/;?\s*\}$/, `; unicode-range: ${ranges[subset]}; }`);
    return `${sheet}\n${own}`;
  }, css);
}

/**
 * Gives each script its titles' type: rules in `base.css`, and the addresses of the files by script,
 * to be asked for early. With one script nothing is added.
 */
export function titleFontFiles(): Plugin {
  return {
    name: 'title-fonts',
    enforce: 'pre',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const fonts = Object.entries(titleFonts());
      const files = [
        ...new Set(fonts.flatMap(([, parts]) => parts.map((one) => fileOf(one.family, one.subset))))
      ];
      const imports = files.map((file, n) => `import f${n} from '${file}?url';`);
      const lists = fonts.map(([script, parts]) => {
        const names = parts.map(
          ({ family, subset }) => `f${files.indexOf(fileOf(family, subset))}`
        );
        return `${JSON.stringify(script)}: [${names.join(', ')}]`;
      });
      return [...imports, `export const TITLE_FONTS = { ${lists.join(', ')} };`].join('\n');
    },
    transform: (code, id) =>
      /\/styles\/base\.css(?:$|\?)/.test(id) ? { code: addTitleFonts(code), map: null } : undefined
  };
}
