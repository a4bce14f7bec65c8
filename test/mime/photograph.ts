// A JPEG as cameras write it, as far as its small picture goes.

/** No more than what frames a JPEG. */
export const smallPicture: Buffer = Buffer.from('ffd8ffdb0004aabbffd9', 'hex');

/** A photograph with a small picture in it; numbers as its camera writes them. */
export function photograph({
  isLittle = false,
  orientation = 1,
  picture = smallPicture,
} = {}): Buffer {
  const short = (value: number): Buffer => {
    const bytes = Buffer.alloc(2);
    if (isLittle) bytes.writeUInt16LE(value);
    else bytes.writeUInt16BE(value);
    return bytes;
  };
  const long = (value: number): Buffer => {
    const bytes = Buffer.alloc(4);
    if (isLittle) bytes.writeUInt32LE(value);
    else bytes.writeUInt32BE(value);
    return bytes;
  };
  const entry = (tag: number, type: number, value: Buffer): Buffer =>
    Buffer.concat([short(tag), short(type), long(1), value, Buffer.alloc(4 - value.length)]);
  // Two directories: of 18 bytes at 8, and of 30 at 26; the picture is behind them.
  const tiff = Buffer.concat([
    Buffer.from(isLittle ? 'II' : 'MM'),
    short(42),
    long(8),
    short(1),
    entry(0x01_12, 3, short(orientation)),
    long(26),
    short(2),
    entry(0x02_01, 4, long(56)),
    entry(0x02_02, 4, long(picture.length)),
    long(0),
    picture,
  ]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(tiff.length + 8);
  const exif = Buffer.concat([Buffer.from('ffe1', 'hex'), length, Buffer.from('Exif\0\0'), tiff]);
  const jfif = Buffer.from('ffe000104a46494600010100000100010000', 'hex');
  return Buffer.concat([Buffer.from('ffd8', 'hex'), jfif, exif, Buffer.from('ffda0000', 'hex')]);
}
