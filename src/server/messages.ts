// What master and worker say to each other over their channel. A worker whose channel closes has
// lost its master. `pass` and `take` carry a connection.

import type { Config, Listener } from './config.ts';
import type { WorkerFacts } from './meter.ts';
import type { Status } from '../kit/status.ts';

export type ToWorker =
  | {
      readonly kind: 'start';
      readonly config: Config;
      readonly sockets: readonly InheritedSocket[];
      /** Where it leaves the names of its requests; undefined is nowhere. */
      readonly markFd: number | undefined;
    }
  /** Listen: until then it is loaded and waits. */
  | { readonly kind: 'serve' }
  /** Accept no more, finish what runs, exit; `successors` take what idles. */
  | { readonly kind: 'retire'; readonly successors: boolean }
  | { readonly kind: 'reopen' }
  /** Pass on up to so many connections: others have fewer. */
  | { readonly kind: 'lend'; readonly count: number }
  | { readonly kind: 'take'; readonly protocol: Protocol }
  | { readonly kind: 'status'; readonly status: Status };

export type FromWorker =
  /** It has made all that it needs to serve. */
  | { readonly kind: 'loaded' }
  /** And it has made some pages, so that the first person does not wait for all that they load. */
  | { readonly kind: 'warm' }
  | { readonly kind: 'ready' }
  /** The start failed; the process ends after it. */
  | { readonly kind: 'failed'; readonly reason: string }
  /** The event loop turns. */
  | { readonly kind: 'beat'; readonly facts: WorkerFacts }
  /** It has served its number of requests and goes on until it is retired. */
  | { readonly kind: 'spent' }
  | { readonly kind: 'pass'; readonly protocol: Protocol }
  /** The index of the account whose mail lies here is behind. */
  | { readonly kind: 'index'; readonly maildir: string }
  /** Somebody asks for the figures of the whole. */
  | { readonly kind: 'ask-status' };

export type Protocol = Listener['protocol'];

export interface InheritedSocket {
  readonly protocol: Protocol;
  /** For people: `fastcgi 127.0.0.1:8888`. */
  readonly name: string;
  readonly fd: number;
}

/** Time between two heartbeats. */
export const beatMs = 500;
