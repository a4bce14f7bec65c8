// One part of a message as bytes: GET /mail/:folder/:id/part/:n. Streamed from disk; never shown by
// the browser unless its type is one of a few that cannot act, whatever the sender called it; in
// pieces for who asks for one.

import { Refusal } from '../../kit/failure.ts';
import { jpegPreview, previewReadBytes } from '../../mime/jpeg-preview.ts';
import type { Part } from '../../mime/part.ts';
import type { WebResponse } from '../../web/http.ts';
import { bytes, withHeaders } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { shownTypes } from '../parts/tables/shown-types.ts';
import { disposition, partPolicy } from './part-headers.ts';
import { partName } from './part-name.ts';
import { rangedAnswer } from './part-range.ts';

// LIMIT encoded bytes of a text that is shown; a longer one is saved instead.
const shownTextBytesMax = 4 * 1024 * 1024;

/**
 * `?show` opens a text in the browser; without it everything but a picture is saved. `?small` gives
 * the small picture that a photograph carries, where it does.
 */
export async function partPage(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const folder = visit.params['folder'] ?? '';
  const message = await mailbox.read(folder, visit.params['id'] ?? '');
  const part = partNumbered(message.root, visit.params['n'] ?? '');
  if (!part || part.type.startsWith('multipart/')) throw new Refusal('not-found');
  const shown = shownTypes.get(part.type);
  const name = partName(part, visit.texts);
  const fits = part.bodyEnd - part.bodyStart <= shownTextBytesMax;
  if (shown?.kind === 'text' && fits && visit.query.has('show')) {
    const text = await mailbox.text(folder, message.id, part, shownTextBytesMax);
    return answer(text, shown.sent, 'inline', name);
  }
  if (part.type === 'image/jpeg' && visit.query.has('small')) {
    const small = jpegPreview(await beginning(mailbox.content(folder, message.id, part)));
    if (small) return answer(small, 'image/jpeg', 'inline', name);
  }
  const isSaved = shown === undefined || shown.kind === 'text';
  const type = isSaved ? 'application/octet-stream' : shown.sent;
  const kind = shown?.kind === 'picture' ? 'inline' : 'attachment';
  const { status, headers, body } = await rangedAnswer(visit, {
    part,
    messageId: message.id,
    open: (piece) => mailbox.content(folder, message.id, piece),
  });
  return { ...withHeaders(answer(body, type, kind, name), headers), status };
}

async function beginning(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const read: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    read.push(chunk);
    length += chunk.length;
    if (length >= previewReadBytes) break;
  }
  return Buffer.concat(read);
}

function answer(
  body: WebResponse['body'],
  contentType: string,
  kind: 'inline' | 'attachment',
  name: string,
): WebResponse {
  const more = disposition(kind, name);
  return bytes({ body, contentType, policy: partPolicy, cache: 'private', more });
}

/** The part with a section number, found without recursion: a tree may be deep. */
export function partNumbered(root: Part, number: string): Part | undefined {
  const waiting: Part[] = [root];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    if (part.number === number) return part;
    for (const child of part.children) waiting.push(child);
  }
  return undefined;
}
