// The reading page: GET /mail/:folder/:id, beside the list that it was opened from.

import type { Html } from '../../html/html.ts';
import type { Folder, Mailbox, Message } from '../../store/mailbox.ts';
import type { WebResponse } from '../../web/http.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { hasList, isAhead } from '../beside.ts';
import { type KnownContacts, knownContacts } from '../contacts/known.ts';
import { folderLabel, folderNamed } from '../folder/folder-name.ts';
import { folderList } from '../folder/list.ts';
import { type ListPlace, placeOf } from '../folder/list-place.ts';
import { sideFacts, type SideFacts } from '../folder/side.ts';
import { pictureConsent } from '../images/consent.ts';
import { mailPage } from '../mail-page.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { openParts } from '../parts/opened.ts';
import { readerZone } from '../parts/when.ts';
import { foundList } from '../search/search.ts';
import { openSender } from '../sender/sender.ts';
import { unsubscribeOffer } from '../unsubscribe/offer.ts';
import { openBodies } from './bodies.ts';
import { aroundIn, type Neighbours } from './around.ts';
import { readView } from './read.view.ts';

export async function readPage(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const name = visit.params['folder'] ?? '';
  const place = placeOf(visit, name);
  const message = await mailbox.read(name, visit.params['id'] ?? '');
  // Asked before it counts as read: what is behind an order of thousands is at hand now.
  const around = await aroundIn(mailbox, visit, place, message);
  const isNews = !message.flags.seen && !isAhead(visit);
  // The list that this was opened from stays where it is, and what stands beside it while no number
  // in it is another one.
  const isListThere = hasList(visit, place);
  const isSideThere = isListThere && !isNews;
  const [folders, labels] = await Promise.all([mailbox.folders(), mailbox.labels(name)]);
  const read = await reading(parts, visit, { mailbox, message, place, folders, labels, around });
  // Last of all: with it the folder is another one, and all that is kept of it is made anew.
  if (isNews) await mailbox.flag(name, [message.id], { seen: true });
  const [counted, quota, facts] = await Promise.all([
    isNews ? mailbox.folders() : folders,
    isSideThere ? undefined : mailbox.quota(),
    isSideThere ? undefined : sideFacts(parts, visit),
    // Whoever opens what was found while they typed meant these words.
    isAhead(visit) ? undefined : parts.searches.used(visit.session.address, place.query),
  ]);
  const saved = facts?.saved ?? [];
  const openId = around.rowId ?? message.id;
  const beside = { mailbox, place, folders: counted, labels, openId, saved, kept: null };
  const list = isListThere ? undefined : await listBeside(parts, visit, beside);
  const subject = message.envelope.subject || visit.texts('message.no-subject');
  const title = `${subject} · ${folderLabel(folderNamed(folders, name), visit.texts)}`;
  return mailPage(visit, parts.shell, {
    title,
    side: facts && { ...facts, folders: counted, labels, quota, folder: place.folder ?? '' },
    pane: 'read',
    place,
    list,
    read,
  });
}

interface Beside {
  readonly mailbox: Mailbox;
  readonly place: ListPlace;
  readonly folders: readonly Folder[];
  readonly labels: readonly string[];
  readonly openId: string | undefined;
  readonly saved: SideFacts['saved'];
  readonly kept: null;
}

async function listBeside(parts: WebmailParts, visit: SignedVisit, beside: Beside): Promise<Html> {
  const { place } = beside;
  if (place.folder === undefined) return await foundList(visit, beside);
  return await folderList(parts, visit, { ...beside, folderName: place.folder });
}

interface Reading {
  readonly mailbox: Mailbox;
  readonly message: Message;
  readonly place: ListPlace;
  readonly folders: readonly Folder[];
  readonly labels: readonly string[];
  readonly around: Neighbours;
}

async function reading(parts: WebmailParts, visit: SignedVisit, of: Reading): Promise<Html> {
  const { mailbox, message, folders } = of;
  const bodies = await openBodies(mailbox, message);
  const [consent, opened, conversation, offer, contacts] = await Promise.all([
    pictureConsent(parts, visit, { mailbox, message }),
    openParts(mailbox, message, {
      attachments: bodies.attachments,
      zone: async () => readerZone((await parts.accounts.settings(visit.session))['timeZone']),
    }),
    mailbox.conversation(message.folder, message.id),
    unsubscribeOffer(parts, mailbox, message),
    knownContacts(parts, visit, [message.envelope.from[0]]),
  ]);
  const { lures } = bodies.findings;
  const sender = await openSender(parts, visit, { mailbox, message, folders, lures, contacts });
  return readView(visit, {
    ...of,
    sender,
    contact: senderAmong(contacts, message),
    bodies,
    consent,
    opened,
    isList: offer !== undefined,
    folder: folderNamed(folders, message.folder),
    conversation,
  });
}

function senderAmong(contacts: KnownContacts, message: Message) {
  return contacts.get(message.envelope.from[0]?.address.toLowerCase() ?? '');
}
