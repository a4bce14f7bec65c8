// One part of a message as bytes: GET /mail/:folder/:id/part/:n, and the whole as
// GET /mail/:folder/:id/source. Streamed from disk; never shown by the browser unless its type is
// one of a few that cannot act, whatever the sender called it.

import { Refusal } from '../../kit/failure.ts';
import type { Part } from '../../mime/part.ts';
import type { HeaderList, WebResponse } from '../../web/http.ts';
import { bytes } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { partName } from './part-name.ts';

/** Types that a browser may show in place: pictures without script. */
const harmless = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);
const policy = "default-src 'none'; sandbox";

export async function partPage(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const folder = visit.params['folder'] ?? '';
  const message = await mailbox.read(folder, visit.params['id'] ?? '');
  const part = partNumbered(message.root, visit.params['n'] ?? '');
  if (!part || part.type.startsWith('multipart/')) throw new Refusal('not-found');
  const shown = harmless.has(part.type);
  return bytes({
    body: mailbox.content(folder, message.id, part),
    contentType: shown ? part.type : 'application/octet-stream',
    policy,
    cache: 'private',
    more: disposition(shown ? 'inline' : 'attachment', partName(part, visit.texts)),
  });
}

export async function sourcePage(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const id = visit.params['id'] ?? '';
  const source = await mailbox.source(visit.params['folder'] ?? '', id);
  return bytes({
    body: source.bytes,
    contentType: 'text/plain; charset=utf-8',
    policy,
    cache: 'private',
  });
}

/** The part with a section number, found without recursion: a tree may be deep. */
export function partNumbered(root: Part, number: string): Part | undefined {
  const waiting: Part[] = [root];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    if (part.number === number) return part;
    waiting.push(...part.children);
  }
  return undefined;
}

/** RFC 6266 with RFC 8187: an ASCII name for all, the true one for those who understand. */
function disposition(kind: 'inline' | 'attachment', name: string): HeaderList {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const full = encodeURIComponent(name).replace(/['()*]/g, percent);
  return [['content-disposition', `${kind}; filename="${ascii}"; filename*=UTF-8''${full}`]];
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
