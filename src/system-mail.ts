// Mail that Dispatch itself writes to people elsewhere.

import { composeMessage } from './mta/compose.ts';
import { newMessageId } from './mta/message-id.ts';
import type { Submission } from './mta/submission.ts';
import { wireForm } from './mta/wire-form.ts';
import type { Letter } from './web/letters.ts';

export function postBy(
  submission: Submission,
  randomBytes: (size: number) => Uint8Array,
): (letter: Letter) => Promise<void> {
  return async ({ to, about, subject, text }) => {
    // Every domain has this one (RFC 2142 5), and who answers reaches somebody.
    const sender = `postmaster${about.slice(about.lastIndexOf('@'))}`;
    const bytes = await composeMessage({
      from: { name: 'Dispatch', address: sender },
      to: [{ name: '', address: to }],
      cc: [],
      bcc: [],
      subject,
      text,
      attachments: [],
      dateMs: Date.now(),
      messageId: newMessageId(sender, randomBytes(16)),
      userAgent: 'Dispatch',
      isAutomatic: true,
      keepBcc: false,
    });
    const outcome = await submission.submit({ sender, recipients: [to], bytes: wireForm(bytes) });
    if (outcome.kind !== 'sent') throw new Error(`the mail server said: ${outcome.answer}`);
  };
}
