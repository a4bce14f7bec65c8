// Small pictures made in code, so that no binary lies in the repository.
//
//   PNG: signature, then chunks of length ┃ type ┃ data ┃ CRC-32   (RFC 2083 3)

import { crc32, deflateSync } from 'node:zlib';

export type Colour = readonly [red: number, green: number, blue: number];
/** The colour of the pixel at a point. */
export type Painter = (x: number, y: number) => Colour;

export function png(width: number, height: number, paint: Painter): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      rows.set(paint(x, y), y * (1 + width * 3) + 1 + x * 3);
    }
  }
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.byteLength, 0);
  frame.writeUInt32BE(crc32(typed), 4);
  return Buffer.concat([frame.subarray(0, 4), typed, frame.subarray(4)]);
}

/** An evening at the harbour: sky, sun, its path on the water, a sail. */
export function harbourPicture(): Uint8Array {
  const [width, height, horizon] = [480, 300, 180];
  return png(width, height, (x, y) => {
    const sun = Math.hypot(x - 330, y - 140);
    if (isSail(x, y)) return [250, 246, 236];
    if (y < horizon) {
      if (sun < 34) return [255, 226, 160];
      const glow = Math.max(0, 1 - sun / 220);
      const low = y / horizon;
      return [90 + 120 * low + 40 * glow, 120 + 50 * low + 30 * glow, 160 - 20 * low];
    }
    const depth = (y - horizon) / (height - horizon);
    const ripple = Math.sin(y * 0.9 + Math.sin(x * 0.05) * 3);
    const onPath = Math.abs(x - 330) < 14 + depth * 50 && ripple > 0.2;
    return onPath ? [240, 200, 140] : [52 - 20 * depth, 88 - 30 * depth, 120 - 30 * depth];
  });
}

function isSail(x: number, y: number): boolean {
  const hull = y >= 196 && y < 206 && x > 96 + (y - 196) && x < 172 - (y - 196);
  const sail = y >= 92 && y < 190 && x > 132 && x < 132 + (y - 92) * 0.36;
  const jib = y >= 112 && y < 190 && x < 128 && x > 128 - (y - 112) * 0.32;
  return hull || sail || jib;
}

/** The workshop's mark: a ring with a notch, as a spanner end. */
export function logoPicture(): Uint8Array {
  return png(120, 120, (x, y) => {
    const radius = Math.hypot(x - 60, y - 60);
    const notch = x > 60 && Math.abs(y - 60) < 13;
    const inRing = radius > 24 && radius < 50 && !notch;
    return inRing ? [176, 74, 44] : [250, 246, 238];
  });
}
