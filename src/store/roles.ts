// Which folder serves which role. A Maildir has no place to say it (IMAP's SPECIAL-USE of RFC 6154
// lives in a server's configuration), so names decide, as mail programs of many languages write them,
// unless the configuration here says which folder it is.

import type { FolderRole } from './mailbox.ts';
import { type NamedRole, newRoleNames, roleNames } from './tables/role-names.ts';

/** Names of folders by their role, as the configuration has them. */
export type RoleFolders = Readonly<Partial<Record<NamedRole, string>>>;

const rolesInOrder = ['inbox', 'drafts', 'sent', 'archive', 'junk', 'trash', 'none'] as const;

/**
 * Role of each of these folders: one folder a role, the configured one whether it is there yet or not,
 * else the one with the most usual name.
 */
export function rolesOf(
  folders: Iterable<string>,
  configured: RoleFolders = {},
): ReadonlyMap<string, FolderRole> {
  const byName = new Map<string, string>();
  for (const folder of folders) {
    const name = comparable(folder);
    if (!byName.has(name)) byName.set(name, folder);
  }
  const roles = new Map<string, FolderRole>([['INBOX', 'inbox']]);
  for (const role of rolesInOrder) {
    if (role === 'inbox' || role === 'none') continue;
    const given = configured[role];
    const names = given === undefined ? roleNames[role] : [given];
    const named = names.find((name) => byName.has(comparable(name)));
    const folder = named === undefined ? undefined : byName.get(comparable(named));
    if (folder !== undefined && !roles.has(folder)) roles.set(folder, role);
  }
  return roles;
}

/** What a folder of this role is called when we make it. */
export function newNameOf(role: NamedRole, configured: RoleFolders): string {
  return configured[role] ?? newRoleNames[role];
}

/** Where a role stands in the folder list. */
export function roleRank(role: FolderRole): number {
  return rolesInOrder.indexOf(role);
}

function comparable(folder: string): string {
  // QUIRK: Courier and many clients keep all folders below INBOX.
  return folder
    .replace(/^INBOX\./i, '')
    .normalize('NFC')
    .toLowerCase();
}
