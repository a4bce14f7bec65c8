// Streebog, the hash of GOST R 34.11-2012 with 256 bits (RFC 6986), and HMAC over it (RFC 7836 4.1),
// for gost-yescrypt alone. OpenSSL has it only with a separate engine.
//
// The RFC writes its 512-bit vectors as numbers; here a vector is 64 bytes, the least significant
// first, so that a message goes in and a digest comes out in the order of its bytes.

import { matrix, roundConstants, substitution } from './tables/streebog.ts';

const blockBytes = 64;
const wordBytes = 8;

const pi = Buffer.from(substitution, 'hex');
/** Row 0 belongs to the most significant bit of a word. */
const rows = Array.from({ length: 64 }, (_, at) =>
  BigInt(`0x${matrix.slice(at * 16, at * 16 + 16)}`),
);
const constants = roundConstants.map((hex) => Buffer.from(hex, 'hex').reverse());
const nothing = Buffer.alloc(blockBytes);

/** RFC 6986 6, with the start value of the 256-bit function. */
export function streebog256(message: Uint8Array): Buffer {
  let state = Buffer.alloc(blockBytes, 1);
  let counted = nothing;
  let sum = nothing;
  const whole = message.length - (message.length % blockBytes);
  for (let at = 0; at <= whole; at += blockBytes) {
    const piece = message.subarray(at, at + blockBytes);
    const block = padded(piece);
    state = compressed(state, block, counted);
    counted = added(counted, numbered(piece.length * 8));
    sum = added(sum, block);
  }
  state = compressed(state, counted, nothing);
  return compressed(state, sum, nothing).subarray(blockBytes / 2);
}

/** RFC 2104 2; no key is longer than a block here. */
export function hmacStreebog256(key: Uint8Array, message: Uint8Array): Buffer {
  const block = Buffer.concat([key], blockBytes);
  const inner = streebog256(Buffer.concat([block.map((byte) => byte ^ 0x36), message]));
  return streebog256(Buffer.concat([block.map((byte) => byte ^ 0x5c), inner]));
}

/** The bit behind a message that does not fill its last block. */
function padded(piece: Uint8Array): Buffer {
  const block = Buffer.concat([piece], blockBytes);
  if (piece.length < blockBytes) block[piece.length] = 1;
  return block;
}

/** RFC 6986 5.6 and 8: one block into the state. */
function compressed(state: Buffer, block: Buffer, counted: Buffer): Buffer<ArrayBuffer> {
  let key = transformed(xored(state, counted));
  let mixed = block;
  for (const constant of constants) {
    mixed = transformed(xored(key, mixed));
    key = transformed(xored(key, constant));
  }
  return xored(xored(xored(mixed, key), state), block);
}

/** LPS: each byte is replaced, the 8 × 8 bytes are turned over, each word multiplied. */
function transformed(vector: Buffer): Buffer {
  const result = Buffer.alloc(blockBytes);
  for (let word = 0; word < wordBytes; word += 1) {
    let product = 0n;
    for (let byte = 0; byte < wordBytes; byte += 1) {
      const value = pi[vector[byte * wordBytes + word] ?? 0] ?? 0;
      for (let bit = 0; bit < 8; bit += 1) {
        if ((value >> bit) & 1) product ^= rows[63 - byte * 8 - bit] ?? 0n;
      }
    }
    result.writeBigUInt64LE(product, word * wordBytes);
  }
  return result;
}

function xored(one: Buffer, other: Buffer): Buffer<ArrayBuffer> {
  const result = Buffer.alloc(blockBytes);
  for (const [at, byte] of one.entries()) result[at] = byte ^ (other[at] ?? 0);
  return result;
}

/** As numbers of 512 bits. */
function added(one: Buffer, other: Buffer): Buffer<ArrayBuffer> {
  const result = Buffer.alloc(blockBytes);
  let carry = 0;
  for (const [at, byte] of one.entries()) {
    carry += byte + (other[at] ?? 0);
    result[at] = carry & 0xff;
    carry >>= 8;
  }
  return result;
}

function numbered(value: number): Buffer {
  const result = Buffer.alloc(blockBytes);
  result.writeUInt16LE(value);
  return result;
}
