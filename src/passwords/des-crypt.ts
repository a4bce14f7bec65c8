// The two kinds of crypt(3) that are DES with a salt between its expansion and its boxes:
//
//     2 digits of salt, 11 digits                       25 times, 8 characters of the password
//     _ 4 digits of count, 4 of salt, 11 digits         bsdicrypt: count times, all characters
//
// OpenSSL's DES has no salt. A bit of it makes two bits of the expansion change places.

import { cryptDigits } from './crypt-base64.ts';
import {
  boxes,
  boxesOrder,
  initialOrder,
  keyOrder,
  keyTurns,
  roundKeyOrder,
} from './tables/des.ts';

const timesUsual = 25;

/** The 11 digits for this password, under the salt of a stored string of either kind. */
export function desCrypt(password: Uint8Array, stored: string): string {
  if (!stored.startsWith('_')) {
    const key = roundKeys(shifted(password.subarray(0, 8)));
    return digitsOf(
      encrypted([0, 0], { key, salt: numberOf(stored.slice(0, 2)), times: timesUsual }),
    );
  }
  const { times, salt } = bsdiSetting(stored);
  return digitsOf(encrypted([0, 0], { key: foldedKey(password), salt, times }));
}

export function bsdiSetting(stored: string): { readonly times: number; readonly salt: number } {
  return { times: numberOf(stored.slice(1, 5)), salt: numberOf(stored.slice(5, 9)) };
}

/** The left and the right half, of 32 bits each. */
type Block = readonly [left: number, right: number];
/** Eight numbers of six bits for each of sixteen rounds. */
type RoundKeys = Uint8Array;

interface Cipher {
  readonly key: RoundKeys;
  readonly salt: number;
  readonly times: number;
}

/** Each piece of eight characters goes over what the pieces before it came to, encrypted. */
function foldedKey(password: Uint8Array): RoundKeys {
  let bytes = shifted(password.subarray(0, 8));
  for (let at = 8; at < password.length; at += 8) {
    const block: Block = [bytes.readUInt32BE(0), bytes.readUInt32BE(4)];
    const [left, right] = encrypted(block, { key: roundKeys(bytes), salt: 0, times: 1 });
    const more = shifted(password.subarray(at, at + 8));
    const next = Buffer.alloc(8);
    next.writeUInt32BE((left ^ more.readUInt32BE(0)) >>> 0, 0);
    next.writeUInt32BE((right ^ more.readUInt32BE(4)) >>> 0, 4);
    bytes = next;
  }
  return roundKeys(bytes);
}

/** Seven bits of each character; DES leaves out the lowest of a byte. */
function shifted(characters: Uint8Array): Buffer {
  const bytes = Buffer.alloc(8);
  for (const [at, character] of characters.entries()) bytes[at] = character << 1;
  return bytes;
}

function roundKeys(bytes: Buffer): RoundKeys {
  const bits = keyOrder.map((bit) => bitOf(bytes, bit));
  let [one, other] = [bits.slice(0, 28), bits.slice(28)];
  const keys = new Uint8Array(16 * 8);
  for (const [round, turn] of keyTurns.entries()) {
    one = [...one.slice(turn), ...one.slice(0, turn)];
    other = [...other.slice(turn), ...other.slice(0, turn)];
    const both = [...one, ...other];
    for (const [at, bit] of roundKeyOrder.entries()) {
      const place = round * 8 + Math.floor(at / 6);
      keys[place] = ((keys[place] ?? 0) << 1) | (both[bit - 1] ?? 0);
    }
  }
  return keys;
}

/** Encrypted so many times over; between the times the two orders undo each other. */
function encrypted(block: Block, { key, salt, times }: Cipher): Block {
  const masks = saltMasks(salt);
  let [left, right] = ordered(block, initialOrder);
  for (let time = 0; time < times; time += 1) {
    for (let round = 0; round < 16; round += 1) {
      const next = left ^ mixed(right, { key, at: round * 8, masks });
      left = right;
      right = next;
    }
    [left, right] = [right, left];
  }
  return ordered([left >>> 0, right >>> 0], finalOrder);
}

/** Six bits of the expansion for each box; the first four swap with the last four where masked. */
function mixed(
  half: number,
  of: { readonly key: RoundKeys; readonly at: number; readonly masks: Uint8Array },
): number {
  let result = 0;
  for (let box = 0; box < 4; box += 1) {
    const one = sixAt(half, box);
    const other = sixAt(half, box + 4);
    const swapped = (one ^ other) & (of.masks[box] ?? 0);
    const key = of.key[of.at + box] ?? 0;
    const keyOther = of.key[of.at + box + 4] ?? 0;
    result |= filled[(box << 6) | (one ^ swapped ^ key)] ?? 0;
    result |= filled[((box + 4) << 6) | (other ^ swapped ^ keyOther)] ?? 0;
  }
  return result;
}

/** Four bits with one neighbour on each side, around the ends. */
function sixAt(half: number, box: number): number {
  const turn = (4 * box + 5) & 31;
  return ((half << turn) | (half >>> (32 - turn))) & 63;
}

/** The least significant bit of the salt stands for the first bit of the expansion. */
function saltMasks(salt: number): Uint8Array {
  const masks = new Uint8Array(4);
  for (let bit = 0; bit < 24; bit += 1) {
    const box = Math.floor(bit / 6);
    if ((salt >> bit) & 1) masks[box] = (masks[box] ?? 0) | (32 >> (bit % 6));
  }
  return masks;
}

/** What each box gives for each six bits, already in its places among the 32. */
const filled = Int32Array.from({ length: 8 * 64 }, (_, at) => {
  const [box, six] = [at >> 6, at & 63];
  const row = ((six >> 4) & 2) | (six & 1);
  const four = boxes[box]?.[row * 16 + ((six >> 1) & 15)] ?? 0;
  const given = (four << (28 - 4 * box)) >>> 0;
  return boxesOrder.reduce((sum, bit, to) => sum | (((given >>> (32 - bit)) & 1) << (31 - to)), 0);
});

const finalOrder = initialOrder.map((_, at) => initialOrder.indexOf(at + 1) + 1);

function ordered([left, right]: Block, order: readonly number[]): Block {
  const bytes = bytesOf([left, right]);
  const halves: [number, number] = [0, 0];
  for (const [to, bit] of order.entries()) {
    const half = to < 32 ? 0 : 1;
    halves[half] = ((halves[half] << 1) | bitOf(bytes, bit)) >>> 0;
  }
  return halves;
}

function bytesOf([left, right]: Block): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32BE(left, 0);
  bytes.writeUInt32BE(right, 4);
  return bytes;
}

/** Counted from 1 at the most significant. */
function bitOf(bytes: Uint8Array, bit: number): number {
  return ((bytes[(bit - 1) >> 3] ?? 0) >> (7 - ((bit - 1) & 7))) & 1;
}

/** Least significant digit first. */
function numberOf(digits: string): number {
  return Array.from(digits).reduceRight((sum, digit) => sum * 64 + cryptDigits.indexOf(digit), 0);
}

/** 64 bits as eleven digits, the most significant first. */
function digitsOf(block: Block): string {
  const value = (bytesOf(block).readBigUInt64BE() << 2n).toString(2).padStart(66, '0');
  return (value.match(/.{6}/g) ?? []).map((bits) => cryptDigits[Number.parseInt(bits, 2)]).join('');
}
