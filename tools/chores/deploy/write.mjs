import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { deployFiles } from './files.mjs';

/** Writes the ready files for hosts; `--base /a/b` for a site served below a path. */
const { base } = parseArgs({ options: { base: { type: 'string', default: '' } } }).values;
if (base && !/^(?:\/[\w.-]+)+$/.test(base)) {
  console.error(`--base must look like /a/b, with no slash at the end; it is "${base}".`);
  process.exit(1);
}
for (const [name, text] of Object.entries(deployFiles(base))) {
  writeFileSync(`deploy/${name}`, text);
  console.log(`deploy/${name}`);
}
