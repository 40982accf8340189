import { describe, expect, it } from 'vitest';
import { edition } from '../../src/lib/content/content';
import { links } from '../../src/lib/content/links';
import { sourceViews } from '../../src/lib/record/cited-by';
import { answerOf, archivedCopy, checkLinks, type Ask } from '../../tools/chores/sources/check';

const DAY = '2026-11-27';
const COPY = 'https://web.archive.org/web/20240621000000/https://a.example/';

/** A network that answers by address; what it does not know fails as a missing network does. */
const network =
  (
    pages: Record<string, { status?: number; json?: unknown; url?: string }>,
    asked: string[] = []
  ) =>
  (url: string, { method }: { method: string }): ReturnType<Ask> => {
    asked.push(`${method} ${url}`);
    const page = pages[`${method} ${url}`] ?? pages[url];
    if (!page) return Promise.reject(new TypeError('fetch failed'));
    const status = page.status ?? 200;
    return Promise.resolve({
      status,
      ok: status < 400,
      url: page.url ?? url,
      json: () => Promise.resolve(page.json)
    });
  };
const available = (url: string) =>
  `https://archive.org/wayback/available?url=${encodeURIComponent(url)}`;
const none = { json: { archived_snapshots: {} } };
const A = 'https://a.example/';
const B = 'https://b.example/';

describe('the addresses of the sources', () => {
  it('are seen, refused, gone or out of reach', async () => {
    expect(await answerOf(A, network({ [A]: {} }))).toBe('seen');
    expect(await answerOf(A, network({ [`HEAD ${A}`]: { status: 405 }, [A]: {} }))).toBe('seen');
    expect(await answerOf(A, network({ [A]: { status: 403 } }))).toBe('refused');
    expect(await answerOf(A, network({ [A]: { status: 404 } }))).toBe('gone');
    expect(await answerOf(A, network({}))).toBe('unreachable');
  });

  it('are looked up in the archive, which is asked for a copy where it has none', async () => {
    const closest = { available: true, url: COPY.replace('https:', 'http:') };
    const has = { json: { archived_snapshots: { closest } } };
    const asked: string[] = [];
    expect(await archivedCopy(A, network({ [available(A)]: has }, asked))).toBe(COPY);
    expect(asked).toEqual([`GET ${available(A)}`]);
    const save = `https://web.archive.org/save/${A}`;
    expect(await archivedCopy(A, network({ [available(A)]: none, [save]: { url: COPY } }))).toBe(
      COPY
    );
    expect(await archivedCopy(A, network({ [available(A)]: none }))).toBeUndefined();
  });

  it('keep what is known of those that are gone, and learn nothing without a network', async () => {
    const sources = [
      { id: 'a', url: A },
      { id: 'b', url: B }
    ];
    const known = { b: { seen: '2025-01-01', archived: COPY } };
    const found = await checkLinks(
      sources,
      known,
      DAY,
      network({ [A]: {}, [available(A)]: none, [B]: { status: 410 } })
    );
    expect(found).toMatchObject({ offline: false, answers: { seen: ['a'], gone: ['b'] } });
    expect(found.links).toEqual({ a: { seen: DAY }, ...known });
    const without = await checkLinks(sources, known, DAY, network({}));
    expect(without).toMatchObject({ offline: true, links: known });
  });

  it('that are kept belong to sources with an address', () => {
    const { sources } = edition().evidence;
    for (const id of Object.keys(links())) expect(sources.get(id)?.url, id).toBeTruthy();
  });

  it('give each source a state, by what can be opened', () => {
    const rows = sourceViews(edition('en'));
    for (const { id, url, relay, state } of rows) {
      const open = links()[id]?.archived ? 'archived' : 'linked';
      expect(state, id).toBe(url ? open : relay ? 'copy' : 'none');
    }
  });
});
