// Bytes changed at random: flipped, cut out, doubled, put in, cut short, and mixed with words that
// mean something to whoever reads them.

export type Random = (below: number) => number;

/** LIMIT of a case, so that doubling does not grow without end. */
const bytesMax = 64 * 1024;

export function pick<Item>(list: readonly Item[], random: Random): Item {
  const item = list[random(list.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

/** One to eight changes of these bytes. */
export function mutated(seed: Uint8Array, words: readonly string[], random: Random): Buffer {
  let bytes: Buffer = Buffer.from(seed);
  for (let changes = 1 + random(8); changes > 0; changes -= 1)
    bytes = changed(bytes, words, random);
  return bytes.subarray(0, bytesMax);
}

function changed(bytes: Buffer, words: readonly string[], random: Random): Buffer {
  const at = random(bytes.length + 1);
  const size = 1 + random(random(10) === 0 ? 400 : 12);
  const before = bytes.subarray(0, at);
  const word = Buffer.from(pick(words, random), 'latin1');
  switch (random(8)) {
    case 0:
      return Buffer.concat([before, Buffer.from([random(256)]), bytes.subarray(at + 1)]);
    case 1:
      return Buffer.concat([before, bytes.subarray(at + size)]);
    case 2:
      return Buffer.concat([before, bytes.subarray(at, at + size), bytes.subarray(at)]);
    case 3:
      return Buffer.concat([before, Buffer.alloc(size, random(256)), bytes.subarray(at)]);
    case 4:
      return random(4) === 0 ? Buffer.from(before) : bytes;
    case 5:
      return Buffer.concat([
        before,
        ...Array.from({ length: size }, () => word),
        bytes.subarray(at),
      ]);
    default:
      return Buffer.concat([before, word, bytes.subarray(at)]);
  }
}
