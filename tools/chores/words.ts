import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Row } from '../../src/lib/content/translation/stamps';
import { readTableFile } from './words/table-file';
import { readTable, rowsOf, staleOf, stampAll, tableOf, takeIn } from './words/edition';

const USAGE = `npm run words -- ko                  what is missing or old in an edition, beside the English
npm run words -- ko --out file.csv   the same as a table to fill in (--all: every text)
npm run words -- ko --in file.csv    takes a filled table in
npm run words -- ko --stamp          says that all present translations stand for today's English`;

/** Lists, hands out and takes in the translations of an edition. */
async function run(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      in: { type: 'string' },
      stamp: { type: 'boolean' },
      all: { type: 'boolean' }
    }
  });
  const [lang, ...rest] = positionals;
  if (!lang || rest.length) throw new Error(`name one edition:\n${USAGE}`);
  const rows = rowsOf(lang);
  if (values.in) {
    const taken = readTable(readTableFile(values.in), rows);
    await takeIn(lang, taken);
    console.log(`${countOf(taken.changed.length)} taken in`);
    for (const { file, key } of staleOf(taken)) {
      console.log(`stays old, since its English has changed: ${file} › ${key}`);
    }
  } else if (values.stamp) {
    console.log(`${await stampAll(lang)} translations stand for today's wordings`);
  } else {
    const due = rows.filter(({ state }) => values.all || state !== 'done');
    if (values.out) writeFileSync(values.out, tableOf(due));
    else due.forEach(tell);
    console.log(summary(rows));
  }
}

const countOf = (n: number) => `${n} ${n === 1 ? 'text' : 'texts'}`;

/** One text that is due. */
function tell({ file, key, state, text, translation }: Row): void {
  console.log(`${state.padEnd(7)} ${file} › ${key}\n        ${text}`);
  if (translation) console.log(`        ${translation}`);
}

function summary(rows: readonly Row[]): string {
  const count = (state: Row['state']) => rows.filter((row) => row.state === state).length;
  return (
    `${count('done')} of ${countOf(rows.length)} are done; ${count('missing')} missing, ` +
    `${count('old')} old, ${count('new')} not yet said to stand for a wording (--stamp)`
  );
}

// `npm run words -- ko | head` closes the pipe before all is said.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

run().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exitCode = 1;
});
