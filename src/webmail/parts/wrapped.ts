// What a winmail.dat holds: its list for the page, and one file of it to save:
// GET /mail/:folder/:id/part/:n/wrapped/:at.

import { Refusal } from '../../kit/failure.ts';
import { safeFilename } from '../../mime/filename.ts';
import type { Part } from '../../mime/part.ts';
import { type TnefFile, tnefFiles } from '../../mime/tnef.ts';
import type { Mailbox, Message } from '../../store/mailbox.ts';
import type { WebResponse } from '../../web/http.ts';
import { bytes } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { partNumbered } from '../message/part.ts';
import { disposition, partPolicy } from '../message/part-headers.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';

// LIMIT encoded bytes of a wrapping that is opened; a larger one stays a file.
const wrappedBytesMax = 32 * 1024 * 1024;

export function isWrapped(part: Part): boolean {
  return part.type === 'application/ms-tnef' || part.type === 'application/vnd.ms-tnef';
}

export async function wrappedFiles(
  mailbox: Mailbox,
  message: Message,
  part: Part,
): Promise<readonly TnefFile[]> {
  if (part.bodyEnd - part.bodyStart > wrappedBytesMax) return [];
  const chunks: Uint8Array[] = [];
  for await (const chunk of mailbox.content(message.folder, message.id, part)) chunks.push(chunk);
  return tnefFiles(Buffer.concat(chunks)) ?? [];
}

export async function wrappedPage(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const message = await mailbox.read(visit.params['folder'] ?? '', visit.params['id'] ?? '');
  const part = partNumbered(message.root, visit.params['n'] ?? '');
  if (!part || !isWrapped(part)) throw new Refusal('not-found');
  const at = /^\d{1,4}$/.test(visit.params['at'] ?? '') ? Number(visit.params['at']) : -1;
  const file = (await wrappedFiles(mailbox, message, part))[at];
  if (!file) throw new Refusal('not-found');
  return bytes({
    body: file.content,
    contentType: 'application/octet-stream',
    policy: partPolicy,
    cache: 'private',
    more: disposition('attachment', wrappedName(visit, file.name, at)),
  });
}

export function wrappedName(visit: SignedVisit, name: string, at: number): string {
  return safeFilename(name, `${visit.texts('message.part', { number: at + 1 })}.bin`);
}
