// A message for paper: GET /mail/:folder/:id/print. Text stands on a page of ours. HTML is printed
// with its layout, so that it comes in a document of its own under the policy of a mail's frame: a
// frame in a page would be cut where a sheet of paper ends.

import { htmlToText } from '../../html/html-to-text.ts';
import { html } from '../../html/html.ts';
import { mailDocumentPolicy } from '../../html/mail-document.ts';
import { type PaperBody, paperDocument } from '../../html/paper-document.ts';
import { textToHtml } from '../../html/plain-text.ts';
import { type DisplayParts, displayParts } from '../../mime/choose.ts';
import type { Part } from '../../mime/part.ts';
import type { Mailbox, Message } from '../../store/mailbox.ts';
import type { WebResponse } from '../../web/http.ts';
import { bytes, page } from '../../web/respond.ts';
import { documentOf } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { frameImages } from '../images/frame-images.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { MarkupRoom } from './bodies.ts';
import { cleanBody } from './clean-body.ts';
import { paperFiles, paperHead } from './paper.view.ts';
import { partText } from './part-text.ts';

// LIMIT encoded bytes of one body of text on paper, and of all bodies with their layout.
const bodyBytesMax = 2 * 1024 * 1024;
const layoutBytesMax = 8 * 1024 * 1024;
// LIMIT bodies on paper.
const bodiesMax = 20;

interface Printed {
  readonly mailbox: Mailbox;
  readonly message: Message;
  readonly title: string;
  readonly shown: DisplayParts;
}

export async function printPage(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const message = await mailbox.read(visit.params['folder'] ?? '', visit.params['id'] ?? '');
  const title = message.envelope.subject || visit.texts('message.no-subject');
  const printed = { mailbox, message, title, shown: displayParts(message.root) };
  const hasLayout = printed.shown.bodies.some(({ type }) => type === 'text/html');
  return hasLayout ? layoutPage(parts, visit, printed) : wordsPage(parts, visit, printed);
}

async function wordsPage(
  parts: WebmailParts,
  visit: SignedVisit,
  { mailbox, message, title, shown }: Printed,
): Promise<WebResponse> {
  const texts: string[] = [];
  for (const part of shown.bodies.slice(0, bodiesMax)) {
    texts.push(await partText(mailbox, message, { part, bytesMax: bodyBytesMax }));
  }
  const content = html`<main id="main" class="paper"><h1 dir="auto">${title}</h1>
${paperHead(visit, message)}
${texts.map((text) => html`<div class="text-body" dir="auto">${textToHtml(text)}</div>`)}
${paperFiles(visit, shown.attachments)}
</main>`;
  return page(documentOf(parts.shell, visit, { title, layout: 'print', content }));
}

async function layoutPage(
  parts: WebmailParts,
  visit: SignedVisit,
  printed: Printed,
): Promise<WebResponse> {
  const { mailbox, message, title, shown } = printed;
  const remote = await frameImages(parts, visit, { mailbox, message });
  const pictures = [...shown.inlines, ...shown.attachments];
  const bodies: PaperBody[] = [];
  const room = new MarkupRoom();
  let bytesLeft = layoutBytesMax;
  for (const part of shown.bodies.slice(0, bodiesMax)) {
    bytesLeft -= part.bodyEnd - part.bodyStart;
    if (part.type === 'text/html' && bytesLeft >= 0 && !room.isOver) {
      const clean = await cleanBody({ mailbox, message, part, pictures, remote });
      room.take(clean.markup.length);
      bodies.push({ kind: 'mail', markup: clean.markup });
    } else {
      bodies.push({ kind: 'words', words: textToHtml(await wordsOf(mailbox, message, part)) });
    }
  }
  const { language, direction } = visit.texts;
  return bytes({
    body: paperDocument({
      language,
      direction,
      title,
      head: paperHead(visit, message),
      bodies,
      foot: paperFiles(visit, shown.attachments),
    }),
    contentType: 'text/html; charset=utf-8',
    policy: mailDocumentPolicy(remote.imagesAt),
    cache: 'no-store',
  });
}

async function wordsOf(mailbox: Mailbox, message: Message, part: Part): Promise<string> {
  const text = await partText(mailbox, message, { part, bytesMax: bodyBytesMax });
  return part.type === 'text/html' ? htmlToText(text) : text;
}
