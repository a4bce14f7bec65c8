// Many accounts at once, by an operator or in the panel: rows of one domain in one transaction, their Maildirs
// made, each account in the audit log. What is there already with the same password and the same
// facts is passed over, so that an import that was interrupted is simply run again.

import { setImmediate as turn } from 'node:timers/promises';
import { isNewLocalPart } from '../directory/address.ts';
import type { AccountChange, BatchAccount, Directory } from '../directory/directory.ts';
import { Refusal } from '../kit/failure.ts';
import { inParallel } from '../kit/in-parallel.ts';
import { readStored } from '../passwords/stored.ts';
import { refuseOddFacts } from './account-changes.ts';
import type { Session } from './account.ts';
import type { Audit } from './audit.ts';
import { type NewPasswords, refuseWeak } from './new-passwords.ts';
import { allowedDomain, requireRight, requireSuper, type RightsReader } from './rights.ts';

/** LIMIT of accounts of one call. */
export const importRowsMax = 1_000;

export interface ImportedAccount {
  readonly localPart: string;
  /** As stored elsewhere, or a password to be hashed here. */
  readonly secret: { readonly hash: string } | { readonly password: string };
  readonly facts: AccountChange;
}

export interface ImportOutcome {
  readonly added: readonly string[];
  readonly same: readonly string[];
  /** There already, as an account with other values or as an alias. */
  readonly different: readonly string[];
}

/** Maildirs made in one turn of the event loop, which others share. */
const maildirsAtOnce = 25;
/** Hashes that are computed at the same time: as many as there are threads, and one waiting. */
const hashedAtOnce = 4;

export class AccountImport {
  readonly #of: {
    readonly directory: Directory;
    readonly rights: RightsReader;
    readonly passwords: NewPasswords;
    readonly audit: Audit;
    readonly makeMaildirs: (paths: readonly string[]) => void;
  };

  constructor(options: {
    readonly directory: Directory;
    readonly rights: RightsReader;
    readonly passwords: NewPasswords;
    readonly audit: Audit;
    readonly makeMaildirs: (paths: readonly string[]) => void;
  }) {
    this.#of = options;
  }

  /** All of them or, where it refuses, none. */
  async add(
    session: Session,
    wanted: {
      readonly domain: string;
      readonly accounts: readonly ImportedAccount[];
      readonly isDryRun: boolean;
    },
  ): Promise<ImportOutcome> {
    const { isDryRun } = wanted;
    const domain = allowedImport(session, wanted);
    const { directory, makeMaildirs, audit, rights } = this.#of;
    const accounts: BatchAccount[] = [];
    await inParallel(wanted.accounts, hashedAtOnce, async (account) => {
      await rights.refuseAbove(session, `${account.localPart}@${domain}`);
      accounts.push(await this.#read(domain, account));
    });
    const ceiling = rights.ceiling(session);
    const outcome = await directory.addAccounts(domain, { accounts, isDryRun, ceiling });
    const added = outcome.added.map(({ address }) => address);
    if (!isDryRun) {
      const paths = outcome.added.map(({ path }) => path);
      for (let at = 0; at < paths.length; at += maildirsAtOnce) {
        makeMaildirs(paths.slice(at, at + maildirsAtOnce));
        await turn();
      }
      await audit.writeMany(session, { verb: 'import-account', objects: added });
    }
    return { ...outcome, added };
  }

  /** Which of these names are free, without a look at any password. Refuses as adding does. */
  async free(
    session: Session,
    wanted: { readonly domain: string; readonly accounts: readonly ImportedAccount[] },
  ): Promise<ReadonlySet<string>> {
    const domain = allowedImport(session, wanted);
    const accounts = wanted.accounts.map(({ localPart, facts }) => ({
      localPart,
      facts,
      passwordHash: '',
    }));
    const ceiling = this.#of.rights.ceiling(session);
    const { added } = await this.#of.directory.addAccounts(domain, {
      accounts,
      isDryRun: true,
      ceiling,
    });
    return new Set(added.map(({ address }) => address.slice(0, address.lastIndexOf('@'))));
  }

  async #read(domain: string, account: ImportedAccount): Promise<BatchAccount> {
    const { localPart, secret, facts } = account;
    const address = `${localPart}@${domain}`;
    if (!isNewLocalPart(localPart)) throw new Refusal('bad-address', { address });
    refuseOddFacts(facts);
    if ('password' in secret) {
      const passwordHash = await this.#hash(address, secret.password);
      return { localPart, passwordHash, facts };
    }
    if (readStored(secret.hash).kind === 'unusable')
      throw new Refusal('hash-unusable', { address });
    return { localPart, passwordHash: secret.hash, facts };
  }

  /** The stored hash where it is one of this password: each hash has a salt of its own. */
  async #hash(address: string, password: string): Promise<string> {
    const { directory, passwords } = this.#of;
    const there = await directory.account(address);
    if (there !== undefined && there.address === address) {
      const owner = { ...there, kind: 'account' as const };
      if (await passwords.isRight(owner, password)) return there.passwordHash;
    }
    refuseWeak(password, address);
    return passwords.hash(password);
  }
}

function allowedImport(
  session: Session,
  wanted: { readonly domain: string; readonly accounts: readonly ImportedAccount[] },
): string {
  if (wanted.accounts.length > importRowsMax) {
    throw new Refusal('limit-reached', { max: importRowsMax });
  }
  const domain = allowedDomain(session, wanted.domain, 'accounts');
  if (wanted.accounts.some(({ facts }) => facts.quota !== undefined)) {
    requireRight(session, 'quotas');
  }
  // A stored string of their own making would pass by what is asked of passwords here.
  if (wanted.accounts.some(({ secret }) => 'hash' in secret)) requireSuper(session);
  return domain;
}
