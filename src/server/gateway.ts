// What the servers of all protocols share: whom they serve, how much, and how they end.

import type { Socket } from 'node:net';
import type { Log } from '../kit/log.ts';
import type { Application } from '../web/http.ts';

/** Watches how much a process has to do: for its title, for recycling, for a graceful end. */
export interface Load {
  /** Requests that are being answered. */
  readonly running: number;
  began(): void;
  ended(): void;
}

export interface GatewayOptions {
  readonly application: Application;
  readonly log: Log;
  /** Prefix of every address, without a slash at its end; empty for the root. */
  readonly mount: string;
  readonly load: Load;
  readonly limits: GatewayLimits;
  /** Proxies whose word about scheme and client address counts, as CIDR. */
  readonly trustedPeers: readonly string[];
  /** Web servers that may connect over TCP at all, by FastCGI or SCGI; undefined is any. */
  readonly webServers: readonly string[] | undefined;
  /** Undefined where there is nobody to pass connections on to. */
  readonly onward?: Onward;
}

export interface GatewayLimits {
  /** LIMIT of connections of one process. */
  readonly connectionsMax: number;
  /** LIMIT of requests being answered by one process; beyond it the answer is 503. */
  readonly requestsMax: number;
  /** LIMIT for a request's parameters to be complete, from their first byte. */
  readonly headMs: number;
  /** LIMIT between two pieces of a body, while we are reading. */
  readonly bodyMs: number;
  /** LIMIT for a page to begin its answer. */
  readonly answerMs: number;
  /** LIMIT for the web server to take anything of what waits for it. */
  readonly writeMs: number;
  /** How long a connection may do nothing. Longer than any web server keeps one by default. */
  readonly idleMs: number;
  /** LIMIT for the peer to close after we have. */
  readonly lingerMs: number;
  /** How often these times are looked at. */
  readonly sweepMs: number;
}

export const gatewayLimits: GatewayLimits = {
  connectionsMax: 4096,
  requestsMax: 1024,
  headMs: 30_000,
  bodyMs: 60_000,
  answerMs: 120_000,
  writeMs: 120_000,
  idleMs: 300_000,
  lingerMs: 5000,
  sweepMs: 1000,
};

/** Where connections between two requests may go: to another worker; see pass-on.ts. */
export interface Onward {
  /** Whether one should go now. */
  readonly wanted: boolean;
  /** Gives whether it went; then it is none of ours any more. */
  pass(socket: Socket): boolean;
}

/** A listening server. */
export interface Gateway {
  /** Open ones at this moment. */
  readonly connectionCount: number;
  /** Serves a connection that another worker accepted. */
  take(socket: Socket): void;
  /** Passes on connections that are between two requests, as long as that is wanted. */
  passOn(): void;
  /** Where it listens; a path is unknown when the socket was inherited. */
  readonly port: number | undefined;
  /** Accepts no more, finishes what runs, closes what idles after `graceMs`, then resolves. */
  retire(graceMs: number): Promise<void>;
  /** Closes everything now. */
  destroy(): void;
}

let requestCount = 0;

/** Names one request in the log: unique in this process, and across processes with its id. */
export function nextRequestId(): string {
  requestCount += 1;
  return `${process.pid.toString(36)}-${requestCount.toString(36)}`;
}
