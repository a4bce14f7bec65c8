// The mail itself: the base directory, whom domains belong to, and of a sample of accounts where
// each lies, whose it is, and whether two of them lie in one place. Looked at as the user that the
// server runs as.

import type { Stats } from 'node:fs';
import { lstat, realpath } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { resolve, sep } from 'node:path';
import { hasCode, isMissing, Refusal } from '../../kit/failure.ts';
import type { Account } from '../../directory/directory.ts';
import {
  type Finding,
  type Findings,
  type Level,
  type PatientWithDirectory,
  someOf,
} from './finding.ts';
import { writable } from './machine.ts';
import { eachDomain, sampledAccounts } from './sample.ts';

/** LIMIT of names that are kept of each kind, and of domains whose user is looked at. */
const namesMax = 100;
const domainsMax = 5_000;

const kinds = ['outside', 'shared', 'linked', 'foreign', 'open', 'closed', 'missing'] as const;
type Kind = (typeof kinds)[number];

/** What is said of each kind of mailbox, and how bad it is. */
const told: Readonly<Record<Kind, { level: Level; says: string; why: string; mend: string }>> = {
  outside: {
    level: 'error',
    says: 'lie outside of base_dir, or have a path that leads out',
    why: 'they are served to nobody',
    mend: 'base_dir in [mail], or the path in their rows',
  },
  shared: {
    level: 'error',
    says: 'lie in one place',
    why: 'whoever reads one of them reads both',
    mend: 'give one of them another path in its row',
  },
  linked: {
    level: 'warning',
    says: 'are reached through a symbolic link that leads out of base_dir',
    why: 'what is behind it is read and written as the mail user',
    mend: 'move the mail below base_dir, or widen base_dir',
  },
  foreign: {
    level: 'error',
    says: 'belong to another user than the one that serves',
    why: 'flags, folders and new mail cannot be written there',
    mend: 'chown -R USER: PATH, or uid in [server]',
  },
  open: {
    level: 'warning',
    says: 'can be read by every user of this machine',
    why: 'mail is for its owner alone',
    mend: 'chmod -R o= PATH',
  },
  closed: {
    level: 'error',
    says: "can't be looked at by the user that serves",
    why: 'their owners see an error and no mail',
    mend: 'chown -R USER: PATH, or uid in [server]',
  },
  missing: {
    level: 'note',
    says: 'have no directory yet',
    why: 'the first mail or the first login makes it; many of them may mean a wrong base_dir',
    mend: 'ls BASE_DIR   # are domains in it?',
  },
};

export async function* checkMailboxes(patient: PatientWithDirectory): Findings {
  const { config, directory, sampleMax, progress } = patient;
  const base = writable('base_dir', config.mail.baseDir);
  yield base;
  yield* await unixUsers(patient);
  if (base.level === 'error') return;
  const found: Record<Kind, string[]> = {
    outside: [],
    shared: [],
    linked: [],
    foreign: [],
    open: [],
    closed: [],
    missing: [],
  };
  const places = new Map<string, string>();
  let looked = 0;
  for await (const { address, isUnsafe } of sampledAccounts(directory, sampleMax)) {
    looked += 1;
    if (looked % 500 === 0) progress(`${looked} mailboxes looked at`);
    const account = isUnsafe ? undefined : await accountOf(patient, address);
    const kind =
      account === undefined ? 'outside' : await kindOf(account, config.mail.baseDir, places);
    if (kind !== undefined && found[kind].length < namesMax) found[kind].push(address);
  }
  yield* findings(found, looked);
}

async function accountOf(
  { directory }: PatientWithDirectory,
  address: string,
): Promise<Account | undefined> {
  try {
    return await directory.account(address);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'mailbox-unsafe') return undefined;
    throw error;
  }
}

async function kindOf(
  { address, path }: Account,
  baseDir: string,
  places: Map<string, string>,
): Promise<Kind | undefined> {
  if (places.has(path)) return 'shared';
  places.set(path, address);
  let stats: Stats;
  try {
    stats = await lstat(path);
    const real = await realpath(path);
    const base = await realpath(resolve(baseDir));
    if (!real.startsWith(base + sep)) return 'linked';
  } catch (error) {
    if (isMissing(error)) return 'missing';
    if (hasCode(error, 'EACCES') || hasCode(error, 'ELOOP')) return 'closed';
    throw error;
  }
  const uid = process.getuid?.();
  if (uid !== undefined && stats.uid !== uid) return 'foreign';
  return (stats.mode & 0o005) === 0 ? undefined : 'open';
}

function* findings(
  found: Readonly<Record<Kind, readonly string[]>>,
  looked: number,
): Iterable<Finding> {
  const subject = 'mailboxes';
  for (const kind of kinds) {
    const names = found[kind];
    if (names.length === 0) continue;
    const { says, ...rest } = told[kind];
    const many = `${names.length >= namesMax ? `${namesMax} and more` : names.length} of ${looked}`;
    yield { ...rest, subject, says: `${many} mailboxes ${says}: ${someOf(names)}` };
  }
  const bad = kinds.filter((kind) => kind !== 'missing' && found[kind].length > 0);
  if (bad.length === 0) {
    yield { level: 'ok', subject, says: `${looked} mailboxes lie where they should` };
  }
}

/** A domain whose mail belongs to another user cannot be served by this process. */
async function unixUsers({ directory }: PatientWithDirectory): Promise<readonly Finding[]> {
  const uid = process.getuid?.() ?? 0;
  const own = new Set(['', String(uid), nameOfUser()]);
  const others: string[] = [];
  let looked = 0;
  for await (const { name, unixUser } of eachDomain(directory)) {
    looked += 1;
    if (!own.has(unixUser) && others.length < namesMax) others.push(`${name} (${unixUser})`);
    if (looked >= domainsMax) break;
  }
  if (others.length === 0) return [];
  return [
    {
      level: 'warning',
      subject: 'unix_user',
      says: `mail of domains belongs to another user than ${nameOfUser()}: ${someOf(others)}`,
      why: 'what the MTA makes for that user cannot be written by the server',
      mend: 'one user for all mail: update domain set unix_user = …, and chown -R of their mail',
    },
  ];
}

function nameOfUser(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? '');
  }
}
