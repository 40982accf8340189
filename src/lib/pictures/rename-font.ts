const HEADER = 12;
const RECORD = 16;
/** Windows, Unicode, American English: where every program looks for names. */
const NAMES_FOR = [3, 1, 0x409] as const;
/** Family, style, full name and PostScript name, as the OpenType specification numbers them. */
const NAME_IDS = [1, 2, 4, 6];

/**
 * A font file under another name. The parts of a typeface that a package splits by script all have
 * one name, by which the rasteriser could not tell them apart.
 *
 * @param font a TrueType or OpenType file, unpacked
 * @param family letters and digits alone
 */
export function renameFont(font: Buffer, family: string): Buffer {
  const all = Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
    const record = font.subarray(HEADER + i * RECORD, HEADER + (i + 1) * RECORD);
    const [start, length] = [record.readUInt32BE(8), record.readUInt32BE(12)];
    const tag = record.toString('latin1', 0, 4);
    return {
      tag,
      record: Buffer.from(record),
      body: tag === 'name' ? nameTable(family) : font.subarray(start, start + length)
    };
  });
  // What names the styles of a family by names that are gone goes with them.
  const tables = all.filter(({ tag }) => tag !== 'STAT');
  let offset = HEADER + tables.length * RECORD;
  const bodies: Buffer[] = [];
  for (const { record, body } of tables) {
    record.writeUInt32BE(offset, 8);
    record.writeUInt32BE(body.length, 12);
    // Each table begins at a multiple of four.
    const padded = Buffer.concat([body, Buffer.alloc(-body.length & 3)]);
    bodies.push(padded);
    offset += padded.length;
  }
  const records = tables.map(({ record }) => record);
  return Buffer.concat([header(font, tables.length), ...records, ...bodies]);
}

/** The head of a file with so many tables, and what helps to search among them. */
function header(font: Buffer, count: number): Buffer {
  const head = Buffer.from(font.subarray(0, HEADER));
  const steps = Math.floor(Math.log2(count));
  const reach = RECORD * 2 ** steps;
  [count, reach, steps, RECORD * count - reach].forEach((value, i) =>
    head.writeUInt16BE(value, 4 + i * 2)
  );
  return head;
}

function nameTable(family: string): Buffer {
  const values = NAME_IDS.map((id) =>
    Buffer.from(id === 2 ? 'Regular' : family, 'utf16le').swap16()
  );
  const head = Buffer.alloc(6 + NAME_IDS.length * 12);
  head.writeUInt16BE(NAME_IDS.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  values.forEach((value, i) => {
    const fields = [...NAMES_FOR, NAME_IDS[i]!, value.length, offset];
    fields.forEach((field, f) => head.writeUInt16BE(field, 6 + i * 12 + f * 2));
    offset += value.length;
  });
  return Buffer.concat([head, ...values]);
}
