import { filler } from '$lib/i18n/fill';
import { lister } from '$lib/i18n/list';
import type { Codebook } from '$lib/schema/classroom';
import { keepAnswers } from '../answers';
import { bindCopyOfCode, find, findAll, make, pageData } from '../dom';
import type { SortData } from '../types';
import { bindClassroom } from './class-panel';
import { encode, grouped } from './code';

const fill = filler(document.documentElement.lang);

/** The sorting page and the data that it carries. */
interface Sheet {
  root: HTMLElement;
  data: SortData;
  /** What the code of this page will mean. */
  codebook: Codebook;
}
type Statement = SortData['statements'][number];

/** Brings the sorting page to life. */
export function startSort(): void {
  const data = pageData<SortData>('teach-data-sort');
  if (!data) return;
  keepAnswers();
  const root = find('[data-activity="sort"]');
  const sheet = { root, data, codebook: data.codebooks.at(-1)! };
  for (const key of findAll('[data-key]', root)) key.hidden = true;
  const finishing = find('[data-finish]', root);
  finishing.hidden = false;
  // The answers stand once the key is open.
  for (const event of ['input', 'change'])
    root.addEventListener(event, () => !finishing.hidden && showProgress(sheet));
  find('[data-action="finish"]', root).addEventListener('click', () => finish(sheet));
  bindCopyOfCode(root, data.words.copied);
  const showSet = () => (root.dataset['set'] = chosenValue(root));
  root.addEventListener('change', showSet);
  showSet();
  showProgress(sheet);
  bindClassroom(data);
}

const chosenValue = (root: HTMLElement) =>
  find<HTMLInputElement>('input[name="set"]:checked', root).value as keyof Codebook['sets'];

/** The statements of the chosen set, in the order of the code. */
function chosenSet({ root, data, codebook }: Sheet): Statement[] {
  const ids = codebook.sets[chosenValue(root)];
  return ids.map((id) => data.statements.find((one) => one.id === id)!);
}

const item = ({ root }: Sheet, id: string) => find(`[data-item="${id}"]`, root);
const kindOf = ({ root }: Sheet, id: string) =>
  root.querySelector<HTMLInputElement>(`input[name="${id}"]:checked`)?.value;
const reasonInput = ({ root }: Sheet, id: string) =>
  find<HTMLInputElement>(`input[name="${id}-reason"]`, root);

/** How many statements of a set have a kind. */
const countSorted = (sheet: Sheet, set: readonly Statement[]) =>
  set.filter(({ id }) => kindOf(sheet, id)).length;

/** The statements of the chosen set that lack something, in their order, and by what they lack. */
function stillOpen(sheet: Sheet) {
  const set = chosenSet(sheet);
  const kinds = set.filter(({ id }) => !kindOf(sheet, id));
  const reasons = set.filter(({ id }) => !reasonInput(sheet, id).value.trim());
  const all = set.filter((one) => kinds.includes(one) || reasons.includes(one));
  return { all, kinds, reasons };
}

function showProgress(sheet: Sheet): void {
  const { progress, complete } = sheet.data.words;
  const open = stillOpen(sheet);
  const all = chosenSet(sheet).length;
  find('[data-progress]', sheet.root).textContent = open.all.length
    ? fill(progress, {
        ...{ open: open.all.length, all },
        ...{ kinds: open.kinds.length, reasons: open.reasons.length }
      })
    : fill(complete, { all });
}

/** Gives the code, or names the statements without a kind or a reason and goes to the first. */
function finish(sheet: Sheet): void {
  const { root, data } = sheet;
  const open = stillOpen(sheet);
  const first = open.all[0];
  if (!first) return giveCode(sheet);
  const anyway = make('button', { type: 'button', 'data-action': 'anyway' }, data.words.anyway);
  anyway.addEventListener('click', () => giveCode(sheet));
  const told = [
    [data.words.withoutKind, open.kinds] as const,
    [data.words.withoutReason, open.reasons] as const
  ].filter(([, some]) => some.length);
  const inRow = lister(document.documentElement.lang);
  const lines = told.map(([text, some]) =>
    fill(text, { list: inRow(some.map((one) => one.label)) })
  );
  const alert = make('p', { role: 'alert' }, lines.join(' '));
  find('[data-missing]', root).replaceChildren(alert, anyway);
  const { id } = first;
  const target = kindOf(sheet, id) ? reasonInput(sheet, id) : find(`input[name="${id}"]`, root);
  target.focus();
  item(sheet, id).scrollIntoView({ block: 'start' });
}

/** Gives the class code, with the key still shut: the class may talk first. */
function giveCode(sheet: Sheet): void {
  const { root, data, codebook } = sheet;
  const set = chosenSet(sheet);
  for (const fieldset of findAll<HTMLFieldSetElement>('fieldset', root)) fieldset.disabled = true;
  find('[data-finish]', root).hidden = true;
  const done = countSorted(sheet, set);
  const all = set.length;
  find('[data-summary]', root).textContent = fill(data.words.sorted, { done, all });
  const answers = set.map(({ id }) => codebook.kinds.indexOf(kindOf(sheet, id) ?? '') + 1);
  find('[data-code]', root).textContent = grouped(encode(answers, codebook));
  const result = find('[data-result]', root);
  result.hidden = false;
  result.focus();
  find('[data-action="open-key"]', root).addEventListener('click', () => openKey(sheet), {
    once: true
  });
}

/** Gives feedback on each statement. */
function openKey(sheet: Sheet): void {
  const { root, data } = sheet;
  const set = chosenSet(sheet);
  const agree = set.filter((statement) => showFeedback(sheet, statement)).length;
  const done = countSorted(sheet, set);
  const opened = find('[data-opened]', root);
  opened.textContent = fill(data.words.opened, { agree, done });
  find('[data-to-key]', root).hidden = true;
  opened.focus();
}

/** Shows what the key says of a statement, and whether the learner's kind is one of its own. */
function showFeedback(sheet: Sheet, { id, kind, accepted }: Statement): boolean {
  const { words, kinds } = sheet.data;
  const chosen = kindOf(sheet, id);
  const hit = chosen === kind ? 'match' : accepted.includes(chosen ?? '') ? 'alternative' : 'other';
  const name = kinds.find((one) => one.id === chosen)?.name ?? chosen;
  const feedback = find('[data-feedback]', item(sheet, id));
  feedback.textContent = name ? `${fill(words.yours, { kind: name })} ${words[hit]}` : words.none;
  feedback.hidden = false;
  const key = find<HTMLDetailsElement>('[data-key]', item(sheet, id));
  key.hidden = false;
  key.open = true;
  return chosen !== undefined && hit !== 'other';
}
