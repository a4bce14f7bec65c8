// Asks a server that a mail names, so that the server learns neither who reads nor where, and so
// that no mail can make this machine ask what only it can reach (SSRF).
//
//   address ─▶ check URL ─▶ look up ─▶ check every answer ─▶ connect to those ─▶ check the peer

import { lookup as lookUpName } from 'node:dns';
import { type IncomingMessage, request as requestHttp, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** What a name stands for, as `dns.lookup` gives it. */
export type NameLookup = (
  name: string,
) => Promise<readonly { readonly address: string; readonly family: number }[]>;

/** Who may be asked. */
export interface Reach {
  readonly mayConnect: (address: string, port: number) => boolean;
  readonly lookUp: NameLookup;
}

/** Public addresses, on the ports of the web. */
export const publicWeb: Reach = {
  mayConnect: (address, port) => (port === 80 || port === 443) && isPublicAddress(address),
  lookUp: (name) =>
    new Promise((resolve, reject) => {
      lookUpName(name, { all: true }, (error, answers) => {
        if (error) reject(error);
        else resolve(answers);
      });
    }),
};

export interface Question {
  readonly accept: string;
  /** A form to post; asks with GET without. */
  readonly form?: string;
  /** JSON to post, with headers of its own. */
  readonly json?: {
    readonly type: string;
    readonly body: string;
    readonly headers: Readonly<Record<string, string>>;
  };
}

// LIMIT of a response's head.
const headBytesMax = 16 * 1024;

/** Sends nothing of the reader: no cookie, no referrer, no language, no password in the address. */
export function ask(
  url: URL,
  { accept, form, json }: Question,
  reach: Reach,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const secure = url.protocol === 'https:';
  if (!secure && url.protocol !== 'http:') throw new Error('no web address');
  if (url.username !== '' || url.password !== '') throw new Error('an address with a password');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = Number(url.port) || (secure ? 443 : 80);
  // An address instead of a name is never looked up, so it is checked here.
  if (isIP(host) !== 0 && !reach.mayConnect(host, port)) throw new Error('not to be asked');
  const posted =
    form === undefined ? json : { type: 'application/x-www-form-urlencoded', body: form };
  const options: RequestOptions = {
    method: posted === undefined ? 'GET' : 'POST',
    host,
    port,
    path: url.pathname + url.search,
    // No pool: a connection that was checked for one name is not used for another.
    agent: false,
    maxHeaderSize: headBytesMax,
    signal,
    lookup: checkedLookup(reach, port),
    headers: {
      host: url.host,
      accept,
      'accept-encoding': 'identity',
      'user-agent': json === undefined ? 'Mozilla/5.0' : 'Dispatch',
      ...json?.headers,
      ...(posted === undefined
        ? {}
        : { 'content-type': posted.type, 'content-length': Buffer.byteLength(posted.body) }),
    },
  };
  return new Promise((resolve, reject) => {
    const request = secure ? requestHttps(options, resolve) : requestHttp(options, resolve);
    request.on('error', reject);
    request.on('socket', (socket) => {
      // The name may have meant another address by the time of the connection (DNS rebinding).
      socket.on('connect', () => {
        if (reach.mayConnect(socket.remoteAddress ?? '', port)) return;
        request.destroy(new Error('not to be asked'));
      });
    });
    request.end(posted?.body);
  });
}

/** One forbidden address among the answers forbids the name: whoever gives it wants to be asked. */
function checkedLookup(reach: Reach, port: number): LookupFunction {
  return (name, options, callback) => {
    void answersFor(name, port, reach).then(({ answers, error }) => {
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
  { lookUp, mayConnect }: Reach,
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
