// Fetches a picture of a mail from its server, so that the server learns neither who reads nor
// where, and so that no mail can make this machine ask what only it can reach (SSRF).
//
//   address ─▶ check URL ─▶ look up ─▶ check every answer ─▶ connect to those ─▶ check the peer
//      ▲                                                                            │
//      └────────────── redirect, three times at most, checked again ◀──────────────┘

import type { IncomingMessage } from 'node:http';
import { type PictureType, pictureType } from '../kit/picture-type.ts';
import { Turns } from '../kit/turns.ts';
import { ask, publicWeb, type Reach } from './ask.ts';
import { rememberPictures } from './recent-pictures.ts';
import { wholeBody } from './whole-body.ts';

export interface Picture {
  readonly type: PictureType;
  readonly bytes: Uint8Array;
}

/** Gives undefined for whatever cannot be had or must not be asked for: a mail decides neither. */
export type PictureFetcher = (url: string) => Promise<Picture | undefined>;

/** Without a reach of its own it asks public addresses, on the ports of the web. */
export interface PictureFetcherOptions extends Partial<Reach> {
  readonly timeoutMs?: number;
  readonly bytesMax?: number;
}

// LIMIT of one picture: its bytes, its time with all redirects, and how often it may be elsewhere.
const pictureBytesMax = 5 * 1024 * 1024;
const pictureTimeoutMs = 10_000;
const redirectsMax = 3;
// LIMIT pictures that one process fetches at the same time, each with its bytes in memory, and how
// many may wait for that.
const fetchesMax = 16;
const waitingMax = 500;

export function createPictureFetcher(options: PictureFetcherOptions = {}): PictureFetcher {
  const limits: Limits = {
    mayConnect: options.mayConnect ?? publicWeb.mayConnect,
    lookUp: options.lookUp ?? publicWeb.lookUp,
    bytesMax: options.bytesMax ?? pictureBytesMax,
  };
  const turns = new Turns({ atOnce: fetchesMax, waitingMax });
  return rememberPictures((url) =>
    turns.take(async () => {
      try {
        const signal = AbortSignal.timeout(options.timeoutMs ?? pictureTimeoutMs);
        return await fetchPicture(url, limits, signal);
      } catch (error) {
        // A server that is away, slow, broken or forbidden: the picture is not there.
        if (error instanceof Error) return undefined;
        throw error;
      }
    }),
  );
}

const accept = 'image/webp,image/png,image/jpeg,image/gif';

interface Limits extends Reach {
  readonly bytesMax: number;
}

async function fetchPicture(
  from: string,
  limits: Limits,
  signal: AbortSignal,
): Promise<Picture | undefined> {
  let url = URL.parse(from);
  for (let left = redirectsMax; url !== null; left -= 1) {
    const response = await ask(url, { accept }, limits, signal);
    const { statusCode = 0, headers } = response;
    if (statusCode === 200) return readPicture(response, limits.bytesMax);
    response.destroy();
    if (left === 0 || ![301, 302, 303, 307, 308].includes(statusCode)) return undefined;
    url = URL.parse(headers.location ?? '', url.href);
  }
  return undefined;
}

async function readPicture(
  response: IncomingMessage,
  bytesMax: number,
): Promise<Picture | undefined> {
  const bytes = await wholeBody(response, bytesMax);
  if (bytes === undefined) return undefined;
  const type = pictureType(bytes);
  return type === undefined ? undefined : { type, bytes };
}
