import { beforeAll, describe, expect, it } from 'vitest';
import { snippet, type Choice } from '../../src/lib/embed/snippets/snippets';
import { builder } from '../../src/lib/embed/builder/builder';
import { ampValidator, NO_AMP } from '../../tools/chores/embed/amp.mjs';
import { ampPage } from './amp-page';

const { start, facts, scenes } = builder();

const code = (choice: Partial<Choice> = {}) =>
  snippet({ ...start, scene: scenes[3]!, place: 'amp', ...choice }, facts)[0]!.text;

describe('the code for AMP, by the official validator', () => {
  let validate: Awaited<ReturnType<typeof ampValidator>>;
  beforeAll(async () => {
    validate = await ampValidator();
  });

  it('passes for every scene, kind and theme', (context) => {
    if (!validate) return context.skip(NO_AMP);
    for (const scene of scenes) expect(validate(ampPage(code({ scene }))), scene.id).toEqual([]);
    expect(validate(ampPage(code({ kind: 'full', theme: 'dark' })))).toEqual([]);
    expect(validate(ampPage(code({ kind: 'picture' })))).toEqual([]);
  });

  it.for<[string, string | RegExp, string, string]>([
    ['an address without encryption', /src="https:/, 'src="http:', "Invalid URL protocol 'http:'"],
    ['an attribute AMP does not know', '<amp-iframe', '<amp-iframe loading="lazy"', "'loading'"],
    ['no layout and no size', / width="4" height="5" layout="responsive"/, '', 'layout'],
    ['a plain frame', /amp-iframe/g, 'iframe', "'iframe'"]
  ])('fails with %s', ([, good, bad, says], context) => {
    if (!validate) return context.skip(NO_AMP);
    const broken = code().replace(good, bad);
    expect(broken).not.toBe(code());
    expect(validate(ampPage(broken)).join('\n')).toContain(says);
  });
});
