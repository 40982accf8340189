import { execSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { chromium } from 'playwright';
import { getDocumentProxy } from 'unpdf';
import { readEditions } from '../../src/lib/content/editions';
import { typefacesOf } from '../../src/lib/content/typefaces';
import { pathIn } from '../../src/lib/i18n/paths';
import type { EditionInfo } from '../../src/lib/schema/edition';
import { SHEETS } from '../../src/lib/schema/classroom';
import { PAPERS, sheetFile } from '../../src/lib/classroom/sheets/list';
import { CHROMIUM_FLAGS, findChromium } from './chromium.mjs';
import { serve } from './serve.mjs';

/**
 * Makes the print sheets' PDFs in `static/sheets`, in A4 and Letter, from their own pages. They are
 * kept with the code, so that building and serving the site needs no browser.
 */
const editions = readEditions().sort((a, b) => Number(!!b.default) - Number(!!a.default));
const files = editions.flatMap((edition) =>
  SHEETS.flatMap((sheet) =>
    PAPERS.map((paper) => ({
      edition,
      sheet,
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

/** How much smaller a translation is set where it would need more pages than the default edition. */
const SCALES = [1, 0.98, 0.96, 0.94, 0.92];

const { port, close } = await serve('build');
const browser = await chromium.launch({
  executablePath: await findChromium(console.log),
  args: CHROMIUM_FLAGS
});
// The type for paper comes from no address of the site.
const page = await browser.newPage({ bypassCSP: true });
/** Pages of each sheet in the default edition, by sheet and paper. */
const due = new Map<string, number>();
for (const { edition, sheet, page: print, paper, path } of files) {
  await page.goto(`http://localhost:${port}${print}`);
  const type = typeForPaper(edition);
  if (type) await page.addStyleTag({ content: type });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const name = `${sheet} ${paper}`;
  for (const scale of SCALES) {
    // Without backgrounds: paper is white, and ink costs money.
    const look = { tagged: true, outline: true, printBackground: false };
    const pdf = await page.pdf({ path, format: paper, scale, ...look });
    const { numPages } = await getDocumentProxy(new Uint8Array(pdf));
    if (!due.has(name)) due.set(name, numPages);
    if (numPages <= due.get(name)!) break;
  }
  console.log(`${path}: ${Math.round(readFileSync(path).length / 1024)} KB`);
}
await browser.close();
await close();

/**
 * Type for a script that this machine may have no letters of, from the packages that pictures are
 * drawn with; a PDF keeps the letters that it uses. Nothing for scripts that every machine has.
 */
function typeForPaper(edition: EditionInfo): string | undefined {
  const { sans, serif } = typefacesOf(edition);
  const weights = { sans: [400, 700], serif: [600] };
  if (sans.every(({ family }) => family === sans[0]!.family)) return undefined;
  const own = { sans: sans[0]!, serif: serif[0]! };
  const rules = (['sans', 'serif'] as const).flatMap((of) =>
    weights[of].map((weight) => {
      const { family, subset } = own[of];
      const file = `node_modules/@fontsource/${family}/files/${family}-${subset}-${weight}-normal.woff2`;
      const url = `data:font/woff2;base64,${readFileSync(file, 'base64')}`;
      return `@font-face { font-family: 'Paper ${of}'; font-weight: ${weight}; src: url(${url}); }`;
    })
  );
  const lists = `:root { --sans: 'Libre Franklin', 'Paper sans', sans-serif; --serif: 'Story Serif', 'Paper serif', serif; }`;
  return [...rules, lists].join('\n');
}
