import { snippet, type Choice, type Piece } from '../snippets/snippets';
import type { Builder } from './builder';

/** What to paste for a choice, in the language that it is for, whichever the builder speaks. */
export function codeFor(
  choice: Choice,
  { facts, others }: Pick<Builder, 'facts' | 'others'>
): Piece[] {
  const other = others[choice.lang];
  const scene = other?.scenes.find(({ id }) => id === choice.scene.id) ?? choice.scene;
  return snippet({ ...choice, scene }, { ...facts, ...other?.facts });
}
