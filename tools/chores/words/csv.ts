/** One cell and what ends it: a comma, the end of a line, as any system writes it, or of the text. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n?|\n|$)/y;

/**
 * The rows of a table as spreadsheets write it (RFC 4180), under the names in its first line.
 *
 * @throws Error that names the line which cannot be read
 */
export function parseCsv(csv: string): Record<string, string>[] {
  const [header = [], ...rows] = lines(csv.replace(/^\uFEFF/, ''));
  return rows
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells, n) => {
      if (cells.length !== header.length) {
        const message = `row ${n + 2} has ${cells.length} cells and the first has ${header.length}`;
        throw new Error(`${message}: is a quotation mark or comma missing there?`);
      }
      return Object.fromEntries(header.map((name, i) => [name, cells[i]!]));
    });
}

function lines(csv: string): string[][] {
  const all: string[][] = [[]];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < csv.length) {
    const at = CELL.lastIndex;
    const found = CELL.exec(csv);
    if (!found)
      throw new Error(`row ${all.length} cannot be read from "${csv.slice(at, at + 30)}"`);
    const [, quoted, plain = '', end] = found;
    all.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',' && CELL.lastIndex === csv.length) all.at(-1)!.push('');
    else if (end !== ',' && CELL.lastIndex < csv.length) all.push([]);
  }
  return all;
}
