// Mail that has waited long enough, as an act of the schedule.

import type { Directory } from './directory/directory.ts';
import { homeOfMbox } from './maildir/mbox-folder.ts';
import { composeNotice } from './mta/notice.ts';
import type { OpenMail } from './open-mail.ts';
import type { DoAct, DueOutcome } from './schedule/act.ts';
import { dueOfWaiting, waitingOf } from './store/waiting.ts';

/** Sends one, and tells its writer by a mail when it could not be sent. */
export function sendAct(parts: {
  readonly mail: OpenMail;
  readonly directory: Directory;
  readonly randomBytes: (size: number) => Uint8Array;
}): DoAct {
  return async (act, signal): Promise<DueOutcome> => {
    const waiting = waitingOf(act);
    const account = await parts.directory.account(act.owner);
    if (waiting === undefined || account === undefined) return { kind: 'done' };
    if (!account.isActive || !account.isDomainActive) {
      return { kind: 'failed', reason: 'account-closed' };
    }
    const { path, format } = account;
    const mailbox = parts.mail.store.open(format === 'mbox' ? await homeOfMbox(path) : path);
    const outcome = await parts.mail.outbox.sendWaiting(mailbox, waiting, signal);
    if (outcome.kind === 'later') {
      const { facts, dueMs } = dueOfWaiting(outcome.waiting);
      return { kind: 'later', facts, dueMs };
    }
    if (outcome.kind === 'told') {
      // A mail like that of a mail server, for it may be days later and in another program.
      const bytes = await composeNotice({
        sender: act.owner,
        to: act.owner,
        subject: outcome.subject,
        text: outcome.text,
        dateMs: Date.now(),
        random: parts.randomBytes(16),
      });
      await mailbox.append('INBOX', bytes);
    }
    return { kind: 'done' };
  };
}
