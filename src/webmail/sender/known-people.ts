// Whom a person knows, out of their newest mail: whoever they wrote to, and who wrote before. Read
// from the lists that are there anyhow, and remembered for a minute.

import { BoundedMap } from '../../kit/bounded-map.ts';
import type { Folder, Mailbox, MailStore } from '../../store/mailbox.ts';

// LIMIT rows of a folder that are looked through, folders, and people that are remembered for.
const rowsMax = 1_000;
const foldersMax = 3;
const peopleMax = 200;
const freshMs = 60_000;

export interface KnownPeople {
  /** Addresses in lower case that the person has written to. */
  readonly writtenTo: ReadonlySet<string>;
  /** When an address in lower case was first in From, as far back as was looked. */
  readonly firstMs: ReadonlyMap<string, number>;
}

interface Remembered {
  readonly untilMs: number;
  readonly people: Promise<KnownPeople>;
}

const remembered = new WeakMap<MailStore, BoundedMap<string, Remembered>>();

export function knownPeople(
  store: MailStore,
  asked: {
    readonly address: string;
    readonly mailbox: Mailbox;
    readonly folders: readonly Folder[];
    readonly nowMs: number;
  },
): Promise<KnownPeople> {
  const cache = remembered.get(store) ?? new BoundedMap<string, Remembered>(peopleMax);
  remembered.set(store, cache);
  const known = cache.get(asked.address);
  if (known && known.untilMs > asked.nowMs) return known.people;
  const people = readPeople(asked.mailbox, asked.folders);
  cache.set(asked.address, { untilMs: asked.nowMs + freshMs, people });
  people.catch(() => cache.delete(asked.address));
  return people;
}

async function readPeople(mailbox: Mailbox, folders: readonly Folder[]): Promise<KnownPeople> {
  const writtenTo = new Set<string>();
  const firstMs = new Map<string, number>();
  const roles = new Set(['inbox', 'sent', 'archive']);
  for (const folder of folders.filter(({ role }) => roles.has(role)).slice(0, foldersMax)) {
    const { rows } = await mailbox.list(folder.name, { page: 1, pageSize: rowsMax });
    for (const row of rows) {
      if (folder.role === 'sent') {
        for (const { address } of row.to) writtenTo.add(address.toLowerCase());
        continue;
      }
      const address = row.from[0]?.address.toLowerCase() ?? '';
      firstMs.set(address, Math.min(firstMs.get(address) ?? Infinity, row.receivedMs));
    }
  }
  return { writtenTo, firstMs };
}
