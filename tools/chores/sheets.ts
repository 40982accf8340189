import { execSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { chromium } from 'playwright';
import { readEditions } from '../../src/lib/content/editions';
import { pathIn } from '../../src/lib/i18n/paths';
import { SHEETS } from '../../src/lib/schema/classroom';
import { PAPERS, sheetFile } from '../../src/lib/classroom/sheets/list';
import { CHROMIUM_FLAGS, findChromium } from './chromium.mjs';
import { serve } from './serve.mjs';

/**
 * Makes the print sheets' PDFs in `static/sheets`, in A4 and Letter, from their own pages. They are
 * kept with the code, so that building and serving the site needs no browser.
 */
const files = readEditions().flatMap((edition) =>
  SHEETS.flatMap((sheet) =>
    PAPERS.map((paper) => ({
      page: pathIn(edition, `/teach/print/${sheet}/`),
      paper,
      path: `static${sheetFile(edition, sheet, paper)}`
    }))
  )
);
for (const { path } of files) {
  mkdirSync(dirname(path), { recursive: true });
  // The pages link to the PDFs, and the build follows every link.
  if (!existsSync(path)) writeFileSync(path, '');
}
execSync('npx vite build --logLevel error', { stdio: ['ignore', 'ignore', 'inherit'] });

const { port, close } = await serve('build');
const browser = await chromium.launch({
  executablePath: await findChromium(console.log),
  args: CHROMIUM_FLAGS
});
const page = await browser.newPage();
for (const { page: print, paper, path } of files) {
  await page.goto(`http://localhost:${port}${print}`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  // Without backgrounds: paper is white, and ink costs money.
  await page.pdf({ path, format: paper, tagged: true, outline: true, printBackground: false });
  console.log(`${path}: ${Math.round(readFileSync(path).length / 1024)} KB`);
}
await browser.close();
await close();
