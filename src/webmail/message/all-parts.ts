// All attachments of a message as one archive: GET /mail/:folder/:id/all.zip.

import { Refusal } from '../../kit/failure.ts';
import { displayParts } from '../../mime/choose.ts';
import type { WebResponse } from '../../web/http.ts';
import { bytes } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { disposition, partPolicy } from './part-headers.ts';
import { partName } from './part-name.ts';
import { messageName } from './whole.ts';
import { uniqueNames, zipBytes, type ZipEntry, zipEntriesMax } from './zip.ts';

export async function allPartsPage(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const { folder, id, root, envelope } = await mailbox.read(
    visit.params['folder'] ?? '',
    visit.params['id'] ?? '',
  );
  const attachments = displayParts(root).attachments.slice(0, zipEntriesMax);
  if (attachments.length === 0) throw new Refusal('not-found');
  const names = uniqueNames(attachments.map((part) => partName(part, visit.texts)));
  const entries = attachments.map((part, at): ZipEntry => ({
    name: names[at] ?? '',
    open: () => mailbox.content(folder, id, part),
  }));
  const name = messageName(visit, envelope.subject);
  return bytes({
    body: zipBytes(entries),
    contentType: 'application/octet-stream',
    policy: partPolicy,
    cache: 'no-store',
    more: disposition('attachment', `${name}.zip`),
  });
}
