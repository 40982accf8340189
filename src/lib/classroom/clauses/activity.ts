import { filler } from '$lib/i18n/fill';
import { keepAnswers } from '../answers';
import { bindCopy, find, findAll, pageData } from '../dom';
import type { ClauseData } from '../types';
import { follow, type Answer, type Outcome } from './clause-path';

const fill = filler(document.documentElement.lang);

/** The clause lab and the data that it carries. */
interface Lab {
  root: HTMLElement;
  data: ClauseData;
  /** One for each condition that can be taken out of the new treaty. */
  switches: HTMLInputElement[];
}

/** Brings the clause lab to life. */
export function startClauses(): void {
  const data = pageData<ClauseData>('teach-data-clauses');
  if (!data) return;
  keepAnswers();
  const root = find('[data-activity="clauses"]');
  const switches = findAll<HTMLInputElement>('input[name^="switch-"]', root);
  root.addEventListener('change', () => update({ root, data, switches }));
  bindRewrite(root, data);
  find('[data-export]', root).hidden = false;
}

function answers({ root, data }: Lab): Record<string, Answer | undefined> {
  const answer = (id: string) =>
    root.querySelector<HTMLInputElement>(`input[name="path-${id}"]:checked`)?.value;
  return Object.fromEntries(data.questions.map(({ id }) => [id, answer(id) as Answer | undefined]));
}

/** Where a treaty's text leads, in a sentence. */
function describe(
  outcome: Outcome,
  path: ClauseData['paths'][number],
  { words, questions }: ClauseData
): string {
  if (outcome.outcome === 'due') return fill(words.due, { clause: path.due });
  const question = questions.find(({ id }) => id === outcome.at)?.text ?? outcome.at;
  return outcome.outcome === 'talks'
    ? fill(words.talks, { question, clause: path.talks ?? '' })
    : fill(words[outcome.outcome], { question });
}

/** Shows where each treaty's text leads, and which conditions are taken out of the new one. */
function update(lab: Lab): void {
  const { root, data, switches } = lab;
  const off = switches.filter(({ checked }) => !checked);
  const removed = new Set(off.map(({ name }) => name.slice('switch-'.length)));
  for (const path of data.paths) {
    const gone = path.treaty === data.switched ? removed : new Set<string>();
    const outcome = follow({ asks: path.asks, talks: path.talks !== null }, answers(lab), gone);
    const line = find(`[data-treaty="${path.treaty}"] dd`, root);
    const text = describe(outcome, path, data);
    // Only what changes is written, so that a screen reader hears only that.
    if (line.textContent !== text) line.textContent = text;
    line.dataset['outcome'] = outcome.outcome;
    const short = find(`[data-short="${path.treaty}"]`, root);
    short.textContent = data.short[outcome.outcome];
  }
  for (const { checked, value } of switches) {
    const cell = find(`[data-clause="${value}"]`, root);
    cell.toggleAttribute('data-removed', !checked);
    find('.clause-removed', cell).hidden = checked;
  }
  find('[data-both]', root).hidden = removed.size < switches.length;
}

/** Counts the words of the learner's own wording, and gives it out as plain text. */
function bindRewrite(root: HTMLElement, data: ClauseData): void {
  const { words } = data;
  const area = find<HTMLTextAreaElement>('#rewrite-text', root);
  area.addEventListener('input', () => {
    const text = area.value.trim();
    const n = text ? text.split(/\s+/).length : 0;
    find('[data-words]', root).textContent = fill(words.wordCount, { n });
  });
  find('[data-action="save"]', root).addEventListener('click', () => {
    const link = document.createElement('a');
    const file = new Blob([exportedText(root, data, area.value)], { type: 'text/plain' });
    link.href = URL.createObjectURL(file);
    link.download = words.file;
    link.click();
    // The download has its own reference by then.
    setTimeout(() => URL.revokeObjectURL(link.href), 0);
  });
  const button = find('[data-action="copy-text"]', root);
  bindCopy(root, button, area, () => exportedText(root, data, area.value), words.copied);
}

/** The learner's work as plain text. */
function exportedText(root: HTMLElement, { words, rewrite }: ClauseData, wording: string): string {
  const checks = findAll<HTMLInputElement>('.rewrite input[type="checkbox"]', root);
  return [
    words.rewrite,
    rewrite.statement,
    '',
    `${words.yourWords}:`,
    wording.trim(),
    '',
    `${words.check}:`,
    ...rewrite.checks.map((check, n) => `[${checks[n]?.checked ? 'x' : ' '}] ${check}`),
    ''
  ].join('\n');
}
