/** Width and height in px that a PNG states in its first chunk; throws for other bytes. */
export function pngSize(bytes: Uint8Array): [width: number, height: number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPng = view.getUint32(0) === 0x89504e47 && view.getUint32(12) === 0x49484452;
  if (!isPng) throw new Error('not a PNG');
  return [view.getUint32(16), view.getUint32(20)];
}
