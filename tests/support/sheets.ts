import { readdirSync, readFileSync } from 'node:fs';
import postcss, { type AtRule, type Root, type Rule } from 'postcss';
import { each } from '../../src/lib/styles/each';
import { mixins } from '../../tools/build/css/mixins';
import { sets } from '../../tools/build/css/plugins';

export interface Sheet {
  /** Path from the project's root. */
  path: string;
  /** Folder below `src/lib`, or `offline` for what only the single file needs. */
  room: string;
  source: string;
  /** As written, but with the rows of sets and the mixins in place. */
  root: Root;
}

const below = (folder: string, end: RegExp) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && end.test(entry.name))
    .map(({ parentPath, name }) => `${parentPath}/${name}`);

/** The sheet with the mixins only declares; nothing of it is a rule. */
const MIXINS = 'src/lib/styles/mixins.css';

/** Every style sheet of the product, and the style blocks of components. */
export const sheets: Sheet[] = [
  ...below('src', /\.css$/),
  ...below('src', /\.svelte$/),
  'tools/build/offline/offline.css'
].flatMap((path): Sheet[] => {
  const text = readFileSync(path, 'utf8');
  const source = path.endsWith('.svelte') ? /<style>(.*?)<\/style>/s.exec(text)?.[1] : text;
  if (source === undefined || path === MIXINS) return [];
  const room = path.startsWith('src/lib/') ? path.split('/')[2]! : 'offline';
  const { root } = postcss([each(sets()), mixins()]).process(source, { from: path });
  return [{ path, room, source, root: root as Root }];
});

/** What can carry a class or a name of a token: components, scripts and what composes pages. */
export const code = [...below('src', /\.(?:svelte|ts|js)$/), ...below('tools/build', /\.mjs$/)]
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

/** The rules of a sheet but keyframes. */
export function rulesOf({ root }: Sheet): Rule[] {
  const rules: Rule[] = [];
  root.walkRules((rule) => {
    if (!/keyframes$/.test((rule.parent as AtRule).name ?? '')) rules.push(rule);
  });
  return rules;
}

/** The layer in which a rule stands. */
export function layerOf(rule: Rule): string | undefined {
  let above = rule.parent as AtRule | undefined;
  while (above && above.name !== 'layer') above = above.parent as AtRule | undefined;
  return above?.params;
}

/** Names of classes in a selector. */
export const classesOf = (selector: string): string[] =>
  [...selector.replace(/\[[^\]]*\]/g, '').matchAll(/\.([a-z_][\w-]*)/gi)].map(([, name]) => name!);

/** Comments say other things. */
const bare = code.replace(/\/\*.*?\*\/|<!--.*?-->|(?<=^|\s)\/\/.*?$/gms, '');
const QUOTES = /'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`/g;
const quotesOf = (text: string) =>
  [...text.matchAll(QUOTES)].map((found) => found.slice(1).join(''));
const namesOf = (text: string) => text.match(/(?<![\w-])[a-z][\w-]*(?![\w-]*\$?\{)/gi) ?? [];
/** Names in the quotes of an expression, and those that stand as keys or alone in its objects. */
const namesIn = (expression: string) => [
  ...quotesOf(expression).flatMap(namesOf),
  ...[...expression.matchAll(/(?<=[{,]\s*)([a-z]\w*)(?=\s*[:,}])/g)].map(([, name]) => name!)
];

/** Names of classes that stand in the attributes of components. */
export const worn = new Set([
  ...[...bare.matchAll(/\bclass="([^"]*)"/g)].flatMap(([, value]) =>
    namesOf(value!.replace(/\{[^}]*\}/g, '{'))
  ),
  ...[...bare.matchAll(/\bclass:([\w-]+)/g)].map(([, name]) => name!)
]);

/** Those, and the names in what components and scripts work their classes out with. */
export const carried = new Set([
  ...worn,
  ...[
    ...bare.matchAll(/\bclass="[^"]*?\{([^}]*)\}/g),
    ...bare.matchAll(/\bclass(?:Name)?\s*(?:=|:)\s*(?!")([^\n]*)/g),
    ...bare.matchAll(/\bclassList\.\w+\(([^)]*)\)/g)
  ].flatMap(([, value]) => namesIn(value!))
]);

/** How names of classes begin whose end is a value: `host-{width}`. */
export const BEGINNINGS = new Set(
  [...bare.matchAll(/(?<=\bclass=[^\n]*["'`\s])([a-z][\w-]*-)\$?\{/g)].map(([, at]) => at!)
);

/** Names of classes by which scripts and tests look elements up. */
export const sought = new Set(
  [bare, ...below('tests', /\.ts$/).map((path) => readFileSync(path, 'utf8'))]
    .flatMap(quotesOf)
    .flatMap(classesOf)
);
