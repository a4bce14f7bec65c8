// Consent to pictures of other servers: POST /mail/:folder/:id/images with `for=message`, `sender`
// or `none`. A GET never gives it: an address that does could be put into the mail itself.

import { Refusal } from '../../kit/failure.ts';
import type { Mailbox, Message } from '../../store/mailbox.ts';
import type { WebResponse } from '../../web/http.ts';
import { redirect } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { messagePath } from '../paths.ts';
import { isForged } from '../sender/sender.ts';

/** What the page says of a message's pictures. */
export type PictureConsent = 'message' | 'sender' | 'none' | 'never';

export async function pictureConsent(
  parts: WebmailParts,
  visit: SignedVisit,
  { mailbox, message }: { readonly mailbox: Mailbox; readonly message: Message },
): Promise<PictureConsent> {
  const { remoteImages } = parts.accounts;
  if (await remoteImages.never(visit.session)) return 'never';
  const shown = { id: message.id, sender: senderOf(message) };
  const consent = (await remoteImages.consent(visit.session, shown)) ?? 'none';
  // Consent to a sender is for that sender, not for whoever writes the name into From.
  const counts = consent !== 'sender' || !(await isForged(parts, mailbox, message));
  return counts ? consent : 'none';
}

export async function saveConsent(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const message = await mailbox.read(visit.params['folder'] ?? '', visit.params['id'] ?? '');
  const { remoteImages } = parts.accounts;
  const { session } = visit;
  const chosen = (await visit.form()).text('for');
  const sender = senderOf(message);
  if (chosen === 'message') await remoteImages.allow(session, 'message', message.id);
  else if (chosen === 'sender') await remoteImages.allow(session, 'sender', sender);
  else if (chosen === 'none') {
    await remoteImages.revoke(session, 'message', message.id);
    await remoteImages.revoke(session, 'sender', sender);
  } else throw new Refusal('bad-form');
  return redirect(visit.link(messagePath(message.folder, message.id)));
}

function senderOf(message: Message): string {
  return message.envelope.from[0]?.address ?? '';
}
