// All bytes of an answer from outside, or nothing of one that is larger than it may be.

import type { IncomingMessage } from 'node:http';

/** Undefined beyond the bound, or where the bytes stand for others; the answer is over then. */
export async function wholeBody(
  response: IncomingMessage,
  bytesMax: number,
): Promise<Buffer | undefined> {
  const { headers } = response;
  const announced = Number(headers['content-length'] ?? 0);
  const encoding = headers['content-encoding'] ?? 'identity';
  // It was not asked for compressed bytes: a little of them can become a great deal.
  if (announced > bytesMax || encoding !== 'identity') {
    response.destroy();
    return undefined;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > bytesMax) {
      response.destroy();
      return undefined;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
