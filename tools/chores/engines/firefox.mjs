import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';
import { press } from './keys.mjs';

const KNOWN = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** Answers of the system that a calm reader's browser gets. */
const CALM = { 'ui.systemUsesDarkTheme': 1, 'ui.prefersReducedMotion': 1 };

/**
 * Firefox through WebDriver BiDi, which it speaks itself.
 *
 * @param {import('./types').EngineOptions} [options]
 * @returns {Promise<import('./types').Engine | undefined>} undefined where there is no Firefox
 */
export async function firefox({ calm = false } = {}) {
  const path = KNOWN.find((one) => existsSync(one));
  if (!path) return undefined;
  const profile = mkdtempSync(join(tmpdir(), 'engine-'));
  const prefs = Object.entries({
    'ui.systemUsesDarkTheme': 0,
    'ui.prefersReducedMotion': 0,
    ...(calm ? CALM : {})
  });
  writeFileSync(
    join(profile, 'user.js'),
    prefs.map(([name, value]) => `user_pref("${name}", ${value});\n`).join('')
  );
  const process_ = spawn(
    path,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: profile } }
  );
  const address = await new Promise((done, fail) => {
    let said = '';
    process_.stderr.on('data', (chunk) => {
      said += chunk;
      const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said);
      if (found) done(found[1]);
    });
    process_.once('exit', () => fail(new Error(`Firefox ended at once: ${said.slice(-300)}`)));
    setTimeout(() => fail(new Error('Firefox did not answer within 60 s')), 60_000).unref();
  });
  const socket = new WebSocket(`${address}/session`);
  await new Promise((done, fail) => socket.once('open', done).once('error', fail));
  const waiting = new Map();
  const errors = [];
  let last = 0;
  socket.on('message', (text) => {
    const { id, result, error, message, method, params } = JSON.parse(String(text));
    if (method === 'log.entryAdded' && params.level === 'error') errors.push(params.text);
    const then = waiting.get(id);
    waiting.delete(id);
    if (error) then?.fail(new Error(`${error}: ${message}`));
    else then?.done(result);
  });
  const send = (method, params = {}) =>
    new Promise((done, fail) => {
      const id = ++last;
      waiting.set(id, { done, fail });
      socket.send(JSON.stringify({ id, method, params }));
    });
  await send('session.new', { capabilities: {} });
  const { context } = await send('browsingContext.create', { type: 'tab' });
  await send('session.subscribe', { events: ['log.entryAdded'] });
  const resize = (width, height) =>
    send('browsingContext.setViewport', { context, viewport: { width, height } });
  await resize(390, 664);
  return {
    name: 'Firefox',
    errors,
    resize,
    open: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
    press: (key) => send('input.performActions', { context, actions: press(key) }),
    async ask(code, frame = false) {
      const { contexts } = await send('browsingContext.getTree', { root: context });
      const [{ children }] = contexts;
      const { result, exceptionDetails } = await send('script.evaluate', {
        expression: `(async () => JSON.stringify(await (${code})()))()`,
        target: { context: frame ? children[0].context : context },
        awaitPromise: true
      });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result.value === undefined ? undefined : JSON.parse(result.value);
    },
    async close() {
      const gone = new Promise((done) => process_.once('exit', done));
      await send('browser.close').catch(() => process_.kill());
      await gone;
      rmSync(profile, { recursive: true, force: true });
    }
  };
}
