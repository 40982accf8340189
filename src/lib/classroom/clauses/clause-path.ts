export type Answer = 'yes' | 'no' | 'unclear';

/** Where the text of one treaty leads. */
export type Outcome =
  /** The duty of the clause is due. */
  | { outcome: 'due' }
  /** A question was answered with no: nothing is due, or only talks. */
  | { outcome: 'talks' | 'nothing'; at: string }
  /** A question has no clear answer, and the text does not say who gives it. */
  | { outcome: 'open'; at: string }
  /** A question has not been answered yet. */
  | { outcome: 'waiting'; at: string };

/** The questions that a treaty asks, in order. */
export interface Path {
  asks: readonly string[];
  /** Whether the treaty has a duty to talk that does not wait for an attack. */
  talks: boolean;
}

/**
 * Follows one treaty's questions to where its text leads.
 *
 * @param answers by question id; a missing one has not been answered
 * @param removed conditions that a switch has taken out of the text
 */
export function follow(
  path: Path,
  answers: Readonly<Record<string, Answer | undefined>>,
  removed: ReadonlySet<string> = new Set()
): Outcome {
  for (const question of path.asks) {
    if (removed.has(question)) continue;
    const answer = answers[question];
    if (answer === undefined) return { outcome: 'waiting', at: question };
    if (answer === 'unclear') return { outcome: 'open', at: question };
    if (answer === 'no') return { outcome: path.talks ? 'talks' : 'nothing', at: question };
  }
  return { outcome: 'due' };
}
