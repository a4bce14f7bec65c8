// A password that is stored in a weaker way than the installation wants is stored anew while it is
// at hand: at a login. Its owner notices nothing, and their other sessions go on.

import type { Directory } from '../directory/directory.ts';
import type { Log } from '../kit/log.ts';
import { isHashable } from '../passwords/hash.ts';
import { readStored } from '../passwords/stored.ts';
import { isWeakerThan } from '../passwords/strength.ts';
import type { NewPasswords } from './new-passwords.ts';
import type { Owner, Owners } from './owners.ts';
import type { PasswordSettings } from './password-settings.ts';
import type { Sessions } from './sessions.ts';

export interface StoringAnew {
  readonly directory: Directory;
  readonly owners: Owners;
  readonly sessions: Sessions;
  readonly passwords: NewPasswords;
  readonly settings: PasswordSettings;
  readonly log: Log;
}

/**
 * Gives the owner as stored afterwards. One statement changes the column, and only while it still
 * holds what was verified: whoever changed the password meanwhile keeps their change. What cannot
 * be written keeps nobody out.
 */
export async function storedAnew<Known extends Owner>(
  of: StoringAnew,
  owner: Known,
  password: string,
): Promise<Known> {
  const { settings, log } = of;
  if (owner.kind !== 'account' || !settings.isUpgrading) return owner;
  const stored = readStored(owner.passwordHash, settings.defaultScheme);
  if (stored.kind === 'unusable' || !isWeakerThan(stored, settings.scheme)) return owner;
  if (!isHashable(password, settings.scheme)) return owner;
  try {
    const passwordHash = await of.passwords.hashAsItIs(password, owner.address);
    const change = { from: owner.passwordHash, to: passwordHash };
    if (await of.directory.setPassword(owner.address, change)) {
      await of.sessions.rebind(owner.address, change);
      log.info({ name: owner.address, scheme: settings.scheme }, 'stored a password anew');
      return { ...owner, passwordHash };
    }
    // A login of the same moment was first: what it has stored is the same password.
    const now = await of.owners.of(owner);
    const isSame = now !== undefined && (await of.passwords.isRight(now, password));
    return isSame ? { ...owner, passwordHash: now.passwordHash } : owner;
  } catch (error) {
    log.warn({ name: owner.address, cause: String(error) }, 'a password was not stored anew');
    return owner;
  }
}
