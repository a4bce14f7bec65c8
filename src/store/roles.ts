// Which folder serves which role. A Maildir has no place to say it (IMAP's SPECIAL-USE of RFC 6154
// lives in a server's configuration), so names decide, as mail programs of many languages write them.

import type { FolderRole } from './mailbox.ts';
import { roleNames } from './tables/role-names.ts';

const rolesInOrder = ['inbox', 'drafts', 'sent', 'archive', 'junk', 'trash', 'none'] as const;

/** Role of each of these folders: one folder a role, the one with the most usual name. */
export function rolesOf(folders: Iterable<string>): ReadonlyMap<string, FolderRole> {
  const byName = new Map<string, string>();
  for (const folder of folders) {
    const name = comparable(folder);
    if (!byName.has(name)) byName.set(name, folder);
  }
  const roles = new Map<string, FolderRole>([['INBOX', 'inbox']]);
  for (const role of rolesInOrder) {
    if (role === 'inbox' || role === 'none') continue;
    const named = roleNames[role].find((name) => byName.has(comparable(name)));
    const folder = named === undefined ? undefined : byName.get(comparable(named));
    if (folder !== undefined) roles.set(folder, role);
  }
  return roles;
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
