import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Builder, Capabilities, Key as DriverKey, type WebDriver } from 'selenium-webdriver';
import type { Engine, EngineOptions, Key } from './engine';

const PORT = 18_444;
const NO_BAR = '* { min-width: 0; padding: 0; margin: 0; font-size: 1px; }';
const SCREEN = '-screen 0 1600x1300x24';

const KEYS: Record<Key, string> = {
  ArrowRight: DriverKey.ARROW_RIGHT,
  ArrowLeft: DriverKey.ARROW_LEFT,
  ArrowDown: DriverKey.ARROW_DOWN,
  ArrowUp: DriverKey.ARROW_UP,
  PageDown: DriverKey.PAGE_DOWN,
  PageUp: DriverKey.PAGE_UP,
  Enter: DriverKey.ENTER,
  Backspace: DriverKey.BACK_SPACE,
  Tab: DriverKey.TAB,
  End: DriverKey.END,
  Home: DriverKey.HOME,
  Escape: DriverKey.ESCAPE
};

/**
 * WebKitGTK through its WebDriver, on a screen in memory where there is no other.
 *
 * @returns undefined where it is not installed
 */
export async function webkit({ calm = false }: EngineOptions = {}): Promise<Engine | undefined> {
  const has = (program: string) => spawnSync('which', [program], { stdio: 'ignore' }).status === 0;
  if (!has('WebKitWebDriver')) return undefined;
  if (!process.env['DISPLAY'] && !has('xvfb-run')) return undefined;
  const stop = startDriver(calm);
  try {
    const driver = await connect();
    await driver.manage().setTimeouts({ script: 120_000 });
    const engine = drive(driver, stop);
    await engine.resize(390, 664);
    return engine;
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Starts the driver's program; what comes back ends it. */
function startDriver(calm: boolean): () => Promise<void> {
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
  const driver = spawn(program!, given, {
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
  return async () => {
    const gone = new Promise((done) => driver.once('exit', done));
    if (driver.pid) process.kill(-driver.pid, 'SIGTERM');
    await gone;
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
}

/** A session with the driver, as soon as its program answers. */
async function connect(): Promise<WebDriver> {
  for (let tries = 0; ; tries++) {
    try {
      return await new Builder()
        .usingServer(`http://127.0.0.1:${PORT}`)
        .withCapabilities(new Capabilities({ browserName: 'MiniBrowser' }))
        .build();
    } catch (error) {
      if (tries > 100 || !/ECONNREFUSED|ECONNRESET|socket hang up/.test(String(error))) throw error;
      await new Promise((done) => setTimeout(done, 200));
    }
  }
}

function drive(driver: WebDriver, stop: () => Promise<void>): Engine {
  const ask = async <T>(code: string, frame = false): Promise<T> => {
    const script = `const done = arguments[arguments.length - 1];
      (${code})().then((value) => done(JSON.stringify({ value })), (error) => done(JSON.stringify({ error: String(error) })));`;
    if (frame) await driver.switchTo().frame(0);
    try {
      const answer = await driver.executeAsyncScript<string>(script);
      const { value, error } = JSON.parse(answer) as { value: T; error?: string };
      if (error) throw new Error(error);
      return value;
    } finally {
      if (frame) await driver.switchTo().defaultContent();
    }
  };
  return {
    name: 'WebKit',
    errors: [],
    ask,
    // The driver sizes the window with its frame: the page's own size follows by what is missing.
    async resize(width, height) {
      let [wide, high] = [width, height];
      for (let i = 0; i < 20; i++) {
        await driver.manage().window().setRect({ width: wide, height: high });
        await new Promise((done) => setTimeout(done, 100));
        const [w, h] = await ask<[number, number]>('async () => [innerWidth, innerHeight]');
        if (w === width && h === height) return;
        [wide, high] = [wide + width - w, high + height - h];
      }
      throw new Error(`WebKit’s window does not become ${width} × ${height} px`);
    },
    open: (url) => driver.get(url),
    press: (key) =>
      driver
        .actions()
        .sendKeys(KEYS[key as Key] ?? key)
        .perform(),
    async close() {
      await driver.quit();
      await stop();
    }
  };
}
