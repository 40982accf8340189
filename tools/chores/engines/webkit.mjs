import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { press } from './keys.mjs';

const PORT = 18_444;
const NO_BAR = '* { min-width: 0; padding: 0; margin: 0; font-size: 1px; }';
const SCREEN = '-screen 0 1600x1300x24';

/**
 * WebKitGTK through its WebDriver, on a screen in memory where there is no other.
 *
 * @param {import('./types').EngineOptions} [options]
 * @returns {Promise<import('./types').Engine | undefined>} undefined where it is not installed
 */
export async function webkit({ calm = false } = {}) {
  const has = (program) => spawnSync('which', [program], { stdio: 'ignore' }).status === 0;
  if (!has('WebKitWebDriver')) return undefined;
  if (!process.env['DISPLAY'] && !has('xvfb-run')) return undefined;
  const command = ['WebKitWebDriver', `--port=${PORT}`];
  const [program, ...given] = process.env['DISPLAY']
    ? command
    : ['xvfb-run', '-a', '-s', SCREEN, ...command];
  const home = mkdtempSync(join(tmpdir(), 'engine-'));
  mkdirSync(join(home, 'gtk-3.0'));
  // The window cannot be narrower than its tool bar.
  writeFileSync(join(home, 'gtk-3.0/gtk.css'), NO_BAR);
  writeFileSync(
    join(home, 'gtk-3.0/settings.ini'),
    `[Settings]\ngtk-enable-animations=${Number(!calm)}\n`
  );
  const driver = spawn(program, given, {
    stdio: 'ignore',
    detached: true,
    env: {
      ...process.env,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      HOME: home,
      XDG_CONFIG_HOME: home,
      ...(calm ? { GTK_THEME: 'Adwaita:dark' } : {})
    }
  });
  const call = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${PORT}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {})
    });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const stop = async () => {
    const gone = new Promise((done) => driver.once('exit', done));
    process.kill(-driver.pid, 'SIGTERM');
    await gone;
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    for (let i = 0; ; i++) {
      try {
        await call('GET', '/status');
        break;
      } catch (error) {
        if (i > 100) throw error;
        await new Promise((done) => setTimeout(done, 200));
      }
    }
    const { sessionId } = await call('POST', '/session', { capabilities: {} });
    const at = `/session/${sessionId}`;
    await call('POST', `${at}/timeouts`, { script: 120_000 });
    const ask = async (code, frame = false) => {
      const script = `const done = arguments[0];
        (${code})().then((value) => done(JSON.stringify({ value })), (error) => done(JSON.stringify({ error: String(error) })));`;
      if (frame) await call('POST', `${at}/frame`, { id: 0 });
      try {
        const { value, error } = JSON.parse(
          await call('POST', `${at}/execute/async`, { script, args: [] })
        );
        if (error) throw new Error(error);
        return value;
      } finally {
        if (frame) await call('POST', `${at}/frame`, { id: null });
      }
    };
    // The driver sizes the window with its frame: the page's own size follows by what is missing.
    const resize = async (width, height) => {
      let [wide, high] = [width, height];
      for (let i = 0; i < 20; i++) {
        await call('POST', `${at}/window/rect`, { width: wide, height: high });
        await new Promise((done) => setTimeout(done, 100));
        const [w, h] = await ask('async () => [innerWidth, innerHeight]');
        if (w === width && h === height) return;
        [wide, high] = [wide + width - w, high + height - h];
      }
      throw new Error(`WebKit’s window does not become ${width} × ${height} px`);
    };
    await resize(390, 664);
    return {
      name: 'WebKit',
      errors: [],
      resize,
      ask,
      open: (url) => call('POST', `${at}/url`, { url }),
      press: (key) => call('POST', `${at}/actions`, { actions: press(key) }),
      async close() {
        await call('DELETE', at);
        await stop();
      }
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
