// Who the client is, and whose word about that counts.
//
//   browser ──▶ reverse proxy ──▶ web server ──FastCGI, SCGI──▶ here
//               X-Forwarded-*     REMOTE_ADDR, HTTPS            address of the socket
//
// Each hop knows the one before it, and anybody can write down what a hop would say. So a word
// counts when the hop that says it is known: a web server that may connect (`allow`, the same
// machine, a unix socket), a proxy that is listed (`trusted_peers`).

import { type BlockList, isIP } from 'node:net';
import { lazily } from '../kit/lazily.ts';
import { addressList, listed, unmapped } from '../kit/address-list.ts';

/** LIMIT of proxies that an address list is walked back through. */
const proxiesMax = 10;

const sameMachine = ['127.0.0.0/8', '::1'];

/** The other end of one connection. */
export interface Peer {
  /** Empty for a unix socket. */
  readonly address: string;
  /** Whether it is a web server whose word about its client counts. */
  readonly believed: boolean;
  readonly trust: Trust;
}

export class Trust {
  // Behind a unix socket nobody may ever ask for them, and Node compiles a lot for the first.
  readonly #webServers: () => BlockList;
  readonly #proxies: () => BlockList;

  constructor(lists: {
    readonly webServers: readonly string[] | undefined;
    readonly trustedPeers: readonly string[];
  }) {
    this.#proxies = lazily(() => addressList(lists.trustedPeers));
    const { webServers = [], trustedPeers } = lists;
    this.#webServers = lazily(() => {
      return addressList([...sameMachine, ...webServers, ...trustedPeers]);
    });
  }

  /** `address` undefined is a unix socket: its mode has decided who may connect. */
  peer(address: string | undefined): Peer {
    const believed = address === undefined || listed(this.#webServers(), address);
    return { address: address === undefined ? '' : unmapped(address), believed, trust: this };
  }

  isProxy(address: string): boolean {
    return listed(this.#proxies(), address);
  }

  /**
   * Of X-Forwarded-For the last address that is no proxy of ours: what stands before it, the
   * client may have written. Undefined when it holds no address.
   */
  clientIn(forwardedFor: string): string | undefined {
    const addresses = forwardedFor.split(',').map((part) => unmapped(part.trim()));
    const near = addresses.filter((address) => isIP(address) !== 0).slice(-proxiesMax);
    return near.findLast((address) => !this.isProxy(address)) ?? near[0];
  }
}

/** X-Forwarded-Proto: what the last proxy says of its own client. */
export function forwardedScheme(header: string): 'http' | 'https' {
  return header.split(',').at(-1)?.trim().toLowerCase() === 'https' ? 'https' : 'http';
}
