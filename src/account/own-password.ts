// The change of one's own password: the current one is proven, and every other session ends.

import type { Directory } from '../directory/directory.ts';
import { Refusal } from '../kit/failure.ts';
import type { Session } from './account.ts';
import type { Audit } from './audit.ts';
import { type NewPasswords, refuseWeak } from './new-passwords.ts';
import type { Sessions } from './sessions.ts';
import type { Settings } from './settings.ts';
import { mustChangePassword } from './tables/setting-names.ts';

export interface OwnPasswordParts {
  readonly directory: Directory;
  readonly passwords: NewPasswords;
  readonly sessions: Sessions;
  readonly settings: Settings;
  readonly audit: Audit;
}

export async function changeOwnPassword(
  { directory, passwords, sessions, settings, audit }: OwnPasswordParts,
  session: Session,
  { current, next, token }: { current: string; next: string; token: string },
): Promise<void> {
  if (session.kind !== 'account') throw new Refusal('forbidden');
  const account = await directory.account(session.address);
  if (account === undefined) throw new Refusal('password-wrong');
  if (!account.mayChangePassword) throw new Refusal('forbidden');
  await passwords.refuseWrong({ ...account, kind: 'account' }, current);
  refuseWeak(next, account.address);
  const passwordHash = await passwords.hash(next);
  const change = { from: account.passwordHash, to: passwordHash };
  // Somebody else changed it since it was checked: what was typed is not the current one now.
  if (!(await directory.setPassword(account.address, change))) {
    throw new Refusal('password-wrong');
  }
  const isOwn = sessions.idOf(token) === session.id;
  await sessions.endAll(account.address, isOwn ? { token, passwordHash } : undefined);
  await settings.change(session, { [mustChangePassword]: '' });
  await audit.write(session, { verb: 'change-password', object: account.address });
}
