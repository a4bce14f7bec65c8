// What master and worker say to each other over their channel. A worker whose channel closes has
// lost its master.

import type { Config, Listener } from './config.ts';

export type ToWorker =
  | {
      readonly kind: 'start';
      readonly config: Config;
      readonly sockets: readonly InheritedSocket[];
    }
  /** Accept no more, finish what runs, exit. */
  | { readonly kind: 'retire' }
  | { readonly kind: 'reopen' };

export type FromWorker =
  | { readonly kind: 'ready' }
  /** The start failed; the process ends after it. */
  | { readonly kind: 'failed'; readonly reason: string }
  /** The event loop turns. */
  | { readonly kind: 'beat' }
  /** It has served its number of requests and goes on until it is retired. */
  | { readonly kind: 'spent' };

export interface InheritedSocket {
  readonly protocol: Listener['protocol'];
  readonly fd: number;
}

/** Time between two heartbeats. */
export const beatMs = 500;
