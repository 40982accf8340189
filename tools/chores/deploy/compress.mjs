import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TEXT = new Set(['.html', '.css', '.js', '.json', '.csv', '.svg', '.xml', '.txt']);

/**
 * Writes `file.gz` and `file.br` beside every text file of a built site, so that a host only sends
 * files.
 *
 * @param {string} folder the built site
 * @param {{ brotli?: boolean, level?: number }} [options] without brotli, and at a low level of
 *   gzip (1 to 9), it is quick
 * @returns {{ files: number, plain: number, gzip: number, brotli: number }} counts and bytes
 */
export function compress(folder, { brotli: withBrotli = true, level = 9 } = {}) {
  const sum = { files: 0, plain: 0, gzip: 0, brotli: 0 };
  for (const name of readdirSync(folder, { recursive: true })) {
    const path = join(folder, String(name));
    if (!TEXT.has(extname(path)) || !statSync(path).isFile()) continue;
    const body = readFileSync(path);
    if (body.length < 500) continue;
    const gzip = gzipSync(body, { level });
    writeFileSync(`${path}.gz`, gzip);
    if (withBrotli) {
      const brotli = brotliCompressSync(body, {
        params: { [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
      });
      writeFileSync(`${path}.br`, brotli);
      sum.brotli += brotli.length;
    }
    sum.files++;
    sum.plain += body.length;
    sum.gzip += gzip.length;
  }
  return sum;
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const { files, plain, gzip, brotli } = compress('build');
  const kb = (bytes) => `${Math.round(bytes / 1000)} KB`;
  console.log(`${files} files: ${kb(plain)} plain, ${kb(gzip)} gzip, ${kb(brotli)} brotli`);
}
