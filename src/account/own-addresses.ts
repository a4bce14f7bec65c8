// From which addresses a person may write: their own, the same name at an alias of their domain, and
// those whose mail the directory sends to their mailbox. It is asked anew for each message, since an
// alias may be taken away from its owner at any time.

import { catchAll } from '../directory/address.ts';
import type { Directory } from '../directory/directory.ts';

/** LIMIT of aliases of a domain that are looked through for those of one mailbox, and of a page. */
const aliasesMax = 5_000;
const pageSize = 1_000;
/** LIMIT of aliases behind one another. */
const depthMax = 5;
/** LIMIT of addresses that are looked at for one. */
const lookedAtMax = 200;

export interface OwnAddresses {
  /** Whether mail for this address reaches the mailbox of the owner. A catch-all does not count. */
  may(owner: string, address: string): Promise<boolean>;
  /** The addresses beside the own one that the directory knows at once, in order. */
  known(owner: string): Promise<readonly string[]>;
}

export function openOwnAddresses(
  directory: Pick<Directory, 'resolve' | 'aliases' | 'aliasDomains'>,
): OwnAddresses {
  return {
    may: (owner, address) => reaches(directory, owner, address),
    known: (owner) => knownAddresses(directory, owner),
  };
}

async function reaches(
  directory: Pick<Directory, 'resolve'>,
  owner: string,
  address: string,
): Promise<boolean> {
  let wanted: readonly string[] = [address.toLowerCase()];
  const seen = new Set<string>();
  for (let depth = 0; depth <= depthMax && wanted.length > 0; depth++) {
    if (wanted.includes(owner)) return true;
    const next: string[] = [];
    for (const each of wanted) {
      if (seen.has(each) || seen.size >= lookedAtMax) continue;
      seen.add(each);
      const found = await directory.resolve(each);
      if (found.kind === 'account' && found.account.address === owner) return true;
      if (found.kind === 'forward' && found.isCatchAll !== true) {
        next.push(...found.targets.map((target) => target.toLowerCase()));
      }
    }
    wanted = next;
  }
  return false;
}

async function knownAddresses(
  directory: Pick<Directory, 'aliases' | 'aliasDomains'>,
  owner: string,
): Promise<readonly string[]> {
  const at = owner.lastIndexOf('@');
  const domain = owner.slice(at + 1);
  const found = new Set<string>();
  let after: string | undefined;
  for (let looked = 0; looked < aliasesMax; looked += pageSize) {
    const range = { limit: pageSize, ...(after === undefined ? {} : { after }) };
    const page = await directory.aliases(domain, range);
    for (const { address, target, isActive, localPart } of page) {
      const targets = target.split(/[,\n]/).map((each) => each.trim().toLowerCase());
      const isOwn = isActive && localPart !== catchAll && address !== owner;
      if (isOwn && targets.includes(owner)) found.add(address);
    }
    if (page.length < pageSize) break;
    after = page.at(-1)?.localPart;
  }
  for (const alias of await directory.aliasDomains(domain)) {
    found.add(`${owner.slice(0, at)}@${alias}`);
  }
  return [...found].toSorted();
}
