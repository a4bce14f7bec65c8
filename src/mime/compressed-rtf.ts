// The RTF of a message as Outlook packs it (MS-OXRTFCP 2.1):
//
//   packed size u32 | size u32 | "LZFu" or "MELA" | crc u32 | runs …             little endian
//   run: flags u8, from bit 0 on | a byte (0), or u16 big endian (1): offset 12 bits, length - 2 4 bits
//
// The dictionary is a ring of 4096 bytes that begins with the words that every RTF has; a reference
// to the place where the next byte would go is the end.

const headBytes = 16;
const ringBytes = 4_096;
/** LIMIT Bytes that come out; a reference of two bytes gives at most 17. */
export const rtfBytesMax = 16 * 1024 * 1024;

const firstWords =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern ' +
  '\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0' +
  '\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';

/** Undefined when it is no packed RTF; what is cut short gives what was whole. */
export function unpackRtf(data: Buffer): Buffer | undefined {
  if (data.length < headBytes) return undefined;
  const kind = data.toString('latin1', 8, 12);
  const size = Math.min(data.readUInt32LE(4), rtfBytesMax);
  const packed = data.subarray(headBytes);
  if (kind === 'MELA') return packed.subarray(0, size);
  return kind === 'LZFu' ? unpack(packed, size) : undefined;
}

function unpack(packed: Buffer, sizeMax: number): Buffer {
  // Never more than the input can give, whatever size the head claims.
  const out = Buffer.alloc(Math.min(sizeMax, packed.length * 9));
  const ring = Buffer.alloc(ringBytes, 0x20);
  let ringAt = ring.write(firstWords, 'latin1');
  let length = 0;
  const put = (byte: number): void => {
    if (length < out.length) out[length++] = byte;
    ring[ringAt] = byte;
    ringAt = (ringAt + 1) % ringBytes;
  };
  for (let at = 0; at < packed.length && length < out.length;) {
    const flags = packed[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < packed.length; bit++) {
      if (((flags >> bit) & 1) === 0) {
        put(packed[at++] ?? 0);
        continue;
      }
      if (at + 2 > packed.length) return out.subarray(0, length);
      const reference = packed.readUInt16BE(at);
      at += 2;
      const from = reference >> 4;
      if (from === ringAt) return out.subarray(0, length);
      const count = (reference & 15) + 2;
      for (let nth = 0; nth < count; nth++) put(ring[(from + nth) % ringBytes] ?? 0);
    }
  }
  return out.subarray(0, length);
}
