// The HTML of a mail in its frame: GET /mail/:folder/:id/body/:n. Sanitized markup under a policy
// that allows nothing, in a sandbox of its own; two walls, each enough.

import { mailDocument, mailDocumentPolicy } from '../../html/mail-document.ts';
import { sanitizeMail } from '../../html/sanitize.ts';
import { Refusal } from '../../kit/failure.ts';
import { displayParts } from '../../mime/choose.ts';
import type { WebResponse } from '../../web/http.ts';
import { bytes } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { frameImages } from '../images/frame-images.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { htmlBytesMax } from './bodies.ts';
import { messageRootOf } from './enclosing.ts';
import { inlineImages } from './inline-images.ts';

export async function framePage(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const message = await mailbox.read(visit.params['folder'] ?? '', visit.params['id'] ?? '');
  const { bodies, inlines, attachments } = displayParts(
    messageRootOf(message.root, visit.params['n'] ?? ''),
  );
  const part = bodies.find((body) => body.number === visit.params['n']);
  if (part?.type !== 'text/html') throw new Refusal('not-found');
  const markup = await mailbox.text(message.folder, message.id, part, htmlBytesMax);
  const remote = await frameImages(parts, visit, { mailbox, message });
  const images = await inlineImages(mailbox, message, {
    parts: [...inlines, ...attachments],
    markup,
  });
  const clean = sanitizeMail(markup, {
    ...remote,
    inlineUrl: (contentId) => images.get(contentId),
  });
  return bytes({
    body: mailDocument(clean.markup),
    contentType: 'text/html; charset=utf-8',
    policy: mailDocumentPolicy(remote.imagesAt),
    cache: 'no-store',
  });
}
