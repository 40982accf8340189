import type { Links } from '../../../src/lib/schema/links';

/** What is asked of the network; `fetch`, or a test's own. */
export type Ask = (
  url: string,
  options: { method: string; signal: AbortSignal }
) => Promise<Pick<Response, 'status' | 'ok' | 'url' | 'json'>>;

/** What an address answered: its page, a door closed to programs, nothing there, or no way to it. */
export type Answer = 'seen' | 'refused' | 'gone' | 'unreachable';

/** A source with an address of its publisher. */
export interface Linked {
  id: string;
  url: string;
}

const PATIENCE_MS = 20_000;
const AVAILABLE = 'https://archive.org/wayback/available?url=';
const SAVE = 'https://web.archive.org/save/';

const ask = (url: string, method: string, fetch: Ask) =>
  fetch(url, { method, signal: AbortSignal.timeout(PATIENCE_MS) });

/** Asks a publisher's address, in short form first; some hosts answer only the long one. */
export async function answerOf(url: string, fetch: Ask): Promise<Answer> {
  try {
    let { status } = await ask(url, 'HEAD', fetch);
    if (status >= 400) ({ status } = await ask(url, 'GET', fetch));
    if (status < 400) return 'seen';
    return status === 404 || status === 410 ? 'gone' : 'refused';
  } catch {
    return 'unreachable';
  }
}

/**
 * The address of a copy in a public archive; where there is none yet, the archive is asked to make
 * one.
 *
 * @returns undefined where the archive has none and made none
 */
export async function archivedCopy(url: string, fetch: Ask): Promise<string | undefined> {
  try {
    const found = (await (await ask(AVAILABLE + encodeURIComponent(url), 'GET', fetch)).json()) as {
      archived_snapshots?: { closest?: { available: boolean; url: string } };
    };
    const copy = found.archived_snapshots?.closest;
    if (copy?.available) return copy.url.replace(/^http:/, 'https:');
    const saved = await ask(SAVE + url, 'GET', fetch);
    return saved.ok && /\/web\/\d{14}\//.test(saved.url) ? saved.url : undefined;
  } catch {
    return undefined;
  }
}

/** What a run found. */
export interface Found {
  links: Links;
  answers: Record<Answer, string[]>;
  /** No address at all could be reached: there is no network, and nothing was learned. */
  offline: boolean;
}

/** So many addresses in a row without an answer are taken for a missing network. */
const GIVE_UP = 5;

/**
 * Checks and archives the addresses of sources, one after the other. What was known stays where
 * nothing new is learned; an address that is gone keeps the day on which it was last seen.
 *
 * @param day today, `YYYY-MM-DD`
 * @param tell told each source and its answer
 */
export async function checkLinks(
  sources: readonly Linked[],
  known: Links,
  day: string,
  fetch: Ask,
  tell: (id: string, answer: Answer) => void = () => undefined
): Promise<Found> {
  const links: Links = structuredClone(known);
  const answers: Found['answers'] = { seen: [], refused: [], gone: [], unreachable: [] };
  const reached = () => answers.seen.length + answers.refused.length + answers.gone.length;
  for (const { id, url } of sources) {
    const answer = await answerOf(url, fetch);
    answers[answer].push(id);
    tell(id, answer);
    if (!reached() && answers.unreachable.length >= Math.min(GIVE_UP, sources.length)) {
      return { links: known, answers, offline: true };
    }
    if (answer === 'unreachable') continue;
    const archived = links[id]?.archived ?? (await archivedCopy(url, fetch));
    const now = {
      ...links[id],
      ...(answer === 'seen' && { seen: day }),
      ...(archived && { archived })
    };
    if (Object.keys(now).length) links[id] = now;
  }
  return { links, answers, offline: false };
}
