// MD4 (RFC 1320), for stored PLAIN-MD4 and NT hashes only. OpenSSL 3 has dropped it. It protects
// nothing; an account with such a hash should get a new password.

const rotations = [
  [3, 7, 11, 19],
  [3, 5, 9, 13],
  [3, 9, 11, 15],
];
const orders = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
  [0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15],
  [0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15],
];
const constants = [0, 0x5a827999, 0x6ed9eba1];

export function md4(message: Uint8Array): Buffer {
  const padded = pad(message);
  const state = new Uint32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]);
  for (let at = 0; at < padded.length; at += 64) compress(state, padded.subarray(at, at + 64));
  const digest = Buffer.alloc(16);
  state.forEach((word, index) => digest.writeUInt32LE(word, index * 4));
  return digest;
}

/** RFC 1320 3.1, 3.2: a one bit, zeros, and the length in bits as 64 bits little endian. */
function pad(message: Uint8Array): Buffer {
  const padded = Buffer.alloc(Math.ceil((message.length + 9) / 64) * 64);
  padded.set(message);
  padded[message.length] = 0x80;
  padded.writeUInt32LE((message.length << 3) >>> 0, padded.length - 8);
  padded.writeUInt32LE(message.length >>> 29, padded.length - 4);
  return padded;
}

function compress(state: Uint32Array, block: Buffer): void {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  for (let round = 0; round < 3; round += 1) {
    for (const [step, index] of (orders[round] ?? []).entries()) {
      const sum = a + mix(round, b, c, d) + block.readUInt32LE(index * 4) + (constants[round] ?? 0);
      const bits = rotations[round]?.[step % 4] ?? 0;
      [a, d, c, b] = [d, c, b, ((sum << bits) | ((sum >>> 0) >>> (32 - bits))) >>> 0];
    }
  }
  [a, b, c, d].forEach((word, index) => (state[index] = (state[index] ?? 0) + word));
}

/** RFC 1320 3.4: the functions F, G and H. */
function mix(round: number, x: number, y: number, z: number): number {
  if (round === 0) return ((x & y) | (~x & z)) >>> 0;
  if (round === 1) return ((x & y) | (x & z) | (y & z)) >>> 0;
  return (x ^ y ^ z) >>> 0;
}
