// Pictures that an HTML body shows by Content-ID (RFC 2392), as data: addresses. The frame they
// stand in has an origin of its own and gets no cookie, so it could not fetch them from here.

import type { Part } from '../../mime/part.ts';
import type { Mailbox, Message } from '../../store/mailbox.ts';

// LIMIT encoded bytes of all inline pictures of one message; the rest stays unseen.
const bytesMax = 8 * 1024 * 1024;
// LIMIT pictures of one message.
const imagesMax = 100;
const shown = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** Content-ID → data: address, for the pictures that the markup speaks of. */
export async function inlineImages(
  mailbox: Mailbox,
  message: Message,
  options: { readonly parts: readonly Part[]; readonly markup: string },
): Promise<ReadonlyMap<string, string>> {
  const images = new Map<string, string>();
  if (!/cid:/i.test(options.markup)) return images;
  let left = bytesMax;
  for (const part of options.parts) {
    const size = part.bodyEnd - part.bodyStart;
    if (part.contentId === undefined || !shown.has(part.type)) continue;
    if (size > left || images.size >= imagesMax) continue;
    left -= size;
    const chunks: Uint8Array[] = [];
    for await (const chunk of mailbox.content(message.folder, message.id, part)) chunks.push(chunk);
    const data = Buffer.concat(chunks).toString('base64');
    images.set(part.contentId, `data:${part.type};base64,${data}`);
  }
  return images;
}
