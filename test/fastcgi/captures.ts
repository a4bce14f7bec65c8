// The captured streams of the shared corpus, and where to cut them.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Capture {
  readonly name: string;
  readonly bytes: Buffer;
  /** How the bytes arrived. */
  readonly chunks: readonly number[];
  readonly records: readonly string[];
  /** Name and value; a pair of empty strings ends each request. */
  readonly params: readonly (readonly [string, string])[];
}

const folder = join(import.meta.dirname, '../../../shared/fastcgi-captures');

/** Undefined where the corpus is absent. */
export function captures(protocol: 'fastcgi' | 'scgi'): Capture[] | undefined {
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name.includes('-scgi-') === (protocol === 'scgi'))
    .map((name) => {
      const told = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Omit<Capture, 'bytes'>;
      return { ...told, bytes: readFileSync(join(folder, `${told.name}.bin`)) };
    });
}

export function cutAt(bytes: Buffer, sizes: readonly number[]): Buffer[] {
  let at = 0;
  const chunks = sizes.map((size) => bytes.subarray(at, (at += size)));
  return [...chunks, bytes.subarray(at)];
}

/** Up to this size a stream is cut at every byte. */
const everyByteMax = 2000;
const chosenCount = 150;

/** Every byte of a small stream; of a large one its edges with their neighbours, and a choice. */
export function splitPoints(bytes: Buffer, edges: readonly number[]): readonly number[] {
  if (bytes.length <= everyByteMax) return Array.from(bytes, (_, at) => at);
  const near = edges.flatMap((edge) => [edge - 1, edge, edge + 1]);
  const points = new Set(near.filter((at) => at >= 0 && at <= bytes.length));
  let state = bytes.length;
  for (let count = 0; count < chosenCount; count += 1) {
    // The same choice in each run (a linear congruence, Knuth's constants for 32 bits).
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    points.add(state % bytes.length);
  }
  return [...points];
}
