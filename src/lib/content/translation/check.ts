import { numeralReader } from '$lib/i18n/numerals';
import type { EditionInfo } from '$lib/schema/edition';
import {
  glossary,
  numberOrders,
  numerals,
  type Glossary,
  type NumberOrders,
  type NumeralWords
} from '$lib/schema/glossary';
import { printedValues } from '$lib/schema/phrase';
import type { Story } from '$lib/schema/story';
import { WORDS_FOLDER } from '../edition-files.mjs';
import { checkObject, type Problem } from '../problems';
import { readJson } from '../read';
import { longCards } from './card-length';
import { swappedForms } from './forms';
import { glossaryFaults, staysAs } from './glossary';
import { leftAsItWas, ordinaryWords } from './left';
import { blankFaults, letterFaults } from './letters';
import { quotationFaults } from './quotations';
import { numberFaults, type NumberReaders } from './numbers';
import { GLOSSARY, NUMERALS, ORDERS, placeOf, textsIn, type Text } from './texts';

/** What helps to judge translations into one language. */
export interface Aids {
  glossary: Glossary;
  numerals: NumeralWords | undefined;
  orders: NumberOrders;
}

/** A language's aids as parsed; each file may be missing. */
export type RawAids = Record<'glossary' | 'numerals', unknown> & { orders?: unknown };

/** Reads the aids of a language as they are on disk. */
export function readAids(lang: string, root?: string): RawAids {
  const folder = `${WORDS_FOLDER}/${lang}`;
  return {
    glossary: readJson(`${folder}/${GLOSSARY}`, root),
    numerals: readJson(`${folder}/${NUMERALS}`, root),
    orders: readJson(`${folder}/${ORDERS}`, root)
  };
}

/** Checks the aids of a language. */
function checkAids(lang: string, raw: RawAids, problems: Problem[]): Aids {
  const folder = `${WORDS_FOLDER}/${lang}`;
  return {
    glossary: checkObject(`${folder}/${GLOSSARY}`, glossary, raw.glossary ?? {}, problems) ?? {},
    numerals: raw.numerals
      ? checkObject(`${folder}/${NUMERALS}`, numerals, raw.numerals, problems)
      : undefined,
    orders: checkObject(`${folder}/${ORDERS}`, numberOrders, raw.orders ?? {}, problems) ?? {}
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
    ofModel: numeralReader(localeOf(model), modelAids.numerals),
    ofOwn: numeralReader(localeOf(own), aids.numerals),
    wordsKnown: aids.numerals !== undefined,
    locale: localeOf(model)
  };
  const ordinary = ordinaryWords([...due.values()].map(({ text }) => text));
  const texts = textsOf(own);
  const swapped = swappedForms([...texts.values()], localeOf(own));
  for (const [name, text] of texts) {
    const original = due.get(name)?.text;
    if (original === undefined) continue;
    const faults = [
      ...numberFaults(original, text.text, numbers, aids.orders[text.file]?.[text.key]),
      ...glossaryFaults(aids.glossary, original, text.text),
      ...valueFaults(original, text.text),
      ...leftFaults(original, text.text, own.info, aids, ordinary),
      ...letterFaults(original, text.text, own.info),
      ...quotationFaults(original, text.text),
      ...blankFaults(text.text),
      ...(swapped.has(name) ? [swapped.get(name)!] : [])
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

const localeOf = ({ info }: Side) => info.locale ?? info.lang;

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
  aids: Aids,
  ordinary: ReadonlySet<string>
): string[] {
  const stays = (word: string) => staysAs(aids.glossary, word);
  const isOrdinary = (word: string) => ordinary.has(word);
  const left = leftAsItWas(original, translation, info.script === 'latin', stays, isOrdinary);
  return left ? [`"${left}" is still in the language of the original; translate it`] : [];
}
