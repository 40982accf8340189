import { readFileSync } from 'node:fs';
import type { Builder } from '../../src/lib/embed/builder/builder';

const DATA = /<script type="application\/json" id="builder-data">(.*?)<\/script>/s;

/**
 * What the builder of an edition works with, as its built page carries it: joining the data anew in
 * every process of the browser tests took ten seconds each.
 *
 * @param lang code of an edition that does not stand at the root
 */
export function builtBuilder(lang?: string): Builder {
  const file = `build/${lang ? `${lang}/` : ''}embed/index.html`;
  const [, data] = DATA.exec(readFileSync(file, 'utf8')) ?? [];
  if (!data) throw new Error(`${file} carries no data of the builder`);
  return JSON.parse(data) as Builder;
}
