// Load on a FastCGI socket itself, by peers/load.c: what is left of a figure without a web server.

import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { encodePairs } from '../../src/fastcgi/params.ts';
import { encodeRecord, recordType } from '../../src/fastcgi/record.ts';

export interface DirectLoad {
  readonly program: string;
  readonly socket: string;
  readonly path: string;
  readonly script?: string;
  readonly cookie?: string;
  readonly connections: number;
  /** Whether a connection serves more than one request; it does unless told otherwise. */
  readonly keep?: boolean;
  readonly seconds: number;
  /** Directory for the bytes of the request. */
  readonly home: string;
}

export async function directLoad(
  load: DirectLoad,
): Promise<{ readonly requests: number; readonly perSecond: number; readonly p50Ms: number }> {
  const file = join(load.home, 'request');
  writeFileSync(file, requestBytes(load));
  const words = [load.socket, file, String(load.connections), String(load.seconds)];
  const { stdout } = await promisify(execFile)(load.program, words);
  const answer = JSON.parse(stdout) as { requests: number; us: number; p50: number };
  const { requests, us, p50 } = answer;
  return { requests, perSecond: (requests * 1e6) / us, p50Ms: p50 / 1000 };
}

/** What nginx sends for a browser's GET. */
function requestBytes({
  path,
  script = '/dispatch.fcgi',
  cookie,
  keep = true,
}: DirectLoad): Buffer {
  const flags = keep ? 1 : 0;
  const pairs = encodePairs([
    ['SCRIPT_FILENAME', script],
    ['QUERY_STRING', ''],
    ['REQUEST_METHOD', 'GET'],
    ['CONTENT_TYPE', ''],
    ['CONTENT_LENGTH', ''],
    ['SCRIPT_NAME', path],
    ['REQUEST_URI', path],
    ['DOCUMENT_URI', path],
    ['DOCUMENT_ROOT', '/var/www/html'],
    ['SERVER_PROTOCOL', 'HTTP/1.1'],
    ['REQUEST_SCHEME', 'http'],
    ['GATEWAY_INTERFACE', 'CGI/1.1'],
    ['SERVER_SOFTWARE', 'nginx/1.28.0'],
    ['REMOTE_ADDR', '127.0.0.1'],
    ['REMOTE_PORT', '40000'],
    ['SERVER_ADDR', '127.0.0.1'],
    ['SERVER_PORT', '80'],
    ['SERVER_NAME', 'mail.example.test'],
    ['REDIRECT_STATUS', '200'],
    ['HTTP_HOST', 'mail.example.test'],
    ['HTTP_USER_AGENT', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'],
    ['HTTP_ACCEPT', 'text/html,application/xhtml+xml,*/*;q=0.8'],
    ['HTTP_ACCEPT_LANGUAGE', 'en'],
    ...(cookie === undefined ? [] : [['HTTP_COOKIE', cookie] as const]),
  ]);
  const nothing = Buffer.alloc(0);
  return Buffer.concat([
    encodeRecord(recordType.beginRequest, 1, Buffer.from([0, 1, flags, 0, 0, 0, 0, 0])),
    encodeRecord(recordType.params, 1, pairs),
    encodeRecord(recordType.params, 1, nothing),
    encodeRecord(recordType.stdin, 1, nothing),
  ]);
}
