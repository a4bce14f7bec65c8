// What the master and a process in the background say to each other over their channel.

import type { Config } from './config.ts';

export type ToBackground =
  /** `name` is that of this task under this master, the same for each of its processes. */
  | { readonly kind: 'start'; readonly config: Config; readonly name: string }
  | { readonly kind: 'reopen' };

export interface BackgroundBeat<Facts> {
  /** The event loop turns. */
  readonly kind: 'beat';
  readonly facts: Facts;
}
