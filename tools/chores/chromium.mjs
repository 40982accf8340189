import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

/** Debian's Chromium without a window: it draws the same pages for a sixth less work. */
const SHELL = '/usr/bin/chromium-headless-shell';

/** What Playwright switches off; a second list replaces the first, so ours begins with its own. */
const OFF_BY_PLAYWRIGHT = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning'
];

/** Parts of the browser's own frame, each a page that would be drawn anew for every window. */
const FRAME = [
  'PreloadTopChromeWebUI',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
  'WebUIReloadButton'
];

/** For the browser tests: a window opens for half the work, and shows the same pages. */
export const BARE_WINDOW = `--disable-features=${[...OFF_BY_PLAYWRIGHT, ...FRAME].join()}`;

/** Flags that a container needs: root may not use the sandbox, and nothing may call out. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run'
];

/** The path of a Chromium on this machine, or undefined. CHROMIUM_PATH goes first. */
export function installedChromium() {
  const wished = process.env['CHROMIUM_PATH'];
  if (wished) {
    if (!existsSync(wished)) throw new Error(`CHROMIUM_PATH names no file: ${wished}`);
    return wished;
  }
  return KNOWN.find((path) => existsSync(path));
}

/** The path of the browser that tests run in, or undefined: a shell without a window where there is one. */
export const testChromium = () =>
  !process.env['CHROMIUM_PATH'] && existsSync(SHELL) ? SHELL : installedChromium();

/**
 * Finds a Chromium or gets one: CHROMIUM_PATH, one on the machine, Playwright's own download, then
 * Debian's package when root.
 *
 * @param {(line: string) => void} tell told what is being tried
 * @returns {Promise<string>} path of the browser
 * @throws {Error} one sentence that says what to install
 */
export async function findChromium(tell = () => {}) {
  const found = installedChromium() ?? (await playwrightChromium());
  if (found) return found;
  tell('No Chromium here: trying Playwright’s own download');
  await run('npx', ['playwright', 'install', 'chromium', '--no-shell'], 300_000);
  const downloaded = await playwrightChromium();
  if (downloaded) return downloaded;
  if (rootOnDebian()) {
    tell('That failed: trying Debian’s chromium package');
    await debian('chromium');
    const packaged = installedChromium();
    if (packaged) return packaged;
  }
  throw new Error(
    'No Chromium could be found or installed: install Chromium or Chrome, or set CHROMIUM_PATH to one.'
  );
}

/**
 * Finds or gets what the browser tests need: a Chromium, and on Debian its shell when root.
 *
 * @param {(line: string) => void} tell told what is being tried
 * @returns {Promise<Record<string, string>>} what the environment of the tests must say besides
 * @throws {Error} one sentence that says what to install
 */
export async function findTestChromium(tell = () => {}) {
  const path = await findChromium(tell);
  // Only Playwright knows where it put its own.
  if (!installedChromium()) return { CHROMIUM_PATH: path };
  if (!process.env['CHROMIUM_PATH'] && !existsSync(SHELL) && rootOnDebian()) {
    tell('Getting Debian’s chromium-headless-shell, in which the tests take less work');
    await debian('chromium-headless-shell');
  }
  return {};
}

async function playwrightChromium() {
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

const rootOnDebian = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs a package of Debian's, with new lists: those of a fresh machine are empty. */
async function debian(name) {
  await run('apt-get', ['update', '-qq'], 300_000);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], 600_000);
}

/** Runs a command to its end, good or bad: what it should have brought is looked for afterwards. */
const run = (command, args, timeout) =>
  promisify(execFile)(command, args, {
    timeout,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  }).catch(() => undefined);
