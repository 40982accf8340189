import { readdirSync, readFileSync } from 'node:fs';
import { parse, type AnyNode } from 'acorn';
import { describe, expect, it } from 'vitest';

const FOLDER = 'build/app/immutable/assets';
const scripts = readdirSync(FOLDER).filter((name) => name.endsWith('.js'));

/** Calls back for a node of a parsed script and for each below it. */
function walk(node: unknown, seen: (one: AnyNode) => void): void {
  if (Array.isArray(node)) for (const one of node) walk(one, seen);
  else if (node && typeof node === 'object') {
    if ('type' in node) seen(node as AnyNode);
    for (const value of Object.values(node)) walk(value, seen);
  }
}

/** What a form of writing is newer than, for the oldest browsers of `tools/build/oldest.ts`. */
function tooNew(code: string): string[] {
  const found: string[] = [];
  walk(parse(code, { ecmaVersion: 2022, sourceType: 'module' }), (one) => {
    if (one.type === 'StaticBlock') found.push('a static block: Chrome 94, Safari 16.4');
    if (one.type === 'BinaryExpression' && one.left.type === 'PrivateIdentifier')
      found.push('#name in object: Chrome 91');
    if (one.type === 'Literal' && 'regex' in one && one.regex) {
      if (/\(\?<[=!]/.test(one.regex.pattern)) found.push('looking behind: Safari 16.4');
      if (/[dv]/.test(one.regex.flags)) found.push(`the flag ${one.regex.flags}`);
    }
  });
  return found;
}

describe('scripts for the oldest browsers', () => {
  it('are all there', () => expect(scripts.length).toBeGreaterThan(7));

  it.each(scripts)('%s is written as they can read it', (name) => {
    expect(tooNew(readFileSync(`${FOLDER}/${name}`, 'utf8'))).toEqual([]);
  });

  // What keeps nothing cannot fail where the storage is full.
  it.each(scripts)('%s keeps nothing in the browser', (name) => {
    const kept = /localStorage|sessionStorage|indexedDB|\bcaches\.|document\.cookie/;
    expect(readFileSync(`${FOLDER}/${name}`, 'utf8')).not.toMatch(kept);
  });

  it('are told from newer ones', () => {
    expect(
      tooNew('class A { #b; static { A.c = 1 } d(o) { return #b in o && /(?<=a)b/d.test(o) } }')
    ).toHaveLength(4);
  });
});
