import { numberDifference, numeralsIn, type Numerals } from '$lib/i18n/numerals';
import type { EditionInfo } from '$lib/schema/edition';
import { glossary, numerals, type Glossary, type NumeralWords } from '$lib/schema/glossary';
import { printedValues } from '$lib/schema/phrase';
import type { Story } from '$lib/schema/story';
import { WORDS_FOLDER } from '../edition-files.mjs';
import { checkObject, type Problem } from '../problems';
import { readJson } from '../read';
import { longCards } from './card-length';
import { glossaryFaults, staysAs } from './glossary';
import { leftAsItWas } from './left';
import { GLOSSARY, NUMERALS, textsIn, type Text } from './texts';

/** What helps to judge translations into one language. */
export interface Aids {
  glossary: Glossary;
  numerals: NumeralWords | undefined;
}

/** A language's aids as parsed; both files may be missing. */
export type RawAids = Record<keyof Aids, unknown>;

/** Reads the aids of a language as they are on disk. */
export function readAids(lang: string, root?: string): RawAids {
  const folder = `${WORDS_FOLDER}/${lang}`;
  return {
    glossary: readJson(`${folder}/${GLOSSARY}`, root),
    numerals: readJson(`${folder}/${NUMERALS}`, root)
  };
}

/** Checks the aids of a language. */
function checkAids(lang: string, raw: RawAids, problems: Problem[]): Aids {
  const folder = `${WORDS_FOLDER}/${lang}`;
  return {
    glossary: checkObject(`${folder}/${GLOSSARY}`, glossary, raw.glossary ?? {}, problems) ?? {},
    numerals: raw.numerals
      ? checkObject(`${folder}/${NUMERALS}`, numerals, raw.numerals, problems)
      : undefined
  };
}

/** One side of a comparison: files by their paths below the project root, and how numbers are read. */
export interface Side {
  info: EditionInfo;
  files: ReadonlyMap<string, unknown>;
  aids: RawAids;
}

/**
 * Holds each text of an edition against the one that it translates: numbers and dates, values to be
 * filled in, terms of the glossary, and what was left in the original's language.
 */
export function checkTranslations(model: Side, own: Side, problems: Problem[]): void {
  const aids = checkAids(own.info.lang, own.aids, problems);
  const modelAids = checkAids(model.info.lang, model.aids, problems);
  const told = new Set(problems.map(({ file, row, field }) => `${file} ${row} ${field}`));
  const due = textsOf(model);
  const numbers: NumberReaders = {
    ofModel: (text) => numeralsIn(text, localeOf(model), modelAids.numerals),
    ofOwn: (text) => numeralsIn(text, localeOf(own), aids.numerals),
    wordsKnown: aids.numerals !== undefined
  };
  for (const [name, text] of textsOf(own)) {
    const original = due.get(name)?.text;
    if (original === undefined) continue;
    const faults = [
      ...numberFaults(original, text.text, numbers),
      ...glossaryFaults(aids.glossary, original, text.text),
      ...valueFaults(original, text.text),
      ...leftFaults(original, text.text, own.info, aids)
    ];
    const file = `${WORDS_FOLDER}/${own.info.lang}/${text.file}`;
    const [row, field] = placeOf(text);
    if (told.has(`${file} ${row} ${field}`)) continue;
    for (const fault of faults) {
      problems.push({ file, row, field, message: `${fault}: ${both(original, text.text)}` });
    }
  }
}

/** Reports cards that are longer than any card of the default edition. */
export function checkCardLengths(
  file: string,
  story: Story,
  model: Story | undefined,
  problems: Problem[]
): void {
  if (!model) return;
  for (const { id, text, model: original, ems, most } of longCards(story, model)) {
    const message = `the card takes about ${ems} ems; ${most} is the most, so shorten its words`;
    problems.push({
      file,
      row: id,
      field: 'passages',
      message: `${message}: ${both(original, text)}`
    });
  }
}

const both = (original: string, translation: string) => `"${original}" → "${translation}"`;

/** Texts of a side by file and key, whatever folder they are in. */
function textsOf({ info, files }: Side): Map<string, Text> {
  const folder = `${WORDS_FOLDER}/${info.lang}/`;
  return new Map(
    [...files].flatMap(([file, value]) => [...textsIn(file.slice(folder.length), value)])
  );
}

/** As other problems name it: texts of a page stand in no row. */
function placeOf({ file, path }: Text): [row: string, field: string] {
  return file.startsWith('pages/') ? ['file', path.join('.')] : [path[0]!, path.slice(1).join('.')];
}

const localeOf = ({ info }: Side) => info.locale ?? info.lang;

/** How numbers are read on both sides. */
interface NumberReaders {
  ofModel: (text: string) => Numerals;
  ofOwn: (text: string) => Numerals;
  /** Whether words for numbers are known on the translation's side. */
  wordsKnown: boolean;
}

/** Numbers of versions and licences, which every language writes with a point. */
const VERSION = /\d+\.\d+/g;

function numberFaults(original: string, translation: string, readers: NumberReaders): string[] {
  const versions = (original.match(VERSION) ?? []).filter((one) => translation.includes(one));
  const bare = (text: string) =>
    versions.reduce((rest, one) => rest.replaceAll(one, ' '), text.replace(/\{\w+\}/g, ' '));
  const { missing, extra } = numberDifference(
    readers.ofModel(bare(original)),
    readers.ofOwn(bare(translation)),
    readers.wordsKnown
  );
  const say = (numbers: number[]) => [...new Set(numbers)].join(', ');
  if (missing.length && extra.length) return [`says ${say(extra)} where ${say(missing)} is right`];
  if (missing.length) return [`lacks ${say(missing)}`];
  return extra.length ? [`says ${say(extra)}, which the original does not`] : [];
}

function valueFaults(original: string, translation: string): string[] {
  const [due, own] = [printedValues(original), printedValues(translation)];
  const missing = due.filter((name) => !own.includes(name));
  const unknown = own.filter((name) => !due.includes(name));
  return [
    ...missing.map((name) => `{${name}} is missing`),
    ...unknown.map((name) => `{${name}} is never filled in`)
  ];
}

function leftFaults(
  original: string,
  translation: string,
  info: EditionInfo,
  aids: Aids
): string[] {
  const stays = (word: string) => staysAs(aids.glossary, word);
  const left = leftAsItWas(original, translation, info.script === 'latin', stays);
  return left ? [`"${left}" is still in the language of the original; translate it`] : [];
}
