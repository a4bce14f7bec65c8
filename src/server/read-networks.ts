// Lists of networks, and how directories of mailboxes are hashed, as the configuration has them.

import { isNetwork } from '../kit/address-list.ts';
import type { Config } from './config.ts';
import { StartError } from './start-error.ts';

export function readPeers(peers: readonly string[]): readonly string[] {
  const wrong = peers.find((peer) => !isNetwork(peer));
  if (wrong === undefined) return peers;
  throw new StartError(`has "${wrong}", which is no address and no network such as "192.0.2.0/24"`);
}

export function readHashing(text: string): Config['mail']['hashing'] {
  if (text === '') return undefined;
  const [, letters, levels] = /^([1-4])x([1-3])$/.exec(text) ?? [];
  if (letters !== undefined) return { letters: Number(letters), levels: Number(levels) };
  throw new StartError('must be empty or like "1x2": 1 to 4 letters, 1 to 3 levels');
}
