import { expect, it } from 'vitest';
import { preferred } from '../../src/lib/shell/languages';

it.each([
  ['the first language of the reader that has an edition', ['ru', 'uk-UA', 'en'], 'uk'],
  ['a country does not count', ['ko-KR'], 'ko'],
  ['the page’s own language comes first', ['en-US', 'ko'], 'en'],
  ['nothing where there is none', ['fr', 'de-AT'], undefined]
])('%s', (_, wanted, found) => {
  expect(preferred(wanted, ['en', 'ko', 'uk'])).toBe(found);
});
