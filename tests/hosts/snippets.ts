import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { developerCode } from '../../src/lib/embed/snippets/developer';
import { snippet, type Choice, type SnippetScene } from '../../src/lib/embed/snippets/snippets';
import { builtBuilder } from '../support/built-builder';
import { escapeHtml } from '../../src/lib/embed/snippets/html';
import { oembedPath } from '../../src/lib/embed/addresses';
import { EMBED_KINDS } from '../../src/lib/schema/embed-kinds.mjs';
import { SITE } from '../../src/lib/shell/site';

/** Codes of version 1 as they have been pasted: never changed, only added to. */
export const STORED = 'tests/hosts/snippets-v1';
/** Stands for the site's address in the stored codes. */
export const PLACEHOLDER = 'https://site.example';

/** The stored codes by the name of their file. */
export const stored = (): Map<string, string> =>
  new Map(
    readdirSync(STORED).map((name) => [
      name.replace('.html', ''),
      readFileSync(`${STORED}/${name}`, 'utf8')
    ])
  );

/** Words that stand for those of a text; what is filled into them stands between ⟦ and ⟧. */
function sampleWords(name: string, text: string): string {
  const filled = [...text.matchAll(/\{\w+\}/g)].map(([placeholder]) => `⟦${placeholder}⟧`);
  const kebab = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `Words: ${kebab}${filled.join('')}`;
}

/**
 * Every kind of code that the site gives today, for one scene, by a name for its file. The words are
 * others, so that those of the story may change; the rest is as it is pasted.
 */
export function today(): Map<string, string> {
  const { start, facts: real, scenes } = builtBuilder();
  const sample = { title: 'Title', alt: 'What the map shows' };
  const [cover, scene] = [scenes[0]!, scenes.find(({ id }) => id === 'reading')!].map((one) => ({
    ...one,
    ...sample
  })) as [SnippetScene, SnippetScene];
  const own = Object.fromEntries(
    Object.entries(real.own).map(([name, one]) => [name, { ...one, ...sample }])
  );
  const words = Object.fromEntries(
    Object.entries(real.words).map(([name, text]) => [name, sampleWords(name, text)])
  );
  const facts = {
    ...real,
    own,
    site: PLACEHOLDER,
    story: 'Story',
    words: words as typeof real.words
  };
  const html = (choice: Partial<Choice>) => snippet({ ...start, scene, ...choice }, facts)[0]!.text;
  const developer = (name: 'element' | 'scroll') =>
    developerCode(name, { ...start, scene }, facts, { pinned: '', integrity: '' });
  const file = `build${oembedPath(start.lang, scene.id)}`;
  if (!existsSync(file)) throw new Error(`${file} is not there: run "npm run build" first`);
  const answer = readFileSync(file, 'utf8');
  const told = JSON.parse(answer) as { html: string; title: string };
  /** A code of every kind of embed, by `name-kind`. */
  const ofKinds = (name: string, place: Choice['place'], end = '') =>
    EMBED_KINDS.map(({ name: kind }) => [`${name}-${kind}${end}`, html({ place, kind })] as const);
  const codes = {
    'figure-with-loader': html({ place: 'unknown' }),
    'figure-with-loader-dark': html({ place: 'drupal', theme: 'dark' }),
    'figure-with-loader-cover': html({ scene: cover }),
    'frame-card-dark': html({ place: 'html', theme: 'dark' }),
    ...Object.fromEntries([
      ...ofKinds('frame', 'html'),
      ...ofKinds('frame', 'resizer', '-resizer'),
      ...ofKinds('pym', 'pym'),
      ...ofKinds('amp', 'amp')
    ]),
    picture: html({ place: 'html', kind: 'picture' }),
    'wordpress-link': html({ place: 'wordpress' }),
    'newsletter-picture': html({ place: 'newsletter' }),
    oembed: told.html.replaceAll(escapeHtml(told.title), 'Title'),
    element: developer('element'),
    'figure-that-scrolls': developer('scroll')
  };
  return new Map(
    Object.entries(codes).map(([name, text]) => [
      name,
      text.replace(/⟦.*?⟧/g, '').replaceAll(SITE, PLACEHOLDER)
    ])
  );
}

/**
 * Stores what the site gives today and is not stored yet, under names that are free.
 *
 * @returns the names
 */
export function storeToday(): string[] {
  const known = stored();
  const news = [...today()].filter(([, text]) => ![...known.values()].includes(`${text}\n`));
  return news.map(([name, text]) => {
    const dated = `${name}-${new Date().toISOString().slice(0, 10)}`;
    const names = [name, dated, ...Array.from({ length: 9 }, (_, n) => `${dated}-${n + 2}`)];
    const free = names.find((one) => !known.has(one))!;
    writeFileSync(`${STORED}/${free}.html`, `${text}\n`);
    return free;
  });
}
