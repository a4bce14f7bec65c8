// Files inside of a part: what a winmail.dat holds, and what stands as uuencode or yEnc in a text.
// Their list for the page, and one of them to open or to save under the rules of every other part:
// GET /mail/:folder/:id/part/:n/wrapped/:at.

import { Refusal } from '../../kit/failure.ts';
import { decodeCharset } from '../../mime/charset.ts';
import { safeFilename } from '../../mime/filename.ts';
import { wordsOfHtml } from '../../mime/html-text.ts';
import type { InnerFile } from '../../mime/inner-file.ts';
import type { Part } from '../../mime/part.ts';
import { textFiles } from '../../mime/text-files.ts';
import { filesOfMessage, parseTnef } from '../../mime/tnef.ts';
import type { Mailbox, Message } from '../../store/mailbox.ts';
import type { WebResponse } from '../../web/http.ts';
import { bytes } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { partNumbered } from '../message/part.ts';
import { disposition, partPolicy } from '../message/part-headers.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { typesByEnding } from './tables/file-endings.ts';
import { type ShownType, shownTypes } from './tables/shown-types.ts';

// LIMIT encoded bytes of a wrapping that is opened; a larger one stays a file.
const wrappedBytesMax = 32 * 1024 * 1024;
// LIMIT bytes of a text that is shown; a longer one is saved instead.
const shownTextBytesMax = 4 * 1024 * 1024;

export interface WrappedFiles {
  readonly files: readonly InnerFile[];
  /** The words of the message that was wrapped up with them; empty where there are none. */
  readonly text: string;
}

const nothing: WrappedFiles = { files: [], text: '' };

export function isWrapped(part: Part): boolean {
  return part.type === 'application/ms-tnef' || part.type === 'application/vnd.ms-tnef';
}

export async function wrappedFiles(
  mailbox: Mailbox,
  message: Message,
  part: Part,
): Promise<WrappedFiles> {
  if (part.bodyEnd - part.bodyStart > wrappedBytesMax) return nothing;
  if (part.type === 'text/plain') {
    return { files: textFiles(await contentOf(mailbox, message, part)), text: '' };
  }
  if (!isWrapped(part)) return nothing;
  const opened = parseTnef(await contentOf(mailbox, message, part));
  if (!opened) return nothing;
  const { body, subject } = opened;
  const text = body?.type === 'text/html' ? wordsOfHtml(body.text).trim() : (body?.text ?? '');
  return { files: filesOfMessage(opened, subject), text };
}

async function contentOf(mailbox: Mailbox, message: Message, part: Part): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of mailbox.content(message.folder, message.id, part)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** `?show` opens a text in the browser; without it everything but a picture is saved. */
export async function wrappedPage(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const message = await mailbox.read(visit.params['folder'] ?? '', visit.params['id'] ?? '');
  const part = partNumbered(message.root, visit.params['n'] ?? '');
  const at = /^\d{1,4}$/.test(visit.params['at'] ?? '') ? Number(visit.params['at']) : -1;
  const file = part && (await wrappedFiles(mailbox, message, part)).files[at];
  if (!file) throw new Refusal('not-found');
  const name = wrappedName(visit, file.name, at);
  const shown = wrappedType(file);
  const { content } = file;
  if (shown?.kind === 'picture') return answer(content, shown.sent, 'inline', name);
  const fits = content.length <= shownTextBytesMax;
  if (shown?.kind === 'text' && fits && visit.query.has('show')) {
    return answer(decodeCharset(content, undefined), shown.sent, 'inline', name);
  }
  return answer(content, 'application/octet-stream', 'attachment', name);
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

export function wrappedName(visit: SignedVisit, name: string, at: number): string {
  return safeFilename(name, `${visit.texts('message.part', { number: at + 1 })}.bin`);
}

/** By the type that the wrapping says, or by the name where it says none. */
export function wrappedType({
  name,
  type,
}: Pick<InnerFile, 'name' | 'type'>): ShownType | undefined {
  const ending = /\.([A-Za-z0-9]{1,4})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return shownTypes.get(type ?? typesByEnding.get(ending) ?? '');
}
