// Everything that somebody has here, to carry away: GET /settings/export, and /settings/export/all.zip
// written as it is read. `as=mbox` has a file for each folder, `as=maildir` one for each message.
//
//   mail/INBOX.mbox, mail/Work.2026.mbox        as=mbox
//   Maildir/cur/…, Maildir/.Work.2026/cur/…     as=maildir
//   contacts.vcf, settings.json
//
// Templates are messages of a folder, and labels keywords of messages: they are in the mail.

import { mustChangePassword } from '../../account/tables/setting-names.ts';
import { Refusal } from '../../kit/failure.ts';
import { writeCard } from '../../mime/write-card.ts';
import type { Mailbox } from '../../store/mailbox.ts';
import type { WebResponse } from '../../web/http.ts';
import { bytes, page } from '../../web/respond.ts';
import { documentOf } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { disposition, partPolicy } from '../message/part-headers.ts';
import { zipBytes, type ZipEntry, zipEntriesMax } from '../message/zip.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { exportView } from './transfer.view.ts';

/** LIMIT of exports that a process writes at once: each reads a whole mailbox. */
const atOnceMax = 4;
const underWay = new Set<string>();

const otherEntries = 2;

export async function exportPage(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const folders = await mailbox.folders();
  const messages = folders.reduce((sum, { total }) => sum + total, 0);
  const content = exportView(visit, { folders: folders.length, messages });
  const title = visit.texts('export.title');
  return page(documentOf(parts.shell, visit, { title, layout: 'panel', content }));
}

export async function exportAll(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const form = visit.query.get('as') === 'maildir' ? 'maildir' : 'mbox';
  if (form === 'maildir') await refuseTooMany(mailbox);
  const { address } = visit.session;
  if (underWay.has(address) || underWay.size >= atOnceMax) throw new Refusal('overloaded');
  const mail = form === 'mbox' ? asMboxes(mailbox) : asMaildirs(mailbox);
  const day = new Date(visit.nowMs).toISOString().slice(0, 10);
  return bytes({
    body: counted(address, zipBytes(entriesOf(parts, visit, mail))),
    contentType: 'application/zip',
    policy: partPolicy,
    cache: 'no-store',
    more: disposition('attachment', `${address} ${day}.zip`),
  });
}

async function refuseTooMany(mailbox: Mailbox): Promise<void> {
  const messages = (await mailbox.folders()).reduce((sum, { total }) => sum + total, 0);
  if (messages > zipEntriesMax - otherEntries) {
    throw new Refusal('limit-reached', { max: zipEntriesMax - otherEntries });
  }
}

async function* entriesOf(
  parts: WebmailParts,
  { session }: SignedVisit,
  mail: AsyncIterable<ZipEntry>,
): AsyncGenerator<ZipEntry, void, undefined> {
  const text = `${JSON.stringify(await settingsOf(parts, session), undefined, 2)}\n`;
  yield { name: 'settings.json', open: () => once(text), isPacked: true };
  const cards = parts.contacts.book.all(session.address);
  yield { name: 'contacts.vcf', open: () => written(cards), isPacked: true };
  yield* mail;
}

/** Identities, signatures and looks of folders among them; what has a table of its own with them. */
async function settingsOf(
  { accounts, searches, sorting }: WebmailParts,
  session: SignedVisit['session'],
): Promise<object> {
  const settings = { ...(await accounts.settings(session)) };
  delete settings[mustChangePassword];
  const saved = await searches.saved(session.address);
  return {
    ...settings,
    savedSearches: saved.map(({ name, query }) => ({ name, query })),
    blockedSenders: await sorting.rules.blocked(session.address),
    pictureSenders: await accounts.remoteImages.senders(session),
  };
}

type Cards = ReturnType<WebmailParts['contacts']['book']['all']>;

async function* written(cards: Cards): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const card of cards) yield Buffer.from(writeCard(card));
}

async function* once(text: string): AsyncGenerator<Uint8Array, void, undefined> {
  yield Buffer.from(text);
}

async function* asMboxes(mailbox: Mailbox): AsyncGenerator<ZipEntry, void, undefined> {
  for (const { name } of await mailbox.folders()) {
    const open = (): AsyncIterable<Uint8Array> => mailbox.exported(name).mbox();
    yield { name: `mail/${name}.mbox`, open, isPacked: true };
  }
}

async function* asMaildirs(mailbox: Mailbox): AsyncGenerator<ZipEntry, void, undefined> {
  for (const { name } of await mailbox.folders()) {
    const exported = mailbox.exported(name);
    const directory = exported.directory === '' ? 'Maildir' : `Maildir/${exported.directory}`;
    for (const message of await exported.messages()) {
      yield {
        name: `${directory}/${message.path}`,
        changedMs: message.receivedMs,
        open: () => message.bytes(),
        isPacked: true,
      };
    }
  }
}

/** Says that one is under way for as long as somebody reads it. */
async function* counted(
  address: string,
  body: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  underWay.add(address);
  try {
    yield* body;
  } finally {
    underWay.delete(address);
  }
}
