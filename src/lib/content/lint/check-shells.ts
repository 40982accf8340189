import type { Story } from '$lib/schema/story';
import type { MapFacts } from '../check-map';
import { allSteps } from '../check-story';
import { FACT_FILES, wordFiles, type RawWords, type WordName } from '../files';
import { isTree } from '../join';
import type { Evidence } from '../join-record';
import type { Problem } from '../problems';
import { plain } from '../since';
import { claimSlips, denialSlips, sentencesOf, sumSlips } from './check-cards';
import { ENGLISH } from './check-english';
import { roomLineSlips, roomNumbers, roomSlips, roomSlipsBelow } from './check-room';
import { allTexts, clausesIn } from './english';

const FILES = wordFiles(ENGLISH);
/** Words that quote what was wrong, or that are one conversion each by themselves. */
const ASIDE: readonly WordName[] = ['corrections', 'withdrawn', 'ledger', 'units', 'sources'];

/** What the lints of cards, maps and pages read. */
export interface EnglishTexts {
  words: RawWords;
  /** Words of the plain pages by file. */
  pages: Record<string, unknown>;
  story: Story;
  map: Pick<MapFacts, 'scenes' | 'flows'>;
}

/**
 * Lints of English texts about the shells: room is worded as room, a denial as of its day, a sum as
 * ours, a calibre as what it is, a claim by a sentence that carries it.
 */
export function lintShells(texts: EnglishTexts, evidence: Evidence, problems: Problem[]): void {
  checkSteps(texts, evidence, problems);
  checkRoomWords(texts, evidence, problems);
  checkCalibre(texts, problems);
}

/** Cards, their notes, and the texts on their maps. */
function checkSteps({ story, map }: EnglishTexts, evidence: Evidence, problems: Problem[]): void {
  const anywhere = roomNumbers(evidence.ledger.values());
  for (const step of allSteps(story)) {
    const addTo = (file: string, field: string, message: string) =>
      problems.push({ file, row: step.id, field, message });
    const add = (field: string, message: string) => addTo(FILES.story, field, message);
    for (const slip of sumSlips(step, evidence.ledger)) add(...slip);
    for (const slip of denialSlips(step)) add(...slip);
    // Which claims a sentence names is a fact.
    for (const slip of claimSlips(step, evidence)) addTo(FACT_FILES.story, ...slip);
    for (const { sentence, path } of sentencesOf(step)) {
      const rows = (sentence.ledger ?? []).flatMap((id) => evidence.ledger.get(id) ?? []);
      // Numbers that are room everywhere are read with all other words.
      const room = new Set([...roomNumbers(rows)].filter((value) => !anywhere.has(value)));
      for (const message of roomSlips(sentence.text, room)) add(`${path}.text`, message);
      const note = sentence.note ? plain(sentence.note) : '';
      for (const message of roomSlips(note, room)) add(`${path}.note`, message);
    }
    for (const { flow, text } of map.scenes.get(step.scene)?.flows ?? []) {
      const row = evidence.ledger.get(map.flows.get(flow)?.ledger ?? '');
      if (row?.measure !== 'room' || !text) continue;
      for (const message of roomLineSlips(step.map?.[text] ?? '')) add(`map.${text}`, message);
    }
  }
}

/** All other words, where a number can only be room. */
function checkRoomWords(
  { words, pages }: EnglishTexts,
  { ledger }: Evidence,
  problems: Problem[]
): void {
  const room = roomNumbers(ledger.values());
  for (const [file, value] of wordTrees({ words, pages })) {
    for (const [field, message] of roomSlipsBelow(value, room)) {
      problems.push({ file, row: 'file', field, message });
    }
  }
}

/** 122 mm is said of rockets by some and of shells by others: the word is rounds, unless it says so. */
function checkCalibre(texts: Pick<EnglishTexts, 'words' | 'pages'>, problems: Problem[]): void {
  for (const [file, value] of wordTrees(texts, ['corrections', 'withdrawn', 'sources'])) {
    for (const [field, text] of allTexts(value)) {
      const slip = clausesIn(text).find(
        (clause) =>
          /\b122 mm\b/.test(clause) &&
          /\b(?:shells?|rockets?)\b/i.test(clause) &&
          !/\b(?:call|whether)/i.test(clause)
      );
      if (!slip) continue;
      const message = `"${slip.trim()}": 122 mm is "rounds", since some reports call them shells and others rockets`;
      problems.push({ file, row: 'file', field, message });
    }
  }
}

/** Every file of words with what it holds. */
function wordTrees(
  { words, pages }: Pick<EnglishTexts, 'words' | 'pages'>,
  aside: readonly WordName[] = ASIDE
): [file: string, value: unknown][] {
  const rows = (Object.keys(FILES) as WordName[])
    .filter((name) => !aside.includes(name) && isTree(words[name]))
    .map((name): [string, unknown] => [FILES[name], words[name]]);
  return [...rows, ...Object.entries(pages)];
}
