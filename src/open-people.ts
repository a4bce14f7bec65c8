// The people of this installation as the configuration has them, for the application and for what the
// scheduler asks with their rights.

import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import type { Accounts } from './account/account.ts';
import type { AccountsOptions } from './account/accounts-options.ts';
import { openAccounts } from './account/open.ts';
import { passwordSettings } from './account/password-settings.ts';
import { ensurePlaces } from './maildir/deliver.ts';
import { setAside } from './maildir/set-aside.ts';
import { openMailPlace } from './open-mail-place.ts';
import type { Config } from './server/config.ts';

export function openPeople(
  config: Config,
  parts: Pick<AccountsOptions, 'database' | 'directory' | 'log' | 'tellNotice'>,
): Promise<Accounts> {
  return openAccounts({
    ...parts,
    superAdministrators: config.web.superAdministrators,
    sessionIdleMs: config.web.sessionIdleMs,
    sessionLifeMs: config.web.sessionLifeMs,
    now: Date.now,
    randomBytes,
    makeMaildir: ensurePlaces,
    setAsideMaildir: (path) => setAside(path, Date.now()),
    keepRemovedMs: config.mail.keepRemovedMs,
    newDomains: { baseDir: config.mail.baseDir, unixUser: ownName() },
    hasAppPasswords: config.mail.appPasswords,
    passwords: passwordSettings(config.directory.schema, config.passwords),
    loginDomains: config.web,
    mailPlace: openMailPlace(config),
  });
}

/** Whom new mail belongs to: the user that this process runs as, by number if it has no name. */
function ownName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? '');
  }
}
