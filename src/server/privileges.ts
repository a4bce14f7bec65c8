// Giving up root: bound sockets and opened files stay, the right to open others goes.

import { execFileSync } from 'node:child_process';
import { StartError } from './start-error.ts';

export interface Identity {
  readonly uid: number;
  readonly gid: number;
  /** Login name, for its supplementary groups; empty for a number that no account has. */
  readonly name: string;
}

/** The user that mail stores belong to on most machines. */
const usualUser = 'vmail';

/**
 * Whom to become; undefined keeps the caller's identity. Throws StartError for an unknown name,
 * for root, and where the caller may not change at all.
 */
export function chooseIdentity(uid: string, gid: string): Identity | undefined {
  if (process.getuid?.() !== 0) return sameIdentity(uid, gid);
  const user = uid === '' ? usualUser : uid;
  const found = lookUp(user);
  if (found === undefined && uid === '') {
    throw new StartError(
      `no process may stay root, and there is no user ${usualUser}: name one with --uid`,
    );
  }
  if (found === undefined) throw new StartError(`there is no user ${user}`);
  if (found.uid === 0) throw new StartError('no process may stay root: --uid needs another user');
  return gid === '' ? found : { ...found, gid: groupId(gid) };
}

/** Becomes somebody else for good, in the order that leaves no way back. */
export function dropPrivileges({ name, uid, gid }: Identity): void {
  if (name === '') process.setgroups?.([gid]);
  else (process as WithInitgroups).initgroups(name, gid);
  process.setgid?.(gid);
  process.setuid?.(uid);
  if (process.getuid?.() === 0 || process.geteuid?.() === 0 || canReturn()) {
    throw new StartError('root could not be given up');
  }
}

/** Missing in the type declarations of Node. */
type WithInitgroups = NodeJS.Process & { initgroups(user: string, group: number): void };

function canReturn(): boolean {
  try {
    process.setuid?.(0);
    return true;
  } catch {
    return false;
  }
}

function sameIdentity(uid: string, gid: string): undefined {
  const wanted = uid === '' ? undefined : lookUp(uid);
  const otherUser = uid !== '' && wanted?.uid !== process.getuid?.();
  const otherGroup = gid !== '' && groupId(gid) !== process.getgid?.();
  if (!otherUser && !otherGroup) return undefined;
  throw new StartError('only root can change user and group: start as root or leave out --uid');
}

/** Asks `id`, which knows every source of users that this machine has. */
function lookUp(user: string): Identity | undefined {
  const uid = ask('id', ['-u', '--', user]);
  const gid = ask('id', ['-g', '--', user]);
  if (uid !== undefined && gid !== undefined) {
    return { uid: Number(uid), gid: Number(gid), name: ask('id', ['-un', '--', user]) ?? '' };
  }
  return /^\d+$/.test(user) ? { uid: Number(user), gid: Number(user), name: '' } : undefined;
}

/** Throws StartError for a name that nobody has. */
export function userId(user: string): number {
  const found = lookUp(user);
  if (found === undefined) throw new StartError(`there is no user ${user}`);
  return found.uid;
}

/** Throws StartError for a name that no group has. */
export function groupId(group: string): number {
  if (/^\d+$/.test(group)) return Number(group);
  const id = ask('getent', ['group', '--', group])?.split(':')[2];
  if (id === undefined) throw new StartError(`there is no group ${group}`);
  return Number(id);
}

function ask(program: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync(program, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
}
