import { expect, type Frame } from 'playwright/test';
import { readFileSync } from 'node:fs';
import { card, complaints, embed, frame, ready, SANDBOX, test } from './hosts';

/** What a message or a parameter may change of the page: attributes of `html`, and what they may be. */
const ALLOWED: Record<string, RegExp> = {
  lang: /^en$/,
  style: /^(--accent: #[\da-fA-F]{6};)?$/,
  'data-js': /^$/,
  'data-ready': /^$/,
  'data-theme': /^(auto|light|dark)$/,
  'data-ui': /^(full|minimal)$/,
  'data-text': /^(on|off)$/,
  'data-motion': /^(on|off)$/,
  'data-transparent': /^$/
};

/** Notes every change of the page that is no attribute of `html`, and every breach of its policy. */
const watch = (child: Frame) =>
  child.evaluate(() => {
    const changes: string[] = [];
    Object.assign(window, { changes });
    new MutationObserver((records) => {
      for (const { target, type, attributeName } of records) {
        if (target !== document.documentElement || type !== 'attributes')
          changes.push(`${type} ${attributeName} of ${target.nodeName}`);
      }
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
      changes.push(`policy: ${violatedDirective}`)
    );
  });
const changes = (child: Frame) =>
  child.evaluate(() => [...new Set((window as unknown as { changes: string[] }).changes)]);
const attributes = (child: Frame) =>
  child.evaluate(() =>
    [...document.documentElement.attributes].map(({ name, value }) => [name, value] as const)
  );

async function expectAllowed(child: Frame): Promise<void> {
  expect(await changes(child)).toEqual([]);
  for (const [name, value] of await attributes(child)) {
    expect(ALLOWED[name], `attribute ${name}`).toBeDefined();
    expect(value).toMatch(ALLOWED[name]!);
  }
}

for (const [kind, body] of [
  ['card', () => card(embed(''))],
  ['full story', () => frame(SANDBOX)]
] as const) {
  test(`ten thousand hostile messages change nothing in the ${kind} and raise no error`, async ({
    page,
    host
  }) => {
    const errors = complaints(page);
    await page.goto(host.put(body()));
    const child = await ready(page);
    // The full story takes this shape by itself, once the host has not answered.
    await child.locator('[data-layout="stepper"]').waitFor();
    await watch(child);
    await page.evaluate(async () => {
      let seed = 20240621;
      const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
      const pick = <T>(list: T[]): T => list[Math.floor(random() * list.length)]!;
      const bad = (): unknown =>
        pick<() => unknown>([
          () => null,
          () => NaN,
          () => -Infinity,
          () => '<img src=x onerror=alert(1)>',
          () => [],
          () => ({ toString: 1, valueOf: 1 }),
          () => 'javascript:alert(1)',
          () => '__proto__',
          () => 'x'.repeat(3000),
          () => 1.5,
          () => new Date(NaN),
          () => new Map([[1, 2]])
        ])();
      const frame = document.querySelector('iframe')!.contentWindow!;
      for (let i = 0; i < 10_000; i++) {
        const message = pick<() => unknown>([
          bad,
          () => ({
            source: 'story-embed',
            v: 1,
            type: pick(['goto', 'theme', 'hello', 'scroll']),
            scene: bad(),
            index: bad(),
            theme: bad(),
            features: bad(),
            y: bad(),
            viewport: bad()
          }),
          () => `[iFrameSizer]${pick(['<b>', '..', '', 'a'.repeat(99)])}:${bad() as string}:true:x`,
          () => ({ type: bad(), message: bad(), kind: bad(), sentinel: bad(), length: bad() }),
          () => `pymxPYMx${'.*'}xPYMxnavigateToxPYMxjavascript:alert(1)`
        ]);
        try {
          frame.postMessage(message(), '*');
        } catch {
          /* not a message at all */
        }
      }
    });
    await page.waitForFunction(() => new Promise((done) => setTimeout(() => done(true), 300)));
    expect(errors).toEqual([]);
    await expectAllowed(child);
    const inside = page.frameLocator('iframe');
    await inside.locator('[data-action="next"]').click();
    await expect(inside.locator('#embed-root')).toHaveAttribute('data-scene', 'review');
  });
}

/**
 * The page's own built script runs once more for each address, on the built page: what it does at the
 * start of a page, told another address. Every hundredth also goes on to where the page has been loaded.
 */
test('ten thousand hostile addresses change nothing but the attributes that they may', async ({
  page
}) => {
  const errors = complaints(page);
  await page.goto(embed('reading/'));
  const child = page.mainFrame();
  await child.locator('html[data-ready]').waitFor({ state: 'attached' });
  const src = (await child.locator('script[src]').getAttribute('src'))!;
  const script = readFileSync(`build/${src.replace(/^[./]*/, '')}`, 'utf8');
  await watch(child);
  const seen = await child.evaluate<{ wrong: string[]; looks: number }>(`(() => {
    const run = (location) => { ${script} };
    const allowed = ${JSON.stringify(Object.fromEntries(Object.entries(ALLOWED).map(([name, { source }]) => [name, source])))};
    let seed = 20240621;
    const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    const pick = (list) => list[Math.floor(random() * list.length)];
    const names = ['theme', 'accent', 'ui', 'text', 'motion', 'transparent', 'childId', 'parentUrl', '__proto__', 'x', 'THEME', 'theme[]'];
    const values = ['dark', 'light', '<script>', '%', '%E0%A4%A', 'javascript:1', '../..', '1', 'off', 'minimal', 'zzzzzz', 'ABCDEF',
      'a'.repeat(90), "';}", '%00', '=%26%23', '"><img src=x onerror=alert(1)>', 'red;background:url(//x)'];
    const html = document.documentElement;
    const wrong = [], looks = new Set();
    const before = document.body.innerHTML.length;
    let read;
    // The page has been loaded long ago: what waits for that is called by hand.
    const listen = window.addEventListener;
    window.addEventListener = (type, call) => type === 'load' ? (read = call) : listen(type, call);
    for (let i = 0; i < 10000; i++) {
      const query = '?' + Array.from({ length: 1 + Math.floor(random() * 6) }, () => pick(names) + '=' + pick(values)).join(pick(['&', '&&', ';']));
      const fragment = '#' + pick(values) + pick(['?secret=', 'secret=', '&']) + pick(values);
      try {
        html.removeAttribute('data-transparent');
        const { pathname, origin } = location;
        run({ search: query, hash: fragment, pathname, href: origin + pathname + query + fragment });
        if (i % 100 === 0) read();
      } catch (error) { wrong.push(query + fragment + ': ' + error); }
      for (const { name, value } of html.attributes)
        if (!allowed[name] || !new RegExp(allowed[name]).test(value)) wrong.push(query + ': ' + name + '=' + value);
      looks.add([...html.attributes].map(({ name, value }) => name === 'style' ? '' : value).join());
    }
    delete window.addEventListener;
    return { wrong: wrong.slice(0, 5), looks: looks.size };
  })()`);
  expect(seen.wrong).toEqual([]);
  // The fuzz reaches what it may reach: themes, words, motion and background have all been changed.
  expect(seen.looks).toBeGreaterThan(12);
  await expectAllowed(child);
  expect(errors).toEqual([]);
});

test('a sample of hostile addresses, opened one by one', async ({ page, host }) => {
  const errors = complaints(page);
  const hostile = [
    '?theme=%3Cscript%3Ealert(1)%3C/script%3E&accent=red;background:url(//x)',
    '?transparent=1&theme=__proto__&childId=%22%3E%3Cimg%20src=x%3E',
    '?childId=.*&parentUrl=javascript:alert(1)&parentTitle=%3Cb%3E',
    '?%E0%A4%A&accent=00000&ui=minimal%00&text=off%0A',
    `?${'theme=dark&'.repeat(500)}#anything#?secret=${'%3C'.repeat(10)}`
  ];
  await page.goto(host.put(hostile.map((query) => card(embed(`reading/${query}`))).join('')));
  for (const [i, query] of hostile.entries()) {
    const inside = page.frameLocator('iframe').nth(i);
    await inside.locator('html[data-ready]').waitFor({ state: 'attached' });
    await inside.locator('[data-action="next"]').press('Enter');
    await expect(inside.locator('#embed-root'), query).toHaveAttribute('data-scene', 'technology');
  }
  expect(errors).toEqual([]);
});
