// A process that serves: the application joined with its listening sockets.

import type { Log } from '../kit/log.ts';
import type { Application } from '../web/http.ts';
import type { Config } from './config.ts';
import { type Gateway, gatewayLimits, type GatewayOptions } from './gateway.ts';
import { type LoadListener, ProcessLoad } from './load.ts';
import type { InheritedSocket } from './messages.ts';
import { serveFastcgi } from './serve-fastcgi.ts';
import { serveHttp } from './serve-http.ts';
import { serveScgi } from './serve-scgi.ts';

/** Makes the application; `close` is called when the last request is answered. */
export type CreateApplication = (
  config: Config,
  log: Log,
) => Promise<{ application: Application; close(): Promise<void> }>;

export interface Serving {
  /** Accepts no more, finishes what runs, closes what the application holds. */
  retire(graceMs: number): Promise<void>;
}

export async function startServing(
  config: Config,
  sockets: readonly InheritedSocket[],
  create: CreateApplication,
  log: Log,
  listener: LoadListener,
): Promise<Serving> {
  const made = await create(config, log);
  const options: GatewayOptions = {
    application: made.application,
    log,
    mount: config.web.mount,
    load: new ProcessLoad(listener),
    limits: { ...gatewayLimits, answerMs: config.server.timeoutMs },
    trustedPeers: config.server.trustedPeers,
    webServers: allowedWebServers(config.server.allow, process.env['FCGI_WEB_SERVER_ADDRS']),
  };
  const gateways: Gateway[] = [];
  for (const { protocol, fd } of sockets) {
    gateways.push(await servers[protocol]({ fd, backlog: config.server.backlog }, options));
  }
  return {
    async retire(graceMs) {
      await Promise.all(gateways.map((gateway) => gateway.retire(graceMs)));
      await made.close();
    },
  };
}

const servers = { fastcgi: serveFastcgi, scgi: serveScgi, http: serveHttp } as const;

/**
 * What the administrator allows, otherwise what the web server that started us does (FastCGI 1.0,
 * 3.2): there, unset allows everybody and a list without a usable address nobody.
 */
export function allowedWebServers(
  configured: readonly string[],
  environment: string | undefined,
): readonly string[] | undefined {
  if (configured.length > 0) return configured;
  return environment?.split(',').map((address) => address.trim());
}
