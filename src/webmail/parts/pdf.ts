// A page around a PDF of a mail: GET /mail/:folder/:id/part/:n/pdf. What it is drawn by runs in a
// frame without an origin (docs/decisions/009-opened-parts.md); without a script it can be saved.

import { Refusal } from '../../kit/failure.ts';
import type { Part } from '../../mime/part.ts';
import type { WebResponse } from '../../web/http.ts';
import { page } from '../../web/respond.ts';
import { documentOf } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { partNumbered } from '../message/part.ts';
import { partName } from '../message/part-name.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { pdfView } from './pdf.view.ts';

// LIMIT encoded bytes of a file that is offered to be shown: 32 MiB of it in base64.
const encodedBytesMax = 45 * 1024 * 1024;

/** QUIRK: programs that know no type of a file send it as bytes of no type, under its name. */
export function isPdf({ type, filename, bodyStart, bodyEnd }: Part): boolean {
  const isNamed = type === 'application/octet-stream' && /\.pdf$/i.test(filename ?? '');
  const isTyped = type === 'application/pdf' || type === 'application/x-pdf';
  return (isTyped || isNamed) && bodyEnd - bodyStart <= encodedBytesMax;
}

export async function pdfPage(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const message = await mailbox.read(visit.params['folder'] ?? '', visit.params['id'] ?? '');
  const part = partNumbered(message.root, visit.params['n'] ?? '');
  if (!part || !isPdf(part)) throw new Refusal('not-found');
  const title = partName(part, visit.texts);
  const content = pdfView(visit, { message, part, title, reader: parts.shell.reader });
  return page(documentOf(parts.shell, visit, { title, layout: 'panel', content }));
}
