import { readFileSync } from 'node:fs';
import { links as schema } from '../../src/lib/schema/links';
import { writeFormatted } from './formatted.mjs';
import { checkLinks, type Linked } from './sources/check';

const SOURCES = 'data/record/sources.json';
const LINKS = 'data/record/links.json';
const USAGE =
  'npm run sources [-- id …]: checks and archives the addresses of all sources, or of some';

/** Checks the addresses of the sources, and keeps when each was last seen and where it is archived. */
async function run(ids: string[]): Promise<void> {
  const rows = JSON.parse(readFileSync(SOURCES, 'utf8')) as { id: string; url?: string }[];
  const unknown = ids.filter((id) => !rows.some((row) => row.id === id));
  if (unknown.length) throw new Error(`no source "${unknown[0]}". ${USAGE}`);
  const linked = rows
    .filter((row): row is Linked => !!row.url)
    .filter(({ id }) => !ids.length || ids.includes(id));
  const known = schema.parse(JSON.parse(readFileSync(LINKS, 'utf8')));
  const day = new Date().toISOString().slice(0, 10);
  const found = await checkLinks(linked, known, day, fetch, (id, answer) =>
    console.log(`${answer.padEnd(11)} ${id}`)
  );
  if (found.offline) {
    console.log(`There is no network here: no address answered. ${LINKS} stays as it was.`);
    return;
  }
  const kept = schema.parse(found.links);
  const sorted = Object.fromEntries(Object.entries(kept).sort(([a], [b]) => a.localeCompare(b)));
  await writeFormatted(LINKS, JSON.stringify(sorted));
  for (const [answer, list] of Object.entries(found.answers)) {
    console.log(`${answer}: ${list.length}${answer === 'gone' ? ` ${list.join(' ')}` : ''}`);
  }
}

run(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
