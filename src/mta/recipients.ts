// The envelope's recipients of a draft: To, Cc and Bcc together, each once (RFC 5321 3.3).

import { Refusal } from '../kit/failure.ts';
import { wireAddress } from './deliverable.ts';
import type { Address, Draft } from './draft.ts';

/** LIMIT recipients of one message; RFC 5321 4.5.3.1.8 asks servers for at least 100. */
export const recipientsMax = 1000;

/**
 * Recipients in wire form, in the order they were written. Refuses `bad-address` with the first
 * address that cannot be delivered to, `no-recipient`, and `limit-reached` over `recipientsMax`.
 */
export function envelopeRecipients(draft: Pick<Draft, 'to' | 'cc' | 'bcc'>): readonly string[] {
  const recipients = new Map<string, string>();
  for (const mailbox of [...draft.to, ...draft.cc, ...draft.bcc]) {
    const wire = envelopeAddress(mailbox);
    // QUIRK: RFC 5321 2.4 lets hosts tell `Bob@` from `bob@`; none does, and two copies annoy.
    const key = wire.toLowerCase();
    if (!recipients.has(key)) recipients.set(key, wire);
    if (recipients.size > recipientsMax) throw new Refusal('limit-reached', { max: recipientsMax });
  }
  if (recipients.size === 0) throw new Refusal('no-recipient');
  return [...recipients.values()];
}

/** One address in wire form; refuses `bad-address` when it cannot be delivered to. */
export function envelopeAddress(mailbox: Address): string {
  const wire = wireAddress(mailbox.address);
  if (wire === undefined) throw new Refusal('bad-address', { address: shown(mailbox) });
  return wire;
}

function shown(mailbox: Address): string {
  return (mailbox.address || mailbox.name).replaceAll(/\p{C}/gu, '').slice(0, 100);
}
