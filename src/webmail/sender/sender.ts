// Gathers what is known of a message's sender: the head of the message, what a trusted server
// wrote into it, and whom the reader knows.

import { trustedResults } from '../../mime/authentication-results.ts';
import { type HeaderField, parseHeader } from '../../mime/header.ts';
import type { Folder, Mailbox, Message } from '../../store/mailbox.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { contactAddresses, type KnownContacts } from '../contacts/known.ts';
import type { WebmailParts } from '../parts.ts';
import { type SenderFacts, senderFacts } from './facts.ts';
import { knownPeople } from './known-people.ts';
import { lowerDomainOf, verdictOf } from './verdict.ts';

// LIMIT bytes of a message's head that are read for this.
const headBytesMax = 256 * 1024;

export async function openSender(
  parts: WebmailParts,
  visit: SignedVisit,
  opened: {
    readonly mailbox: Mailbox;
    readonly message: Message;
    readonly folders: readonly Folder[];
    readonly lures: number;
    /** The sender, if it is one of the reader's contacts. */
    readonly contacts: KnownContacts;
  },
): Promise<SenderFacts | undefined> {
  const { mailbox, message, folders } = opened;
  const role = folders.find(({ name }) => name === message.folder)?.role;
  // What the reader wrote needs no word about who wrote it.
  if (role === 'sent' || role === 'drafts') return undefined;
  const { address } = visit.session;
  const [fields, known, listed] = await Promise.all([
    headOf(mailbox, message),
    knownPeople(parts.store, { address, mailbox, folders, nowMs: visit.nowMs }),
    contactAddresses(parts, visit),
  ]);
  return senderFacts({
    envelope: message.envelope,
    fields,
    servers: parts.authservIds,
    receivedMs: message.receivedMs,
    // Who is in the address book is known as well as who was written to.
    known: {
      ...known,
      writtenTo: new Set([...known.writtenTo, ...opened.contacts.keys(), ...listed]),
    },
    lures: opened.lures,
    own: address,
  });
}

/** Whether a server of ours found that the message does not come from whom it says. */
export async function isForged(
  parts: WebmailParts,
  mailbox: Mailbox,
  message: Message,
): Promise<boolean> {
  if (parts.authservIds.length === 0) return false;
  const results = trustedResults(await headOf(mailbox, message), parts.authservIds);
  return (
    verdictOf(results, lowerDomainOf(message.envelope.from[0]?.address ?? '')).kind === 'failed'
  );
}

/** The fields of a message's head. */
export async function headOf(mailbox: Mailbox, message: Message): Promise<readonly HeaderField[]> {
  const wanted = Math.min(message.root.bodyStart, headBytesMax);
  const source = await mailbox.source(message.folder, message.id);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source.bytes) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= wanted) break;
  }
  return parseHeader(Buffer.concat(chunks).subarray(0, wanted));
}
