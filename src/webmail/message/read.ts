// The reading page: GET /mail/:folder/:id, beside the list that it was opened from.

import type { WebResponse } from '../../web/http.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { folderLabel, folderNamed } from '../folder/folder-name.ts';
import { listRows } from '../folder/list.ts';
import { listView } from '../folder/list.view.ts';
import { knownContacts, noContacts } from '../contacts/known.ts';
import { pictureConsent } from '../images/consent.ts';
import { mailPage } from '../mail-page.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { openParts } from '../parts/opened.ts';
import { readerZone } from '../parts/when.ts';
import { openSender } from '../sender/sender.ts';
import { unsubscribeOffer } from '../unsubscribe/offer.ts';
import { openBodies } from './bodies.ts';
import { readView } from './read.view.ts';

export async function readPage(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const name = visit.params['folder'] ?? '';
  const message = await mailbox.read(name, visit.params['id'] ?? '');
  if (!message.flags.seen) await mailbox.flag(name, [message.id], { seen: true });
  const bodies = await openBodies(mailbox, message);
  const consent = await pictureConsent(parts, visit, { mailbox, message });
  const opened = await openParts(mailbox, message, {
    attachments: bodies.attachments,
    zone: async () => readerZone((await parts.accounts.settings(visit.session))['timeZone']),
  });
  const [rows, folders, conversation, labels] = await Promise.all([
    listRows(mailbox, name, visit),
    mailbox.folders(),
    mailbox.conversation(name, message.id),
    mailbox.labels(name),
  ]);
  const { lures } = bodies.findings;
  const isList = (await unsubscribeOffer(parts, mailbox, message)) !== undefined;
  const listed = rows.rows.map(({ from }) => from[0]);
  const contacts = await knownContacts(parts, visit, [message.envelope.from[0], ...listed]);
  const from = message.envelope.from[0]?.address.toLowerCase() ?? '';
  const contact = contacts.get(from);
  const sender = await openSender(parts, visit, {
    mailbox,
    message,
    folders,
    lures,
    contacts: contact === undefined ? noContacts : new Map([[from, contact]]),
  });
  const folder = folderNamed(folders, name);
  const subject = message.envelope.subject || visit.texts('message.no-subject');
  return mailPage(visit, parts.shell, {
    title: `${subject} · ${folderLabel(folder, visit.texts)}`,
    folders,
    quota: await mailbox.quota(),
    folder: name,
    pane: 'read',
    list: listView(visit, { folder, folders, page: rows, labels, openId: message.id, contacts }),
    read: readView(visit, {
      message,
      sender,
      contact,
      bodies,
      consent,
      opened,
      isList,
      folder,
      folders,
      labels,
      conversation,
    }),
  });
}
