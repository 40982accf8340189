import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Paths of all built pages below `build/`. */
function pages(folder = 'build'): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return pages(path);
    return entry.name.endsWith('.html') ? [path] : [];
  });
}

/** The single file bundles whole pages, each part with the head that it has on the site. */
const single = join('build', 'offline');

describe.each(pages().filter((path) => !path.startsWith(single)))('%s', (path) => {
  const html = readFileSync(path, 'utf8');
  const all = (pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1]!);

  it('has one h1, one title and a language', () => {
    expect(all(/<(h1)[\s>]/g)).toHaveLength(1);
    expect(all(/<title>([^<]+)<\/title>/g)).toHaveLength(1);
    expect(all(/<html lang="([a-z]{2})"/g)).toHaveLength(1);
  });

  it('has a description that a result page can show', () => {
    const [description = ''] = all(/<meta name="description" content="([^"]*)"/g);
    expect(description.length).toBeGreaterThanOrEqual(50);
    expect(description.length).toBeLessThanOrEqual(200);
  });

  it('has one canonical address', () => {
    expect(all(/<link rel="canonical" href="([^"]+)"/g)).toHaveLength(1);
  });

  it('keeps to the content security policy: no inline style, no handler, no foreign script', () => {
    expect(all(/<[a-z][^>]*\s(style|on[a-z]+)="/gi)).toEqual([]);
    for (const src of all(/<script[^>]*\ssrc="([^"]*)"/g))
      expect(src).not.toMatch(/^(https?:)?\/\//);
    const [policy = ''] = all(/<meta http-equiv="content-security-policy" content="([^"]*)"/g);
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|\*|https?:(?!\/\/)/);
    const inline = all(/<script>([^]*?)<\/script>/g);
    for (const code of inline) {
      const hash = createHash('sha256').update(code).digest('base64');
      expect(policy).toContain(`'sha256-${hash}'`);
    }
  });
});
