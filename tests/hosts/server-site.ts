import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What a server says to one request: nothing is followed, nothing is unpacked. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/**
 * Asks a server on this machine as a proxy would that speaks TLS with the reader.
 *
 * @param path with its leading slash
 */
export function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {}
): Promise<Answer> {
  return new Promise((done, fail) => {
    const asking = request(
      {
        host: '127.0.0.1',
        port,
        path,
        headers: { host: 'news.example:8080', 'x-forwarded-proto': 'https', ...headers }
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          done({
            status: response.statusCode!,
            headers: response.headers,
            body: Buffer.concat(parts)
          })
        );
      }
    );
    asking.on('error', fail).end();
  });
}

/** A copy of the built site below `base`, which servers that run as another user can read. */
export function copySite(base: string): { root: string; remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'hosts-'));
  chmodSync(root, 0o755);
  mkdirSync(dirname(root + base), { recursive: true });
  cpSync('build', root + base, { recursive: true });
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Addresses of all built files, each with its leading slash. */
export const builtFiles = (): string[] =>
  readdirSync('build', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath.slice('build'.length)}/${entry.name}`);
