import { describe, expect, it } from 'vitest';
import { snippet } from '../../src/lib/embed/snippets/snippets';
import { OFFERS } from '../../src/lib/schema/embed-kinds.mjs';
import { HOST_KINDS, THEMES } from '../../src/lib/schema/embed-terms';
import { builder, sampleCode, sampleForm } from '../../src/lib/embed/builder/builder';
import {
  filterCode,
  FILTERS,
  keptParts,
  wordpressAnswer
} from '../../src/lib/embed/snippets/filters';
import { SITE } from '../../src/lib/shell/site';
import {
  askWordpress,
  NO_WORDPRESS,
  wordpressFolder
} from '../../tools/chores/embed/wordpress.mjs';
import { answer, pageDocument } from './site';

const { start, facts, scenes } = builder();
const PICTURES = FILTERS.filter((name) => name !== 'strict');

describe('what other systems leave of the code for "I don\'t know"', () => {
  it.each(FILTERS)('%s leaves a link with words', (name) => {
    expect(keptParts(filterCode(name, sampleCode(), SITE))).toContain('link');
  });

  it.each(PICTURES)('%s leaves the picture and its description', (name) => {
    const left = filterCode(name, sampleCode(), SITE);
    expect(keptParts(left)).toContain('picture');
    expect(left).toContain(start.scene.alt);
  });

  it.each(FILTERS.slice(1))('%s leaves a link of every scene', (name) => {
    for (const scene of scenes) {
      const [piece] = snippet({ ...start, scene }, facts);
      expect(keptParts(filterCode(name, piece!.text, SITE)), scene.id).toContain('link');
    }
  });

  it('is what WordPress says today, where there is one', (context) => {
    const folder = wordpressFolder();
    if (!folder) return context.skip(NO_WORDPRESS);
    const input = sampleForm();
    const { output } = askWordpress(folder, ['kses'], input);
    expect(wordpressAnswer()).toMatchObject({ input, output });
  });

  it('is shown on the page', () => {
    const page = pageDocument('/embed/');
    for (const name of FILTERS) {
      const shown = page.querySelector(`[data-left="${name}"]`)?.textContent;
      expect(shown, name).toBe(filterCode(name, sampleCode(), SITE).trim());
    }
  });
});

describe('the codes', () => {
  const choices = OFFERS.flatMap((kind) =>
    HOST_KINDS.flatMap((place) => THEMES.map((theme) => ({ ...start, kind, place, theme })))
  );

  it('hold no empty or unfilled words, and close what they open', () => {
    for (const choice of choices) {
      for (const { kind, text } of snippet(choice, facts)) {
        const name = `${choice.kind} ${choice.place} ${kind}`;
        expect(text, name).not.toMatch(/undefined|\{\w+\}|=""|\/>/);
        const opened = (text.match(/<[a-z][\w-]*/g) ?? []).filter((tag) => tag !== '<img');
        expect(text.match(/<\/[a-z]/g) ?? [], name).toHaveLength(opened.length);
      }
    }
  });

  it('point at pictures and pages that exist', () => {
    for (const choice of choices) {
      for (const { text } of snippet({ ...choice, scene: scenes.at(-1)! }, facts)) {
        for (const [url] of text.matchAll(/https:\/\/[^"\s<]+/g)) {
          // The frames and the loader have tests of their own.
          if (/\/embed\/v1(\.js|\/en\/(\w+\/)?(\?.*)?)$/.test(url)) continue;
          expect(() => answer(url.split('#')[0]!, SITE), url).not.toThrow();
        }
      }
    }
  });

  it('make a hostile title harmless', () => {
    const scene = {
      ...start.scene,
      cover: false,
      title: '"><script>x</script>',
      alt: '" onload="x'
    };
    for (const choice of choices) {
      for (const { kind, text } of snippet({ ...choice, scene }, facts)) {
        if (kind === 'html') expect(text).not.toMatch(/<script>x|" onload=/);
      }
    }
  });
});
