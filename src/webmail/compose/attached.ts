// What goes along with a message that is being written, by reference, so that no form carries a file
// twice: a part of a stored message, a whole message, or a file on the account's desk. A reference
// stays what it is for as long as the form is open, however often the draft behind it is replaced.
//
//   Drafts/1763…M2P3.host/2       folder/message/section number
//   INBOX/1763…M2P3.host/whole    the message itself, as message/rfc822
//   upload/0123…cdef              a file on its way

import { createHash } from 'node:crypto';
import { Refusal } from '../../kit/failure.ts';
import { displayParts } from '../../mime/choose.ts';
import type { Part } from '../../mime/part.ts';
import type { Mailbox, Message } from '../../store/mailbox.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { messageName } from '../message/whole.ts';
import { partNumbered } from '../message/part.ts';
import { partName } from '../message/part-name.ts';
import { messagePath } from '../paths.ts';

/** LIMIT things that go along with one message. */
export const attachedMax = 200;
/** LIMIT bytes of what goes along with one message, before encoding. */
export const attachedBytesMax = 50 * 1024 * 1024;

export interface Attached {
  readonly ref: string;
  readonly filename: string;
  readonly contentType: string;
  /** Bytes; of a part as it lies encoded on the disk. */
  readonly size: number;
  /** Without brackets: where the HTML text shows it as a picture. */
  readonly contentId: string | undefined;
  /** Below the mount: where the browser gets it; undefined for one that is not stored yet. */
  readonly path: string | undefined;
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

export function partRef(folder: string, id: string, number: string): string {
  return [folder, id, number].map(encodeURIComponent).join('/');
}

/** What a form calls a thing, in the draft that it was saved as: of one length, whatever it names. */
export function refKey(ref: string): string {
  return createHash('sha256').update(ref).digest('hex').slice(0, 32);
}

/**
 * What the refs of a form mean. The draft that the form was saved as holds what it had by then: its
 * parts go first, since what they were made from may have been moved or cleared away. Refuses what
 * `Mailbox.read` and `Desk.read` refuse.
 */
export async function openAttached(
  visit: SignedVisit,
  mailbox: Mailbox,
  { refs, draft }: { readonly refs: readonly string[]; readonly draft: Message | undefined },
): Promise<readonly Attached[]> {
  const wanted = [...new Set(refs)];
  if (wanted.length > attachedMax) throw new Refusal('limit-reached', { max: attachedMax });
  const messages = new Map<string, Message>();
  const opened: Attached[] = [];
  for (const ref of wanted) {
    const kept = draft && partOfKey(draft.root, refKey(ref));
    if (draft && kept) {
      opened.push(stored(visit, mailbox, draft, { ref, number: kept.number }));
      continue;
    }
    const [folder = '', id = '', number] = ref.split('/').map(decoded);
    if (folder === 'upload' && number === undefined) {
      opened.push(await uploaded(mailbox, ref, id));
      continue;
    }
    const message = messages.get(`${folder}/${id}`) ?? (await mailbox.read(folder, id));
    messages.set(`${folder}/${id}`, message);
    opened.push(stored(visit, mailbox, message, { ref, number: number ?? '' }));
  }
  return opened;
}

/** The part of a draft that a form knows by another name. */
export function partOfKey(root: Part, key: string): Part | undefined {
  const { attachments, inlines } = displayParts(root);
  return [...attachments, ...inlines].find(
    ({ parameters }) => parameters['x-dispatch-ref'] === key,
  );
}

async function uploaded(mailbox: Mailbox, ref: string, id: string): Promise<Attached> {
  const { filename, contentType, size, content } = await mailbox.desk.read(id);
  const contentId = uploadContentId(id);
  const bytes = async function* (): AsyncGenerator<Uint8Array> {
    yield content;
  };
  return { ref, filename, contentType, size, contentId, path: undefined, bytes };
}

/** What the HTML text calls a picture that went up. */
export function uploadContentId(id: string): string {
  return `${id}@inline.invalid`;
}

function stored(
  visit: SignedVisit,
  mailbox: Mailbox,
  message: Message,
  { ref, number }: { readonly ref: string; readonly number: string },
): Attached {
  const { folder, id } = message;
  if (number === 'whole') {
    return {
      ref,
      filename: `${messageName(visit, message.envelope.subject)}.eml`,
      contentType: 'message/rfc822',
      size: message.size,
      contentId: undefined,
      path: `${messagePath(folder, id)}/source?download`,
      bytes: async function* () {
        yield* (await mailbox.source(folder, id)).bytes;
      },
    };
  }
  const part = partNumbered(message.root, number);
  if (part === undefined) throw new Refusal('message-gone');
  return {
    ref,
    filename: partName(part, visit.texts),
    contentType: typeOf(part),
    size: part.bodyEnd - part.bodyStart,
    contentId: part.contentId,
    path: `${messagePath(folder, id)}/part/${part.number}`,
    bytes: () => mailbox.content(folder, id, part),
  };
}

/** Text without its charset would be read in another one. */
function typeOf({ type, charset }: Part): string {
  return charset !== undefined && type.startsWith('text/') ? `${type}; charset=${charset}` : type;
}

/** The bytes of one; refuses `too-large` above this many. */
export async function contentOf(attached: Attached, bytesMax: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of attached.bytes()) {
    size += chunk.length;
    if (size > bytesMax) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export function tooLarge(): Refusal {
  return new Refusal('too-large', { megabytes: attachedBytesMax / (1024 * 1024) });
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return '';
  }
}
