// Posts JSON to an address that an administrator named: by https to the public internet, and to networks
// that the configuration lets in, by http as well. It follows no redirect and believes no name.

import type { IncomingMessage } from 'node:http';
import { addressList, listed } from '../kit/address-list.ts';
import { ask, type NameLookup, publicWeb, type Reach } from './ask.ts';
import { isPublicAddress } from './public-address.ts';

export interface JsonPoster {
  (
    url: string,
    message: { readonly body: string; readonly headers: Readonly<Record<string, string>> },
  ): Promise<{ readonly status: number; readonly words: string }>;
}

// LIMIT of time for one answer, and of its bytes that are read.
const answerMs = 15_000;
const answerBytesMax = 2_000;

/** `networks` are addresses and networks in CIDR notation that are not public and may be asked. */
export function createJsonPoster(
  networks: readonly string[],
  lookUp: NameLookup = publicWeb.lookUp,
): JsonPoster {
  const allowed = addressList(networks);
  const isAllowed = (address: string): boolean => listed(allowed, address);
  return async (address, { body, headers }) => {
    const url = URL.parse(address);
    if (url === null) return { status: 0, words: 'no web address' };
    const isSecure = url.protocol === 'https:';
    const reach: Reach = {
      mayConnect: (peer) => isAllowed(peer) || (isSecure && isPublicAddress(peer)),
      lookUp,
    };
    const json = { type: 'application/json', body, headers };
    try {
      const signal = AbortSignal.timeout(answerMs);
      const response = await ask(url, { accept: '*/*', json }, reach, signal);
      return { status: response.statusCode ?? 0, words: await firstWords(response) };
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return {
        status: 0,
        words: error.name === 'AbortError' ? 'no answer in time' : error.message,
      };
    }
  };
}

async function firstWords(response: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response as AsyncIterable<Uint8Array>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size >= answerBytesMax) break;
    }
  } catch {
    // The status was said: what was cut short behind it changes nothing.
  }
  response.destroy();
  const text = Buffer.concat(chunks).subarray(0, answerBytesMax).toString('utf8');
  return text.replaceAll(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
}
