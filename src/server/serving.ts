// A process that serves: the application joined with its listening sockets.

import type { Socket } from 'node:net';
import type { Log } from '../kit/log.ts';
import type { Status } from '../kit/status.ts';
import type { Application } from '../web/http.ts';
import type { Config } from './config.ts';
import { type Gateway, gatewayLimits, type GatewayOptions } from './gateway.ts';
import { type LoadListener, ProcessLoad } from './load.ts';
import type { InheritedSocket, Protocol } from './messages.ts';
import type { Leaving } from './onward.ts';
import { serveFastcgi } from './serve-fastcgi.ts';
import { serveHttp } from './serve-http.ts';
import { serveScgi } from './serve-scgi.ts';
import { listenerFailure } from './sockets.ts';

/**
 * Makes the application; `close` is called when the last request is answered. `master` is
 * undefined where this process has none.
 */
export type CreateApplication = (
  config: Config,
  log: Log,
  master: MasterLine | undefined,
) => Promise<MadeApplication>;

export interface MadeApplication {
  readonly application: Application;
  /** Ends answers that stay open, now and from now on: they would keep the process for ever. */
  leave?(): void;
  close(): Promise<void>;
}

/** What a process may want of its master. */
export interface MasterLine {
  /** How all of them do. */
  readonly askStatus: () => Promise<Status>;
  /** To fill the index of this Maildir; undefined where the workers do that. */
  readonly askIndexer: ((maildir: string) => void) | undefined;
}

export interface Serving {
  /** Open ones at this moment, of all protocols. */
  readonly connectionCount: number;
  /** Accepts connections from now on. */
  open(): Promise<void>;
  /** Serves a connection that another worker accepted. */
  take(protocol: Protocol, socket: Socket): void;
  /** Looks for connections that may leave now. */
  passOn(): void;
  /** Accepts no more, finishes what runs, closes what the application holds. */
  retire(graceMs: number): Promise<void>;
}

/** What a process adds to the application: all of it may be left out. */
export interface ServingParts {
  readonly config: Config;
  readonly sockets: readonly InheritedSocket[];
  readonly create: CreateApplication;
  readonly log: Log;
  readonly listener: LoadListener;
  /** Wraps the application, for what the process itself knows. */
  readonly wrap?: (application: Application) => Application;
  /** Where connections may go. */
  readonly leaving?: Leaving;
  readonly master?: MasterLine;
}

/** Makes all that answers; nobody is accepted before `open`. */
export async function loadServing(parts: ServingParts): Promise<Serving> {
  const { config, sockets, log, listener, leaving, wrap = (same) => same } = parts;
  const made = await parts.create(config, log, parts.master);
  const options: GatewayOptions = {
    application: wrap(made.application),
    log,
    mount: config.web.mount,
    load: new ProcessLoad(listener),
    limits: { ...gatewayLimits, answerMs: config.server.timeoutMs },
    trustedPeers: config.server.trustedPeers,
    webServers: allowedWebServers(config.server.allow, process.env['FCGI_WEB_SERVER_ADDRS']),
  };
  const gateways: Gateway[] = [];
  return {
    get connectionCount() {
      return gateways.reduce((sum, gateway) => sum + gateway.connectionCount, 0);
    },
    async open() {
      for (const { protocol, name, fd } of sockets) {
        const where = { fd, backlog: config.server.backlog };
        const onward = leaving?.of(protocol);
        const own = onward === undefined ? options : { ...options, onward };
        try {
          gateways.push(await servers[protocol](where, own));
        } catch (error) {
          // An address that is in use by part, such as any host's, can be bound and not listened on.
          throw listenerFailure(name, error);
        }
      }
    },
    take(protocol, socket) {
      const index = sockets.findIndex((inherited) => inherited.protocol === protocol);
      const gateway = gateways[index];
      if (gateway === undefined) socket.destroy();
      else gateway.take(socket);
    },
    passOn() {
      for (const gateway of gateways) gateway.passOn();
    },
    async retire(graceMs) {
      made.leave?.();
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
