import { findAll } from '$lib/shell/dom';
import { WIDE } from '$lib/styles/layout';

/** Ms after which a browser without idle time, or without a word for it, begins all the same. */
const LATEST = 4000;
/** Ms between two looks whether the map has come to rest. */
const LOOK_AGAIN = 400;

/**
 * Fetches the map's shapes in finer detail for wide screens once the page is idle, and puts them in
 * place of the first ones while the map is at rest. Where they do not come, the page is right as it
 * is: nothing waits for them.
 *
 * @param stage carries their address
 */
export function fetchFiner(stage: HTMLElement): void {
  const address = stage.dataset['finer'];
  const saves = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;
  // A page that was saved as one file has nowhere to fetch from.
  if (!address || saves || !location.protocol.startsWith('http')) return;
  if (!matchMedia(`(min-width: ${WIDE}px)`).matches) return;
  const begin = () =>
    void fetch(address)
      .then((answer): Promise<Record<string, string>> | undefined =>
        answer.ok ? answer.json() : undefined
      )
      .then((paths) => paths && whenAtRest(stage, () => refine(paths)))
      .catch(() => undefined);
  if ('requestIdleCallback' in window) requestIdleCallback(begin, { timeout: LATEST });
  else setTimeout(begin, LATEST);
}

/** Does something once no flight is on its way: its drawings would all have to be made again. */
function whenAtRest(stage: HTMLElement, then: () => void): void {
  if (!stage.hasAttribute('data-moving')) then();
  else setTimeout(() => whenAtRest(stage, then), LOOK_AGAIN);
}

/** Gives each shape of the page its finer path, and those that were drawn of it; every map shows it at once. */
function refine(paths: Record<string, string>): void {
  for (const [layer, d] of Object.entries(paths)) {
    for (const path of findAll(`#geo-${layer}, [data-shape="${layer}"]`)) path.setAttribute('d', d);
  }
  document.documentElement.dataset['finer'] = '';
}
