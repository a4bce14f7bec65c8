// A message as it lies on disk: GET /mail/:folder/:id/source, `?download` to save it as an .eml
// file, and GET /mail/:folder/:id/headers for all of its header alone.

import type { Part } from '../../mime/part.ts';
import type { WebResponse } from '../../web/http.ts';
import { bytes } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { safeFilename } from '../../mime/filename.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { disposition, partPolicy } from './part-headers.ts';

// LIMIT bytes of a header that are shown.
const headerBytesMax = 4 * 1024 * 1024;

export async function sourcePage(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const folder = visit.params['folder'] ?? '';
  const id = visit.params['id'] ?? '';
  const saves = visit.query.has('download');
  const name = saves ? messageName(visit, (await mailbox.read(folder, id)).envelope.subject) : '';
  const source = await mailbox.source(folder, id);
  return bytes({
    body: source.bytes,
    contentType: saves ? 'application/octet-stream' : 'text/plain; charset=utf-8',
    policy: partPolicy,
    cache: 'private',
    ...(saves ? { more: disposition('attachment', `${name}.eml`) } : {}),
  });
}

export async function headersPage(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const { folder, id, root } = await mailbox.read(
    visit.params['folder'] ?? '',
    visit.params['id'] ?? '',
  );
  const headerOnly: Part = {
    ...root,
    encoding: 'identity',
    bodyStart: root.headerStart,
    bodyEnd: Math.min(root.bodyStart, root.headerStart + headerBytesMax),
  };
  return bytes({
    body: mailbox.content(folder, id, headerOnly),
    contentType: 'text/plain; charset=utf-8',
    policy: partPolicy,
    cache: 'private',
  });
}

// LIMIT characters of a subject that name a file, so that an ending has room behind it.
const nameLengthMax = 80;

/** A file name for a whole message, without its ending. */
export function messageName(visit: SignedVisit, subject: string): string {
  const cut = Array.from(subject).slice(0, nameLengthMax).join('');
  return safeFilename(cut.replace(/[/\\]/g, '_'), visit.texts('message.pane'));
}
