// What the pages of a way back are handed.

import type { Accounts } from '../../account/account.ts';
import type { Log } from '../../kit/log.ts';
import type { Letters } from '../../web/letters.ts';
import type { Shell } from '../../web/shell.ts';

export interface RecoveryParts {
  readonly accounts: Accounts;
  readonly shell: Shell;
  /** Undefined where nobody said where links lead: then no mail with one is sent. */
  readonly letters?: Letters | undefined;
  readonly log: Pick<Log, 'error'>;
}

/** Whether the login page leads to a new password. */
export async function offersReset(parts: Omit<RecoveryParts, 'log'>): Promise<boolean> {
  return parts.letters !== undefined && (await parts.accounts.selfService.rules.anyResets());
}
