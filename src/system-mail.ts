// Mail that Dispatch itself writes to people elsewhere.

import { domainOf } from './kit/domain-of.ts';
import { composeNotice } from './mta/notice.ts';
import type { Submission } from './mta/submission.ts';
import { wireForm } from './mta/wire-form.ts';
import type { Letter } from './web/letters.ts';

export function postBy(
  submission: Submission,
  randomBytes: (size: number) => Uint8Array,
): (letter: Letter) => Promise<void> {
  return async ({ to, about, subject, text }) => {
    // Every domain has this one (RFC 2142 5), and who answers reaches somebody.
    const sender = `postmaster@${domainOf(about)}`;
    const bytes = await composeNotice({
      sender,
      to,
      subject,
      text,
      dateMs: Date.now(),
      random: randomBytes(16),
      isAutomatic: true,
    });
    const outcome = await submission.submit({ sender, recipients: [to], bytes: wireForm(bytes) });
    if (outcome.kind !== 'sent') throw new Error(`the mail server said: ${outcome.answer}`);
  };
}
