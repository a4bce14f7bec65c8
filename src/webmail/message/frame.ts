// The HTML of a mail in its frame: GET /mail/:folder/:id/body/:n. Sanitized markup under a policy
// that allows nothing, in a sandbox of its own; two walls, each enough. `?measure` gives the
// document that only measures itself, `?colors=own` the colours as they are also on a dark page.

import { mailDocument, mailDocumentPolicy } from '../../html/mail-document.ts';
import { measuredDocument, measuredDocumentPolicy } from './measured-document.ts';
import { Refusal } from '../../kit/failure.ts';
import { displayParts } from '../../mime/choose.ts';
import type { WebResponse } from '../../web/http.ts';
import { bytes } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { frameImages } from '../images/frame-images.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { cleanBody } from './clean-body.ts';
import { messageRootOf } from './enclosing.ts';
import { ownColors } from './frame.view.ts';

export async function framePage(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const message = await mailbox.read(visit.params['folder'] ?? '', visit.params['id'] ?? '');
  const { bodies, inlines, attachments } = displayParts(
    messageRootOf(message.root, visit.params['n'] ?? ''),
  );
  const part = bodies.find((body) => body.number === visit.params['n']);
  if (part?.type !== 'text/html') throw new Refusal('not-found');
  const remote = await frameImages(parts, visit, { mailbox, message });
  const darkColors = !ownColors(visit);
  const clean = await cleanBody({
    mailbox,
    message,
    part,
    pictures: [...inlines, ...attachments],
    remote,
    foldLabel: visit.texts('message.quoted'),
    darkColors,
  });
  const [document, policy] = visit.query.has('measure')
    ? [measuredDocument, measuredDocumentPolicy]
    : [mailDocument, mailDocumentPolicy];
  return bytes({
    body: document(clean.markup, { darkColors, theme: visit.look.theme }),
    contentType: 'text/html; charset=utf-8',
    policy: policy(remote.imagesAt),
    cache: 'no-store',
  });
}
