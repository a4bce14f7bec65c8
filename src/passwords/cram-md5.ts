// Dovecot's {CRAM-MD5}: the MD5 state after the outer and after the inner HMAC key block
// (RFC 2104 2), four words each, little endian, as 64 hex digits: outer first. node:crypto can't
// give out a state in the middle, so the compression function (RFC 1321 3.4) is written out.

const sines = Array.from({ length: 64 }, (_, n) => Math.floor(Math.abs(Math.sin(n + 1)) * 2 ** 32));
const rotations = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
];

/** Both states for a password of at most 64 bytes; longer keys are hashed by the caller. */
export function cramMd5States(key: Uint8Array): Buffer {
  return Buffer.concat([stateAfter(key, 0x5c), stateAfter(key, 0x36)]);
}

function stateAfter(key: Uint8Array, padByte: number): Buffer {
  const block = Buffer.alloc(64, padByte);
  for (const [index, byte] of key.entries()) block[index] = byte ^ padByte;
  const state = Buffer.alloc(16);
  compress(block).forEach((word, index) => state.writeUInt32LE(word, index * 4));
  return state;
}

function compress(block: Buffer): readonly number[] {
  const start = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  let [a = 0, b = 0, c = 0, d = 0] = start;
  for (let step = 0; step < 64; step += 1) {
    const round = step >> 4;
    const word = block.readUInt32LE(wordIndex(round, step) * 4);
    const sum = (a + mix(round, b, c, d) + word + (sines[step] ?? 0)) >>> 0;
    const bits = rotations[round]?.[step % 4] ?? 0;
    [a, d, c, b] = [d, c, b, (b + ((sum << bits) | (sum >>> (32 - bits)))) >>> 0];
  }
  return [a, b, c, d].map((word, index) => (word + (start[index] ?? 0)) >>> 0);
}

function wordIndex(round: number, step: number): number {
  if (round === 0) return step;
  if (round === 1) return (5 * step + 1) % 16;
  return round === 2 ? (3 * step + 5) % 16 : (7 * step) % 16;
}

/** RFC 1321 3.4: the functions F, G, H and I. */
function mix(round: number, x: number, y: number, z: number): number {
  if (round === 0) return ((x & y) | (~x & z)) >>> 0;
  if (round === 1) return ((x & z) | (y & ~z)) >>> 0;
  return (round === 2 ? x ^ y ^ z : y ^ (x | ~z)) >>> 0;
}
