import type { Story } from '$lib/schema/story';
import { cardText } from '$lib/schema/story';
import { allSteps } from '../check-story';

/** Letters as wide as they are high; others take about half of that. */
const WIDE = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** How far a card may go beyond the longest one of the default edition. */
const ROOM = 1.15;

/** About how many ems a text takes in one line. */
export const emsOf = (text: string): number =>
  Math.round(([...text].length + (text.match(WIDE) ?? []).length) / 2);

/** A card that takes more than the longest one of the default edition, which fits. */
export interface LongCard {
  id: string;
  text: string;
  model: string;
  ems: number;
  most: number;
}

/** The cards of a story that are longer than any card that is known to fit. */
export function longCards(story: Story, model: Story): LongCard[] {
  const texts = new Map(allSteps(model).map((step) => [step.id, cardText(step)]));
  const most = Math.floor(ROOM * Math.max(...[...texts.values()].map(emsOf)));
  return allSteps(story)
    .map((step) => ({ id: step.id, text: cardText(step) }))
    .map(({ id, text }) => ({ id, text, model: texts.get(id) ?? '', ems: emsOf(text), most }))
    .filter(({ ems }) => ems > most);
}
