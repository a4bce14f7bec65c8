// Message ids (RFC 5322 3.6.4): ours to make, everybody else's to repeat with care.

import { domainOf } from '../kit/domain-of.ts';
import { wireAddress } from './deliverable.ts';

/** LIMIT octets of one id that we repeat; a longer one would not fit a line of 998. */
const idBytesMax = 900;
/** LIMIT ids in References: the first names the conversation, the last ones the branch. */
const referencesMax = 100;

/**
 * A new id at the domain of this address, from at least 16 random bytes; `localhost.invalid` stands
 * for an unusable domain.
 */
export function newMessageId(address: string, randomBytes: Uint8Array): string {
  const domain = domainOf(address);
  const wire = wireAddress(`id@${domain}`);
  const right = wire === undefined ? 'localhost.invalid' : wire.slice('id@'.length);
  return `<${Buffer.from(randomBytes).toString('hex')}@${right}>`;
}

/** Whether this text is one id that can be written into a field as it is. */
export function isMessageId(id: string): boolean {
  return /^<[\x21-\x3b\x3d\x3f-\x7e]+>$/.test(id) && id.length <= idBytesMax;
}

/** The ids that may be repeated; a hostile mail's broken ones must not stop an answer to it. */
export function repeatableIds(ids: readonly string[]): readonly string[] {
  const good = [...new Set(ids.filter(isMessageId))];
  if (good.length <= referencesMax) return good;
  return [...good.slice(0, 1), ...good.slice(1 - referencesMax)];
}
