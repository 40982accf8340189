import { crc32, deflateSync } from 'node:zlib';

/** Colours of a palette at most. */
const MOST = 256;
/** Bits of each channel that tell colours apart before the palette is chosen. */
const BITS = 5;

/**
 * A PNG of 256 colours: a flat map needs no more, and the file is a third as large. The commonest
 * colours are kept (as the mean of near ones); a rare one, on the edge of a letter, becomes its
 * nearest neighbour. The same pixels always give the same bytes.
 *
 * @param pixels RGBA, four bytes a pixel, all opaque
 * @throws RangeError when the pixels do not fill the size
 */
export function encodePng(pixels: Uint8Array, width: number, height: number): Buffer {
  if (pixels.length !== width * height * 4) {
    throw new RangeError(`${width} × ${height} px need ${width * height * 4} bytes`);
  }
  const { palette, indexOf } = choosePalette(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0, at = 0, out = 0; y < height; y++) {
    rows[out++] = 0;
    for (let x = 0; x < width; x++, at += 4) rows[out++] = indexOf[key(pixels, at)]!;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    // One level more takes almost three times as long, and saves one byte in 75.
    chunk('IDAT', deflateSync(rows, { level: 8 })),
    chunk('IEND', Buffer.alloc(0))
  ]);
}

/** One chunk as the PNG specification, 5.3, lays it out: length, type, data, checksum. */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function key(pixels: Uint8Array, at: number): number {
  const drop = 8 - BITS;
  return (
    ((pixels[at]! >> drop) << (2 * BITS)) |
    ((pixels[at + 1]! >> drop) << BITS) |
    (pixels[at + 2]! >> drop)
  );
}

/** The palette's bytes, and the place in it of every cell of colours. */
function choosePalette(pixels: Uint8Array): { palette: Buffer; indexOf: Uint8Array } {
  const cells = 1 << (3 * BITS);
  const count = new Uint32Array(cells);
  const sums = [0, 1, 2].map(() => new Float64Array(cells)) as [
    Float64Array,
    Float64Array,
    Float64Array
  ];
  // Most of a map is flat: a run of one colour is counted at once.
  for (let at = 0, run = 0; at < pixels.length; at += run) {
    run = 4;
    while (at + run < pixels.length && same(pixels, at, at + run)) run += 4;
    const cell = key(pixels, at);
    count[cell]! += run / 4;
    sums.forEach((sum, c) => (sum[cell]! += pixels[at + c]! * (run / 4)));
  }
  const used = [...count.keys()].filter((cell) => count[cell]);
  const mean = (cell: number) => sums.map((sum) => Math.round(sum[cell]! / count[cell]!));
  const palette = Uint8Array.from(
    used
      .toSorted((a, b) => count[b]! - count[a]! || a - b)
      .slice(0, MOST)
      .flatMap(mean)
  );
  const indexOf = new Uint8Array(cells);
  for (const cell of used) indexOf[cell] = nearest(palette, mean(cell));
  return { palette: Buffer.from(palette), indexOf };
}

/** Whether two pixels have one colour. */
const same = (pixels: Uint8Array, a: number, b: number): boolean =>
  pixels[a] === pixels[b] && pixels[a + 1] === pixels[b + 1] && pixels[a + 2] === pixels[b + 2];

/** Place of the palette's colour that is nearest to a colour; the first of two as near. */
function nearest(palette: Uint8Array, colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour;
  let [best, least] = [0, Infinity];
  for (let at = 0; at < palette.length; at += 3) {
    const far =
      (palette[at]! - red) ** 2 + (palette[at + 1]! - green) ** 2 + (palette[at + 2]! - blue) ** 2;
    if (far < least) [best, least] = [at / 3, far];
  }
  return best;
}
