// Measures how much every account holds, one after the other, once a day at most: an act of the
// schedule that works for some seconds and then rests four times as long, so that a sweep of a million
// mailboxes is nobody's burden. Where it is stands in the facts of the act.

import { stat } from 'node:fs/promises';
import type { Directory, ListedAccount } from './directory/directory.ts';
import { isMissing } from './kit/failure.ts';
import type { Log } from './kit/log.ts';
import { monthOf } from './account/usage.ts';
import { FolderLists } from './maildir/folders.ts';
import { readPlace } from './maildir/listing.ts';
import { bytesOf } from './maildir/message-size.ts';
import type { DueOutcome } from './schedule/act.ts';
import type { Figure } from './state/figure-table.ts';
import type { State } from './state/open.ts';
import type { UsageRow } from './state/usage-table.ts';

export interface SweepParts {
  readonly directory: Directory;
  readonly state: Pick<State, 'usage' | 'figures' | 'loginHours'>;
  readonly log: Log;
  readonly now: () => number;
}

interface Sums {
  readonly accounts: number;
  readonly bytes: number;
}

/** Where a sweep is: in this domain, behind this local part. */
interface Place extends Sums {
  readonly startMs: number;
  readonly domain: string;
  readonly local: string;
  readonly isInside: boolean;
  /** Of all domains that are done, and how many these are. */
  readonly all: Sums & { readonly domains: number };
}

const dayMs = 86_400_000;
const workMs = 10_000;
const restFactor = 4;
/** LIMIT of accounts read at once, and of folders that are told of each. */
const accountsAtOnce = 50;
const foldersTold = 5;

export async function sweep(
  parts: SweepParts,
  facts: unknown,
  signal: AbortSignal,
): Promise<DueOutcome> {
  const { now } = parts;
  const begunMs = now();
  let place = placeIn(facts) ?? beginning(begunMs);
  for (;;) {
    signal.throwIfAborted();
    const next = place.isInside ? await someAccounts(parts, place) : await nextDomain(parts, place);
    if (next === undefined) {
      await finish(parts, place);
      const dueMs = Math.max(now() + workMs, place.startMs + dayMs);
      return { kind: 'later', dueMs, facts: beginning(dueMs) };
    }
    place = next;
    const takenMs = now() - begunMs;
    if (takenMs >= workMs) {
      return { kind: 'later', dueMs: now() + takenMs * restFactor, facts: place };
    }
  }
}

function beginning(startMs: number): Place {
  const none = { accounts: 0, bytes: 0 };
  return { startMs, domain: '', local: '', isInside: false, ...none, all: { ...none, domains: 0 } };
}

async function nextDomain({ directory }: SweepParts, place: Place): Promise<Place | undefined> {
  const { domain: after } = place;
  const [next] = await directory.domains({ ...(after === '' ? {} : { after }), limit: 1 });
  if (next === undefined) return undefined;
  return { ...place, domain: next.name, local: '', isInside: true, accounts: 0, bytes: 0 };
}

async function someAccounts(parts: SweepParts, place: Place): Promise<Place> {
  const { domain, local: after } = place;
  const range = { ...(after === '' ? {} : { after }), limit: accountsAtOnce };
  const found = await parts.directory.accounts(domain, range);
  const rows: UsageRow[] = [];
  for (const account of found) rows.push(await measured(parts, account));
  await parts.state.usage.set(rows);
  const bytes = place.bytes + rows.reduce((sum, row) => sum + row.bytes, 0);
  const accounts = place.accounts + rows.length;
  const last = found.at(-1);
  if (last !== undefined && found.length === accountsAtOnce) {
    return { ...place, local: last.localPart, accounts, bytes };
  }
  await parts.state.figures.set(figuresOf(domain, parts.now(), { accounts, storage: bytes }));
  const all = {
    domains: place.all.domains + 1,
    accounts: place.all.accounts + accounts,
    bytes: place.all.bytes + bytes,
  };
  return { ...place, isInside: false, all };
}

async function finish({ state, now }: SweepParts, { startMs, all }: Place): Promise<void> {
  const { domains, accounts, bytes: storage } = all;
  await state.figures.set(figuresOf('', now(), { domains, accounts, storage }));
  await state.usage.removeBefore(startMs);
}

/** The last of a month is what the month is told by. */
function figuresOf(
  scope: string,
  nowMs: number,
  values: Readonly<Record<string, number>>,
): readonly Figure[] {
  return Object.entries(values).flatMap(([name, value]) => [
    { scope, period: 'd', at: Math.floor(nowMs / dayMs), name, value },
    { scope, period: 'm', at: monthOf(nowMs), name, value },
  ]);
}

async function measured(parts: SweepParts, account: ListedAccount): Promise<UsageRow> {
  const { address, domain, path, quota, expiresMs = 0, lastLoginMs = 0 } = account;
  const { state, log, now } = parts;
  const before = await state.usage.find(address);
  let folders: UsageRow['folders'] = [];
  try {
    folders = path === undefined ? [] : await foldersOf(path);
  } catch (error) {
    log.warn({ address, cause: String(error) }, 'how much a mailbox holds could not be measured');
    folders = before?.folders ?? [];
  }
  const [login] = await state.loginHours.of(address, 1);
  const loginMs = login?.outcome === 'done' ? login.lastMs : 0;
  const bytes = folders.reduce((sum, folder) => sum + folder.bytes, 0);
  const quotaBytes = quota.bytes ?? 0;
  return {
    address,
    domain,
    bytes,
    quotaBytes,
    share: quotaBytes === 0 ? 0 : Math.min(9_999, Math.floor((bytes / quotaBytes) * 1_000)),
    expiresMs,
    loginMs: Math.max(lastLoginMs, loginMs, before?.loginMs ?? 0),
    folders: folders.slice(0, foldersTold),
    measuredMs: now(),
  };
}

/** The biggest first; of an mbox the one file. */
async function foldersOf(path: string): Promise<UsageRow['folders']> {
  const size = await sizeOfFile(path);
  if (size !== undefined) return [{ name: 'INBOX', bytes: size }];
  const folders: { name: string; bytes: number }[] = [];
  for (const [name, folder] of new FolderLists(Date.now).folders(path)) {
    let bytes = 0;
    for (const place of ['new', 'cur'] as const) {
      const { files } = await readPlace(folder, place);
      bytes += await bytesOf(
        folder,
        files.map((file) => ({ place, file })),
      );
    }
    folders.push({ name, bytes });
  }
  return folders.toSorted((a, b) => b.bytes - a.bytes);
}

/** Undefined for a directory, and for what is not there. */
async function sizeOfFile(path: string): Promise<number | undefined> {
  try {
    const { size, isFile } = await stat(path).then((one) => ({
      size: one.size,
      isFile: one.isFile(),
    }));
    return isFile ? size : undefined;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Undefined for what another version wrote. */
function placeIn(facts: unknown): Place | undefined {
  if (typeof facts !== 'object' || facts === null) return undefined;
  const { startMs, domain, all } = facts as Partial<Place>;
  const isPlace = typeof startMs === 'number' && typeof domain === 'string' && all !== undefined;
  return isPlace ? (facts as Place) : undefined;
}
