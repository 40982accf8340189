import { existsSync } from 'node:fs';
import puppeteer, { type KeyInput } from 'puppeteer-core';
import type { Engine, EngineOptions } from './engine';

const KNOWN = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/**
 * Firefox, driven over WebDriver BiDi, which it speaks itself.
 *
 * @returns undefined where there is no Firefox
 */
export async function firefox({ calm = false }: EngineOptions = {}): Promise<Engine | undefined> {
  const executablePath = KNOWN.find((one) => existsSync(one));
  if (!executablePath) return undefined;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // Answers of the system: the light and moving ones, or those that a calm reader's browser gets.
    extraPrefsFirefox: {
      'ui.systemUsesDarkTheme': Number(calm),
      'ui.prefersReducedMotion': Number(calm)
    }
  });
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const resize = (width: number, height: number) => page.setViewport({ width, height });
  await resize(390, 664);
  return {
    name: 'Firefox',
    errors,
    resize,
    open: (url) => page.goto(url, { waitUntil: 'load' }),
    print: () => page.pdf({ format: 'A4' }),
    press: (key) => page.keyboard.press(key as KeyInput),
    async ask<T>(code: string, frame = false): Promise<T> {
      const target = frame ? page.mainFrame().childFrames()[0]! : page.mainFrame();
      const answer = await target.evaluate(`(async () => JSON.stringify(await (${code})()))()`);
      return (answer === undefined ? undefined : JSON.parse(String(answer))) as T;
    },
    close: () => browser.close()
  };
}
