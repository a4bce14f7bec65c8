// Asks the DNS, at the servers of the system or at those of the configuration. Every question has a
// deadline, and what comes back is cut to what advice needs.

import { Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { Answer, Lookups } from '../dns/lookups.ts';
import { reverseName } from '../dns/reverse-name.ts';
import { Turns } from '../kit/turns.ts';

/** LIMIT of records of one answer, and of characters of one text. */
const recordsMax = 50;
const textCharsMax = 8_192;
/** LIMIT of questions that one process asks at once, and that wait. */
const askedMax = 32;
const waitingMax = 2_000;

export interface DnsOptions {
  /** `192.0.2.53`, `[2001:db8::53]:5353`; empty for those of the system. */
  readonly servers: readonly string[];
  /** Of one question to one server. */
  readonly timeoutMs: number;
}

export function dnsLookups({ servers, timeoutMs }: DnsOptions): Lookups {
  const resolver = new Resolver({ timeout: timeoutMs, tries: 2 });
  if (servers.length > 0) resolver.setServers(servers);
  const turns = new Turns({ atOnce: askedMax, waitingMax });
  const asked = async <Value>(ask: () => Promise<readonly Value[]>): Promise<Answer<Value>> =>
    (await turns.take(() => answered(ask))) ?? { kind: 'failed' };
  return {
    txt: (name) => asked(async () => (await resolver.resolveTxt(name)).map(joined)),
    mx: (name) =>
      asked(async () =>
        (await resolver.resolveMx(name)).map(({ exchange, priority }) => {
          return { host: plain(exchange), priority };
        }),
      ),
    srv: (name) =>
      asked(async () =>
        (await resolver.resolveSrv(name)).map((one) => ({ host: plain(one.name), port: one.port })),
      ),
    cname: (name) => asked(async () => (await resolver.resolveCname(name)).map(plain)),
    names: (address) =>
      isIP(address) === 0
        ? Promise.resolve({ kind: 'none' })
        : asked(async () => (await resolver.resolvePtr(reverseName(address))).map(plain)),
    addresses: async (name) => {
      const [four, six] = await Promise.all([
        asked(() => resolver.resolve4(name)),
        asked(() => resolver.resolve6(name)),
      ]);
      const values = [four, six].flatMap((one) => (one.kind === 'found' ? one.values : []));
      if (values.length > 0) return { kind: 'found', values };
      return four.kind === 'failed' || six.kind === 'failed'
        ? { kind: 'failed' }
        : { kind: 'none' };
    },
  };
}

/** What c-ares says of a name without such a record, or that is no name at all. */
const noneCodes: ReadonlySet<unknown> = new Set(['ENOTFOUND', 'ENODATA', 'EBADNAME']);

async function answered<Value>(ask: () => Promise<readonly Value[]>): Promise<Answer<Value>> {
  try {
    const values = (await ask()).slice(0, recordsMax);
    return values.length === 0 ? { kind: 'none' } : { kind: 'found', values };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { code } = error as NodeJS.ErrnoException;
    return { kind: noneCodes.has(code) ? 'none' : 'failed' };
  }
}

const joined = (strings: readonly string[]) => strings.join('').slice(0, textCharsMax);
const plain = (name: string) => name.toLowerCase().replace(/\.$/, '');
