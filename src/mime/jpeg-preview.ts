// The small picture that cameras put into a JPEG in front of the large one (Exif 2.3, 4.5 and 4.6).
//
//   FFD8  FFE1 length "Exif\0\0" │ "II" or "MM" 002A │ IFD0 … next ─▶ IFD1 … │ FFD8 … FFD9
//                                                    0112 orientation  0201 its place, 0202 its length
//
// It is given as it stands there, never decoded; only how the picture is turned is put in front of
// it, which it mostly does not say itself.

/** How much of a file has to be read: the segment of Exif is the first or nearly so, and short. */
export const previewReadBytes = 192 * 1024;

/** LIMIT of segments before that of Exif, of entries of one directory, of bytes of the picture. */
const segmentsMax = 20;
const entriesMax = 200;
const pictureBytesMax = 128 * 1024;

const startOfImage = 0xff_d8;
const exifSegment = 0xff_e1;
const orientationTag = 0x01_12;
const placeTag = 0x02_01;
const lengthTag = 0x02_02;

/** The small picture of a JPEG that begins with these bytes. */
export function jpegPreview(bytes: Buffer): Buffer | undefined {
  const exif = exifOf(bytes);
  const order = exif?.toString('latin1', 0, 2);
  if (exif === undefined || (order !== 'II' && order !== 'MM')) return undefined;
  const tiff: Tiff = { bytes: exif, isLittle: order === 'II' };
  const large = directoryAt(tiff, long(tiff, 4));
  const small = directoryAt(tiff, large?.next);
  const [place, length] = [small?.values.get(placeTag), small?.values.get(lengthTag)];
  if (place === undefined || length === undefined || length > pictureBytesMax) return undefined;
  const picture = exif.subarray(place, place + length);
  const isWhole =
    picture.length === length && length > 4 && picture.readUInt16BE(0) === startOfImage;
  return isWhole ? turned(picture, large?.values.get(orientationTag) ?? 1) : undefined;
}

interface Tiff {
  readonly bytes: Buffer;
  readonly isLittle: boolean;
}

interface Directory {
  readonly values: ReadonlyMap<number, number>;
  readonly next: number | undefined;
}

function exifOf(bytes: Buffer): Buffer | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== startOfImage) return undefined;
  let at = 2;
  for (let count = 0; count < segmentsMax && at + 4 <= bytes.length; count += 1) {
    const marker = bytes.readUInt16BE(at);
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (marker === exifSegment && bytes.toString('latin1', at + 4, at + 10) === 'Exif\0\0') {
      return bytes.subarray(at + 10, end);
    }
    // Behind the start of a scan there are no more segments.
    if (marker < 0xff_01 || marker === 0xff_da) return undefined;
    at = end;
  }
  return undefined;
}

/** Tags with their first value, as far as it is a short or a long one. */
function directoryAt(tiff: Tiff, start: number | undefined): Directory | undefined {
  const count = start === undefined ? undefined : short(tiff, start);
  if (start === undefined || count === undefined || count > entriesMax) return undefined;
  const values = new Map<number, number>();
  for (let at = start + 2; at < start + 2 + count * 12; at += 12) {
    const tag = short(tiff, at);
    const value = short(tiff, at + 2) === 3 ? short(tiff, at + 8) : long(tiff, at + 8);
    if (tag !== undefined && value !== undefined) values.set(tag, value);
  }
  return { values, next: long(tiff, start + 2 + count * 12) };
}

function short({ bytes, isLittle }: Tiff, at: number): number | undefined {
  if (at + 2 > bytes.length) return undefined;
  return isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
}

function long({ bytes, isLittle }: Tiff, at: number): number | undefined {
  if (at + 4 > bytes.length) return undefined;
  return isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
}

function turned(picture: Buffer, orientation: number): Buffer {
  if (orientation < 2 || orientation > 8) return picture;
  // One directory with one entry, whose value is the 32nd byte.
  const head = Buffer.from(
    'ffd8ffe100224578696600004d4d002a00000008000101120003000000010000000000000000',
    'hex',
  );
  head[31] = orientation;
  return Buffer.concat([head, picture.subarray(2)]);
}
