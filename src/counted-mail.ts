// Counts what is sent through this program, for the graphs of days and months.

import { monthOf } from './account/usage.ts';
import { domainOf } from './kit/domain-of.ts';
import type { Log } from './kit/log.ts';
import type { Submission } from './mta/submission.ts';
import type { FigureTable } from './state/figure-table.ts';

const dayMs = 86_400_000;

/** The same submission; a number that can't be written keeps no message back. */
export function counted(submission: Submission, figures: FigureTable, log: Log): Submission {
  return {
    submit: async (mail, signal) => {
      const result = await submission.submit(mail, signal);
      if (result.kind !== 'sent') return result;
      const nowMs = Date.now();
      const domain = domainOf(mail.sender).toLowerCase();
      const numbers = { sent: 1, 'sent-bytes': mail.bytes.length * mail.recipients.length };
      const figuresOf = (scope: string) =>
        Object.entries(numbers).flatMap(([name, value]) => [
          { scope, period: 'd' as const, at: Math.floor(nowMs / dayMs), name, value },
          { scope, period: 'm' as const, at: monthOf(nowMs), name, value },
        ]);
      try {
        await figures.add([...figuresOf(''), ...(domain === '' ? [] : figuresOf(domain))]);
      } catch (error) {
        log.warn({ cause: String(error) }, 'a message was not counted');
      }
      return result;
    },
    close: () => submission.close(),
  };
}
