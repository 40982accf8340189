import { filler } from '$lib/i18n/fill';
import { encode, grouped } from './code';
import type { Codebook } from '$lib/schema/classroom';
import type { SortData } from '../types';
import { bindClassroom } from './class-panel';
import { copyText, find, findAll, make, pageData } from '../dom';

const data = pageData<SortData>('sort');
const { words } = data;
const fill = filler(document.documentElement.lang);
const root = find('[data-activity="sort"]');
let open = false;

/** What the code of this page will mean. */
const codebook = data.codebooks.at(-1)!;

/** The statements of the chosen set, in the order of the code. */
function chosenSet(): SortData['statements'] {
  const { value } = find<HTMLInputElement>('input[name="set"]:checked', root);
  const ids = codebook.sets[value as keyof Codebook['sets']];
  return ids.map((id) => data.statements.find((one) => one.id === id)!);
}
const item = (id: string) => find(`[data-item="${id}"]`, root);
const kindOf = (id: string) =>
  root.querySelector<HTMLInputElement>(`input[name="${id}"]:checked`)?.value;
const reasonInput = (id: string) => find<HTMLInputElement>(`input[name="${id}-reason"]`, root);

function showProgress(): void {
  const set = chosenSet();
  const done = set.filter(({ id }) => kindOf(id)).length;
  find('[data-progress]', root).textContent = fill(words.progress, { done, all: set.length });
}

/** What is still to do: statements without a kind or without a reason. */
function unfinished(): SortData['statements'] {
  return chosenSet().filter(({ id }) => !kindOf(id) || !reasonInput(id).value.trim());
}

function finish(): void {
  const missing = unfinished();
  if (!missing.length) return openKey();
  const anyway = make('button', { type: 'button', 'data-action': 'anyway' }, words.anyway);
  anyway.addEventListener('click', openKey);
  const list = missing.map(({ label }) => label).join(', ');
  const told = make('p', { role: 'alert' }, fill(words.missing, { list }));
  find('[data-missing]', root).replaceChildren(told, anyway);
  const { id } = missing[0]!;
  const target = kindOf(id) ? reasonInput(id) : find<HTMLInputElement>(`input[name="${id}"]`, root);
  target.focus();
  item(id).scrollIntoView({ block: 'start' });
}

/** Gives feedback on each statement; from here on the answers stand. */
function openKey(): void {
  open = true;
  const set = chosenSet();
  const name = (kind: string) => data.kinds.find(({ id }) => id === kind)?.name ?? kind;
  let agree = 0;
  for (const { id, kind, accepted } of set) {
    const chosen = kindOf(id);
    const hit =
      chosen === kind ? 'match' : accepted.includes(chosen ?? '') ? 'alternative' : 'other';
    if (chosen && hit !== 'other') agree += 1;
    const feedback = find('[data-feedback]', item(id));
    feedback.textContent = chosen
      ? `${fill(words.yours, { kind: name(chosen) })} ${words[hit]}`
      : words.none;
    feedback.hidden = false;
    const key = find<HTMLDetailsElement>('[data-key]', item(id));
    key.hidden = false;
    key.open = true;
  }
  for (const fieldset of findAll<HTMLFieldSetElement>('fieldset', root)) fieldset.disabled = true;
  find('[data-finish]', root).hidden = true;
  const done = set.filter(({ id }) => kindOf(id)).length;
  find('[data-summary]', root).textContent = fill(words.opened, { agree, done });
  const answers = set.map(({ id }) => codebook.kinds.indexOf(kindOf(id) ?? '') + 1);
  find('[data-code]', root).textContent = grouped(encode(answers, codebook));
  const result = find('[data-result]', root);
  result.hidden = false;
  result.focus();
}

for (const key of findAll('[data-key]', root)) key.hidden = true;
find('[data-finish]', root).hidden = false;
root.addEventListener('change', () => !open && showProgress());
find('[data-action="finish"]', root).addEventListener('click', finish);
find('[data-action="copy"]', root).addEventListener('click', () => {
  const code = find('[data-code]', root);
  void copyText(code.textContent ?? '', code).then((done) => {
    find('[data-copied]', root).textContent = done ? words.copied : '';
  });
});
showProgress();
bindClassroom(data);
