// A FastCGI server with the test application on a socket of its own, for gateway tests.

import type { Socket } from 'node:net';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { encodePairs } from '../../src/fastcgi/params.ts';
import { encodeRecord, recordType } from '../../src/fastcgi/record.ts';
import { silentLog } from '../../src/kit/log.ts';
import { type GatewayLimits, gatewayLimits } from '../../src/server/gateway.ts';
import { ProcessLoad } from '../../src/server/load.ts';
import { serveFastcgi } from '../../src/server/serve-fastcgi.ts';
import { beginRecord, plainParams, streamBytes } from '../fastcgi/web-server.ts';
import { temporaryDirectory } from './dispatch-process.ts';
import { FastcgiClient } from './fastcgi-client.ts';
import { testApplication } from './processes/application.ts';

export const parts = {
  application: testApplication,
  log: silentLog,
  mount: '',
  load: new ProcessLoad({ busy() {}, idle() {}, served() {} }),
  limits: gatewayLimits,
  trustedPeers: [],
  webServers: undefined,
};

export interface ServeOptions {
  readonly mount?: string;
  readonly limits?: GatewayLimits;
}

export async function connectTo(
  t: TestContext,
  options: ServeOptions = {},
): Promise<FastcgiClient> {
  const client = new FastcgiClient({ path: await serve(t, options) });
  t.after(() => client.socket.destroy());
  return client;
}

export async function serve(
  t: TestContext,
  { mount = '', limits = gatewayLimits }: ServeOptions,
): Promise<string> {
  const path = join(temporaryDirectory(t), 'test.sock');
  const load = new ProcessLoad({ busy() {}, idle() {}, served() {} });
  const gateway = await serveFastcgi({ path }, { ...parts, mount, limits, load });
  t.after(() => gateway.destroy());
  return path;
}

export function withUri(uri: string): [string, string][] {
  return plainParams.map(([name, value]) => [name, name === 'REQUEST_URI' ? uri : value]);
}

/** A request whose body has begun and not ended. */
export function openUpload(uri: string, part: string, flags = 0): Buffer {
  return Buffer.concat([
    beginRecord(1, 1, flags),
    streamBytes(recordType.params, 1, encodePairs(withUri(uri))),
    encodeRecord(recordType.stdin, 1, Buffer.from(part)),
  ]);
}

/**
 * How often these bytes could be written, at most so often: far more than the buffers of both
 * sockets hold, so that all of them go only to a peer that reads them all.
 */
export async function taken(socket: Socket, flood: Buffer, roundsMax: number): Promise<number> {
  let sent = 0;
  for (let round = 0; round < roundsMax && sent === round; round += 1) {
    const gone = new Promise<void>((resolve) => socket.write(flood, () => resolve()));
    await Promise.race([gone.then(() => (sent += 1)), sleep(200)]);
  }
  return sent;
}
