import { defineConfig } from 'playwright/test';
import { BARE_WINDOW, CHROMIUM_FLAGS, testChromium } from './tools/chores/chromium.mjs';

const executablePath = testChromium();

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/tests/{e2e,hosts}/*.test.ts',
  outputDir: 'test-results',
  workers: 3,
  // A shared machine may stall for a moment; what fails twice has failed.
  retries: process.env['CI'] ? 1 : 0,
  fullyParallel: false,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  globalSetup: './tests/e2e/site.ts',
  use: {
    browserName: 'chromium',
    launchOptions: {
      args: [...CHROMIUM_FLAGS, BARE_WINDOW],
      ...(executablePath ? { executablePath } : {})
    }
  }
});
