// Leaving a mailing list: GET /mail/:folder/:id/unsubscribe asks back and names whom it would tell,
// POST with `how=one-click` or `how=mail` does it. Nothing is asked for before that: a mail that
// is only opened leaves no trace at the list.

import { Refusal } from '../../kit/failure.ts';
import type { Mailbox, Message } from '../../store/mailbox.ts';
import type { WebResponse } from '../../web/http.ts';
import { page, redirect } from '../../web/respond.ts';
import { documentOf } from '../../web/shell.ts';
import { type Route, type SignedVisit, signedRoute } from '../../web/visit.ts';
import { sendShort } from '../compose/send-short.ts';
import { withDone } from '../mail-page.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { messagePath } from '../paths.ts';
import { unsubscribeOffer, type UnsubscribeOffer } from './offer.ts';
import { unsubscribeView } from './unsubscribe.view.ts';

export function unsubscribeRoutes(parts: WebmailParts): readonly Route[] {
  return [
    signedRoute('GET', '/mail/:folder/:id/unsubscribe', async (visit) =>
      askBack(parts, visit, { ...(await open(parts, visit)), hasFailed: false }),
    ),
    signedRoute('POST', '/mail/:folder/:id/unsubscribe', (visit) => leave(parts, visit)),
  ];
}

interface Opened {
  readonly mailbox: Mailbox;
  readonly message: Message;
  readonly offer: UnsubscribeOffer;
}

async function open(parts: WebmailParts, visit: SignedVisit): Promise<Opened> {
  const mailbox = await mailboxOf(parts, visit);
  const message = await mailbox.read(visit.params['folder'] ?? '', visit.params['id'] ?? '');
  const offer = await unsubscribeOffer(parts, mailbox, message);
  if (offer === undefined) throw new Refusal('not-found');
  return { mailbox, message, offer };
}

function askBack(
  parts: WebmailParts,
  visit: SignedVisit,
  { message, offer, hasFailed }: Omit<Opened, 'mailbox'> & { readonly hasFailed: boolean },
): WebResponse {
  const title = visit.texts('unsubscribe.title');
  const content = unsubscribeView(visit, { message, offer, hasFailed });
  return page(documentOf(parts.shell, visit, { title, layout: 'panel', content }));
}

async function leave(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const opened = await open(parts, visit);
  const { mailbox, message, offer } = opened;
  const form = await visit.form();
  const how = form.text('how');
  if (how === 'one-click' && offer.oneClick !== undefined) {
    if (!(await parts.oneClick(offer.oneClick))) {
      return askBack(parts, visit, { ...opened, hasFailed: true });
    }
    return redirect(visit.link(withDone(messagePath(message.folder, message.id), 'unsubscribed')));
  }
  if (how !== 'mail' || offer.mail === undefined) throw new Refusal('bad-form');
  const { address } = visit.session;
  const { mail } = offer;
  return sendShort(parts, visit, {
    mailbox,
    draft: {
      from: { name: '', address },
      to: [{ name: '', address: mail.address }],
      subject: mail.subject || 'unsubscribe',
      text: `${mail.text || 'unsubscribe'}\n`,
    },
    click: [address, form.text('key') || crypto.randomUUID(), message.id, 'unsubscribe'],
    folder: message.folder,
  });
}
