import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

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
  run('npx', ['playwright', 'install', 'chromium', '--no-shell'], 300_000);
  const downloaded = await playwrightChromium();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    tell('That failed: trying Debian’s chromium package');
    run('apt-get', ['update', '-qq'], 300_000);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], 600_000);
    const packaged = installedChromium();
    if (packaged) return packaged;
  }
  throw new Error(
    'No Chromium could be found or installed: install Chromium or Chrome, or set CHROMIUM_PATH to one.'
  );
}

async function playwrightChromium() {
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

function run(command, args, timeout) {
  spawnSync(command, args, {
    stdio: 'ignore',
    timeout,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  });
}
