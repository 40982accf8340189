import { filler } from '$lib/i18n/fill';
import { follow, type Answer, type Outcome } from './clause-path';
import type { ClauseData } from '../types';
import { copyText, find, findAll, pageData } from '../dom';

const data = pageData<ClauseData>('clauses');
const { words } = data;
const fill = filler(document.documentElement.lang);
const root = find('[data-activity="clauses"]');

const question = (id: string) => data.questions.find((one) => one.id === id)?.text ?? id;
const switches = findAll<HTMLInputElement>('input[name^="switch-"]', root);
const removed = () =>
  new Set(switches.filter((one) => !one.checked).map((one) => one.name.slice('switch-'.length)));

function answers(): Record<string, Answer | undefined> {
  return Object.fromEntries(
    data.questions.map(({ id }) => [
      id,
      root.querySelector<HTMLInputElement>(`input[name="path-${id}"]:checked`)?.value as
        Answer | undefined
    ])
  );
}

function tell(outcome: Outcome, path: ClauseData['paths'][number]): string {
  if (outcome.outcome === 'due') return fill(words.due, { clause: path.due });
  const asked = question(outcome.at);
  return outcome.outcome === 'talks'
    ? fill(words.talks, { question: asked, clause: path.talks ?? '' })
    : fill(words[outcome.outcome], { question: asked });
}

/** Shows where each treaty's text leads, and which conditions are taken out of the new one. */
function update(): void {
  const out = removed();
  for (const path of data.paths) {
    const gone = path.treaty === data.switched ? out : new Set<string>();
    const outcome = follow({ asks: path.asks, talks: path.talks !== null }, answers(), gone);
    const line = find(`[data-treaty="${path.treaty}"] dd`, root);
    const text = tell(outcome, path);
    // Only what changes is written, so that a screen reader hears only that.
    if (line.textContent !== text) line.textContent = text;
    line.dataset['outcome'] = outcome.outcome;
    const short = find(`[data-short="${path.treaty}"]`, root);
    short.textContent = data.short[outcome.outcome];
  }
  for (const { checked, value } of switches) {
    const cell = find(`[data-clause="${value}"]`, root);
    cell.toggleAttribute('data-removed', !checked);
    find('.removed', cell).hidden = checked;
  }
  find('[data-both]', root).hidden = out.size < switches.length;
}

/** The learner's work as plain text. */
function exported(): string {
  const checks = findAll<HTMLInputElement>('.rewrite input[type="checkbox"]', root);
  return [
    words.rewrite,
    data.rewrite.statement,
    '',
    `${words.yourWords}:`,
    area.value.trim(),
    '',
    `${words.check}:`,
    ...data.rewrite.checks.map((check, n) => `[${checks[n]?.checked ? 'x' : ' '}] ${check}`),
    ''
  ].join('\n');
}

const area = find<HTMLTextAreaElement>('#rewrite-text', root);
area.addEventListener('input', () => {
  const n = area.value.trim() ? area.value.trim().split(/\s+/).length : 0;
  find('[data-words]', root).textContent = fill(words.wordCount, { n });
});
find('[data-action="save"]', root).addEventListener('click', () => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([exported()], { type: 'text/plain' }));
  link.download = words.file;
  link.click();
  // The download has its own reference by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
});
find('[data-action="copy-text"]', root).addEventListener('click', () => {
  void copyText(exported(), area).then((done) => {
    find('[data-copied]', root).textContent = done ? words.copied : '';
  });
});
root.addEventListener('change', update);
find('[data-export]', root).hidden = false;
