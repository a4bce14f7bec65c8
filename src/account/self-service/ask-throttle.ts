// How often somebody may ask for a mail, or try a link. Nobody is refused because of what others
// know: it counts alike for names that there are and for those that there are not.

import { createHash } from 'node:crypto';
import { Refusal } from '../../kit/failure.ts';
import type { ThrottleTable } from '../../state/throttle-table.ts';
import { networkOf } from '../throttle.ts';

export class AskThrottle {
  readonly #table: ThrottleTable;
  readonly #now: () => number;

  constructor(table: ThrottleTable, now: () => number) {
    this.#table = table;
    this.#now = now;
  }

  /** Mails to one person: 3 at once, then one in 20 minutes. False where there were enough. */
  async mayMail(name: string): Promise<boolean> {
    const bucket = { subject: subject('ask-mail', name), burst: 3, intervalMs: 20 * 60_000 };
    return (await this.#table.take(bucket, this.#now())) === 0;
  }

  /** For everybody together: 30 at once, then one in two minutes. Refuses `login-throttled`. */
  async takeOf(name: string): Promise<void> {
    const bucket = { subject: subject('ask-of', name), burst: 30, intervalMs: 2 * 60_000 };
    const waitMs = await this.#table.take(bucket, this.#now());
    if (waitMs > 0) throw new Refusal('login-throttled', { seconds: Math.ceil(waitMs / 1_000) });
  }

  /** From one network: 10 at once, then one a minute. Refuses `login-throttled`. */
  async take(remoteAddress: string): Promise<void> {
    const network = networkOf(remoteAddress);
    const bucket = { subject: subject('ask', network), burst: 10, intervalMs: 60_000 };
    const waitMs = await this.#table.take(bucket, this.#now());
    if (waitMs > 0) throw new Refusal('login-throttled', { seconds: Math.ceil(waitMs / 1_000) });
  }
}

function subject(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex');
}
