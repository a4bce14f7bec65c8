// Answering an invitation: POST /mail/:folder/:id/invitation/:n. The answer is a mail like any
// other, sent through the outbox, with the calendar's own answer in it (iTIP, RFC 5546, RFC 6047).

import { Refusal } from '../../kit/failure.ts';
import { parseCalendar } from '../../mime/calendar.ts';
import { calendarReply } from '../../mime/calendar-reply.ts';
import type { WebResponse } from '../../web/http.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { sendShort } from '../compose/send-short.ts';
import { partNumbered } from '../message/part.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { calendarBytesMax, isCalendar } from './opened.ts';

const answers = ['accepted', 'tentative', 'declined'] as const;

export async function answerInvitation(
  parts: WebmailParts,
  visit: SignedVisit,
): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const form = await visit.form();
  const answer = answers.find((known) => known === form.text('answer'));
  if (answer === undefined) throw new Refusal('bad-form');
  const { folder, id, root, envelope } = await mailbox.read(
    visit.params['folder'] ?? '',
    visit.params['id'] ?? '',
  );
  const part = partNumbered(root, visit.params['n'] ?? '');
  if (!part || !isCalendar(part)) throw new Refusal('not-found');
  const calendar = parseCalendar(await mailbox.text(folder, id, part, calendarBytesMax));
  const [event] = calendar?.events ?? [];
  const organizer = event?.organizer?.address ?? '';
  if (!event || calendar?.method !== 'request' || organizer === '') throw new Refusal('not-found');
  const { address } = visit.session;
  const name = (await parts.accounts.settings(visit.session))['displayName'] ?? '';
  const values = { name: name || address, summary: event.summary.slice(0, summaryLengthMax) };
  return sendShort(parts, visit, {
    mailbox,
    draft: {
      from: { name, address },
      to: [{ name: event.organizer?.name ?? '', address: organizer }],
      subject: visit.texts(`invitation.mail-${answer}`, values),
      text: `${visit.texts(`invitation.text-${answer}`, values)}\n`,
      calendar: {
        method: 'REPLY',
        text: calendarReply({ event, address, name, partstat: answer, nowMs: visit.nowMs }),
      },
      ...(envelope.messageId ? { inReplyTo: envelope.messageId } : {}),
    },
    click: [address, form.text('key') || crypto.randomUUID(), id, part.number, answer],
    origin: { folder, id, relation: 'answered' },
    folder,
  });
}

// LIMIT characters of an event's name in a subject.
const summaryLengthMax = 200;
