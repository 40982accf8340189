import { describe, expect, it } from 'vitest';
import { ampValidator, NO_AMP } from '../../tools/chores/embed/amp.mjs';
import { PLACEHOLDER, stored, today } from '../hosts/snippets';
import { SITE } from '../../src/lib/shell/site';
import { ampPage } from './amp-page';
import { answer } from './site';

describe('codes that have been pasted', () => {
  const codes = [...stored()];

  it.each([...today()])('today’s "%s" is stored: else "npm run embed:store"', (_, text) => {
    expect(codes.map(([, code]) => code)).toContain(`${text}\n`);
  });

  it.each(codes)('every address in "%s" still has its answer', (_, code) => {
    const addresses = [...code.matchAll(/https:\/\/site\.example[^"\s<]*/g)].map(([url]) => url);
    expect(addresses.length).toBeGreaterThan(0);
    for (const url of addresses) {
      const path = url.slice(PLACEHOLDER.length).split(/[?#]/)[0] || '/';
      expect(() => answer(SITE + path, SITE), url).not.toThrow();
    }
  });

  it('those for AMP still pass its validator', async (context) => {
    const validate = await ampValidator();
    if (!validate) return context.skip(NO_AMP);
    const amp = codes.filter(([name]) => name.startsWith('amp'));
    expect(amp.length).toBeGreaterThan(0);
    for (const [name, code] of amp) expect(validate(ampPage(code)), name).toEqual([]);
  });
});
