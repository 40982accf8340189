import { afterPaint, yieldTask } from '$lib/map/motion/task';
import { find } from '$lib/shell/dom';
import { stepAnchor, writeAddress } from './address';
import { bindMenu, closeOnLeaving } from './menu';
import { share } from './share';
import { focusHeading, headingOf } from './heading';
import type { StepElements } from './reading-place';
import type { StoryState } from './state';

/** ms after which an address that the browser refused is written again. */
const RETRY_MS = 1000;
/** ms after which the address of a step is written though the page still scrolls. */
const SCROLLED_MS = 1500;

/** How far it is to the step that a control leads to. */
type Move = (by: number) => void;

/** How the bar learns where the reader is, and takes them elsewhere. */
interface Way {
  /** Has the state say which step shows now: a scroll is told of one frame later. */
  look: () => void;
  go: (index: number) => void;
}

/**
 * Wires the bar at the foot of the story: Previous, Next, position, motion, share, and the arrow
 * keys while the focus is in the story.
 *
 * @param bar the bar, with its `[data-action]` buttons and `[data-position]`
 * @param steps the steps in reading order
 */
export function bindBar(
  bar: HTMLElement,
  steps: readonly StepElements[],
  state: StoryState,
  { look, go }: Way
): void {
  const menu = find<HTMLDetailsElement>('details', bar);
  const told = find('[data-told]', bar);
  const last = steps.length - 1;
  const close = closeOnLeaving(menu, told);
  const readAloud = afterPaint();
  const move = (by: number) => {
    // Presses that come between two frames add up.
    look();
    const onward = Math.max(0, Math.min(last, state.index + by));
    let index = cardAhead(steps[state.index]!, by, state) ? state.index : onward;
    const from = window.scrollY;
    close();
    go(index);
    // Observers tell of a card one frame later: who does not move is before its words already.
    if (index !== onward && Math.abs(window.scrollY - from) < 2) go((index = onward));
    // The focus stays where it is, so that one can go on: ears are told where that leads.
    readAloud(() => announce(bar, positionOf(bar, index, last), steps[index]!));
  };
  bindButtons(bar, told, state, move);
  bindKeys(bar, state, move);
  bindMenu(menu, steps, state, (index) => {
    go(index);
    focusHeading(steps[index]!);
  });
  showState(bar, last, state);
  followInAddress(state);
}

/** Whether the way leads first to the words of the step that shows: its map stands free of them. */
function cardAhead({ step }: StepElements, by: number, state: StoryState): boolean {
  if (state.presenting || !state.cardless.includes(state.active)) return false;
  return by < 0 === step.hasAttribute('data-past');
}

const button = (bar: HTMLElement, action: string) =>
  find<HTMLButtonElement>(`[data-action="${action}"]`, bar);

function bindButtons(bar: HTMLElement, told: HTMLElement, state: StoryState, move: Move): void {
  const shareButton = button(bar, 'share');
  button(bar, 'previous').addEventListener('click', () => move(-1));
  button(bar, 'next').addEventListener('click', () => move(1));
  button(bar, 'motion').addEventListener('click', () => (state.motion = !state.motion));
  shareButton.addEventListener('click', () => void share(shareButton, told, sharedAddress(state)));
}

function bindKeys(bar: HTMLElement, state: StoryState, move: Move): void {
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!mayTurn(bar.closest('[data-scrolly]')!)) return;
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    move(by);
  });
}

/**
 * Whether an arrow key may turn to another step: the story is before the reader, nothing outside it
 * has the focus, and the page is not drawn larger by two fingers, where arrows move it about.
 */
function mayTurn(story: Element): boolean {
  const { activeElement: focused, body, documentElement } = document;
  if ((window.visualViewport?.scale ?? 1) > 1.01) return false;
  if (focused && focused !== body) return story.contains(focused);
  return story.getBoundingClientRect().bottom > documentElement.clientHeight / 2;
}

const positionOf = (bar: HTMLElement, index: number, last: number) =>
  index ? `${index} / ${last}` : (find('[data-position]', bar).dataset['start'] ?? '');

/** Tells screen readers of a step: its place, then its title. */
function announce(bar: HTMLElement, position: string, { card }: StepElements): void {
  find('[data-announced]', bar).textContent = `${position}: ${headingOf(card).textContent}`;
}

/** Keeps what the bar says true. */
function showState(bar: HTMLElement, last: number, state: StoryState): void {
  const position = find('[data-position]', bar);
  const [previous, next] = [button(bar, 'previous'), button(bar, 'next')];
  const showPosition = () => {
    const { index, presenting } = state;
    // At the start stands how one goes on.
    // A text of its own each time: a translator may have taken the one before apart.
    position.textContent = index || presenting ? positionOf(bar, index, last) : '';
    previous.setAttribute('aria-disabled', String(index === 0));
    next.setAttribute('aria-disabled', String(index === last));
  };
  const showMotion = () => {
    document.documentElement.dataset['motion'] = state.motion ? 'on' : 'off';
    button(bar, 'motion').setAttribute('aria-pressed', String(state.motion));
  };
  state.watch(() => [state.index, state.presenting], showPosition);
  state.watch(() => [state.motion], showMotion);
}

/**
 * The address to give away for the step that shows: the page of its scene, which answers whoever
 * asks for a title and a picture. What stands behind a `#` is never asked for.
 */
const sharedAddress = ({ index, active }: StoryState) =>
  new URL(index ? `scene/${active}/` : '.', location.href).href;

/** The address of the step that shows. */
const addressOf = (state: StoryState): string =>
  location.href.replace(/#.*$/, '') + stepAnchor(state);

/**
 * The address follows the active step without new history entries, so that one Back leaves the page.
 * Other anchors, such as those after the story, stay as they are until the reader moves on.
 */
function followInAddress(state: StoryState): void {
  let retry: ReturnType<typeof setTimeout> | undefined;
  let due = false;
  let seen = '';
  const write = () => {
    due = false;
    const address = addressOf(state);
    // Writing it again would end a Back that is on its way, and another one a jump that has just begun.
    if (address === location.href || location.href !== seen) return;
    // Safari refuses the hundredth change within ten seconds: the last one follows.
    if (!writeAddress(address)) retry = setTimeout(write, RETRY_MS);
  };
  let first = true;
  const follow = () => {
    clearTimeout(retry);
    due = !first;
    first = false;
    seen = location.href;
    if (!due) return;
    // A browser fetches and draws the page's icon anew for each address: not while the page moves.
    const scrolls = 'onscrollend' in window && !state.presenting;
    retry = scrolls ? setTimeout(write, SCROLLED_MS) : yieldTask(write);
  };
  const settle = (then: () => void) => {
    if (!due) return;
    clearTimeout(retry);
    then();
  };
  // A page that has jumped is drawn first.
  window.addEventListener('scrollend', () => settle(() => (retry = yieldTask(write))));
  // Whoever leaves takes the address along.
  window.addEventListener('click', () => settle(write), true);
  state.watch(() => [state.index], follow);
}
