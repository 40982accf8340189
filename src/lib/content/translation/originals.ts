import type { EditionInfo } from '$lib/schema/edition';
import { WORDS_FOLDER } from '../edition-files.mjs';
import { isTree } from '../join';
import { nearest, type Problem } from '../problems';
import { textsIn } from './texts';

/** So many texts of a list or a row are shown. */
const MOST = 6;

interface Words {
  info: Pick<EditionInfo, 'lang'>;
  /** Files of words, parsed, by their paths below the project root. */
  files: ReadonlyMap<string, unknown>;
}

/**
 * Puts both wordings to each message of what is missing, too much or not of the right form: what the
 * default edition says there, or under the name that was likely meant, and what this one says.
 */
export function showOriginals(model: Words, own: Words, problems: Problem[]): void {
  const folder = `${WORDS_FOLDER}/${own.info.lang}/`;
  for (const problem of problems) {
    const { file, row, field, form } = problem;
    if (!form || !file.startsWith(folder)) continue;
    const name = file.slice(folder.length);
    const original = model.files.get(`${WORDS_FOLDER}/${model.info.lang}/${name}`);
    const words = own.files.get(file);
    const path = [...placeOf(row, [words, original]), ...(field ? field.split('.') : [])];
    const [due, written] = [textsAt(original, path, true), textsAt(words, path)];
    if (!due.length) continue;
    problem.message += `: ${[due, written]
      .filter((texts) => texts.length)
      .map(quoted)
      .join(' → ')}`;
  }
}

const quoted = (texts: string[]) =>
  texts
    .slice(0, MOST)
    .map((text) => `"${text}"`)
    .join(', ') + (texts.length > MOST ? ', …' : '');

/**
 * Texts at a path, and whatever stands below it.
 *
 * @param guess whether a name that is not there stands for the nearest that is
 */
function textsAt(tree: unknown, path: string[], guess = false): string[] {
  let value = tree;
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return [];
    const inner = value as Record<string, unknown>;
    const key = Object.hasOwn(inner, name) ? name : guess && nearest(name, Object.keys(inner));
    value = key ? inner[key] : undefined;
  }
  return [...textsIn('', value).values()].map(({ text }) => text);
}

/** Where a row's texts stand in its file: a step is named without its chapter. */
function placeOf(row: string, files: unknown[]): string[] {
  if (row === 'file' || row === 'story') return [];
  for (const file of files) {
    for (const [chapter, { steps }] of chaptersOf(file)) {
      if (isTree(steps) && Object.hasOwn(steps, row)) return ['chapters', chapter, 'steps', row];
    }
  }
  return [row];
}

const chaptersOf = (file: unknown) =>
  Object.entries(isTree(file) && isTree(file.chapters) ? file.chapters : {}) as [
    string,
    Record<string, unknown>
  ][];
