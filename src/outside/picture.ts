// Fetches a picture of a mail from its server, so that the server learns neither who reads nor
// where, and so that no mail can make this machine ask what only it can reach (SSRF).
//
//   address ─▶ check URL ─▶ look up ─▶ check every answer ─▶ connect to those ─▶ check the peer
//      ▲                                                                            │
//      └────────────── redirect, three times at most, checked again ◀──────────────┘

import { lookup as lookUpName } from 'node:dns';
import { type IncomingMessage, request as requestHttp, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { type PictureType, pictureType } from './picture-type.ts';
import { isPublicAddress } from './public-address.ts';
import { rememberPictures } from './recent-pictures.ts';
import { Turns } from './turns.ts';

export interface Picture {
  readonly type: PictureType;
  readonly bytes: Uint8Array;
}

/** Gives undefined for whatever cannot be had or must not be asked for: a mail decides neither. */
export type PictureFetcher = (url: string) => Promise<Picture | undefined>;

/** What a name stands for, as `dns.lookup` gives it. */
export type NameLookup = (
  name: string,
) => Promise<readonly { readonly address: string; readonly family: number }[]>;

export interface PictureFetcherOptions {
  /** Whether a connection to an address may be made; without: public ones, on the web's ports. */
  readonly mayConnect?: (address: string, port: number) => boolean;
  readonly lookUp?: NameLookup;
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
// LIMIT of a response's head.
const headBytesMax = 16 * 1024;

export function createPictureFetcher(options: PictureFetcherOptions = {}): PictureFetcher {
  const limits: Limits = {
    mayConnect: options.mayConnect ?? isPublicWeb,
    lookUp: options.lookUp ?? lookUpAll,
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

interface Limits {
  readonly mayConnect: (address: string, port: number) => boolean;
  readonly lookUp: NameLookup;
  readonly bytesMax: number;
}

function isPublicWeb(address: string, port: number): boolean {
  return (port === 80 || port === 443) && isPublicAddress(address);
}

async function fetchPicture(
  from: string,
  limits: Limits,
  signal: AbortSignal,
): Promise<Picture | undefined> {
  let url = URL.parse(from);
  for (let left = redirectsMax; url !== null; left -= 1) {
    const response = await ask(url, limits, signal);
    const { statusCode = 0, headers } = response;
    if (statusCode === 200) return readPicture(response, limits.bytesMax);
    response.destroy();
    if (left === 0 || ![301, 302, 303, 307, 308].includes(statusCode)) return undefined;
    url = URL.parse(headers.location ?? '', url.href);
  }
  return undefined;
}

/** Sends nothing of the reader: no cookie, no referrer, no language, no password in the address. */
function ask(url: URL, limits: Limits, signal: AbortSignal): Promise<IncomingMessage> {
  const secure = url.protocol === 'https:';
  if (!secure && url.protocol !== 'http:') throw new Error('no web address');
  if (url.username !== '' || url.password !== '') throw new Error('an address with a password');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = Number(url.port) || (secure ? 443 : 80);
  // An address instead of a name is never looked up, so it is checked here.
  if (isIP(host) !== 0 && !limits.mayConnect(host, port)) throw new Error('not to be asked');
  const options: RequestOptions = {
    method: 'GET',
    host,
    port,
    path: url.pathname + url.search,
    // No pool: a connection that was checked for one name is not used for another.
    agent: false,
    maxHeaderSize: headBytesMax,
    signal,
    lookup: checkedLookup(limits, port),
    headers: {
      host: url.host,
      accept: 'image/webp,image/png,image/jpeg,image/gif',
      'accept-encoding': 'identity',
      'user-agent': 'Mozilla/5.0',
    },
  };
  return new Promise((resolve, reject) => {
    const request = secure ? requestHttps(options, resolve) : requestHttp(options, resolve);
    request.on('error', reject);
    request.on('socket', (socket) => {
      // The name may have meant another address by the time of the connection (DNS rebinding).
      socket.on('connect', () => {
        if (limits.mayConnect(socket.remoteAddress ?? '', port)) return;
        request.destroy(new Error('not to be asked'));
      });
    });
    request.end();
  });
}

/** One forbidden address among the answers forbids the name: whoever gives it wants to be asked. */
function checkedLookup(limits: Limits, port: number): LookupFunction {
  return (name, options, callback) => {
    void answersFor(name, port, limits).then(({ answers, error }) => {
      const first = answers[0];
      if (first === undefined) process.nextTick(callback, error, '', 0);
      else if (options.all) process.nextTick(callback, null, [...answers]);
      else process.nextTick(callback, null, first.address, first.family);
    });
  };
}

type Answers = Awaited<ReturnType<NameLookup>>;

async function answersFor(
  name: string,
  port: number,
  { lookUp, mayConnect }: Limits,
): Promise<{ readonly answers: Answers; readonly error: Error }> {
  const error = new Error('not to be asked');
  try {
    const answers = await lookUp(name);
    const isFree = answers.every(({ address }) => mayConnect(address, port));
    return { answers: isFree ? answers : [], error };
  } catch {
    return { answers: [], error };
  }
}

const lookUpAll: NameLookup = (name) =>
  new Promise((resolve, reject) => {
    lookUpName(name, { all: true }, (error, answers) => {
      if (error) reject(error);
      else resolve(answers);
    });
  });

async function readPicture(
  response: IncomingMessage,
  bytesMax: number,
): Promise<Picture | undefined> {
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
  const bytes = Buffer.concat(chunks);
  const type = pictureType(bytes);
  return type === undefined ? undefined : { type, bytes };
}
