// Where an alias may lead: to mail addresses, and to nothing else. Exim and Postfix read more
// than addresses in such a place: `|command`, `/file`, `:include:/file`, `:blackhole:`. Whoever
// administers one domain must not run commands on the server, so none of that gets into the table.

import { catchAll, parseAddress } from '../directory/address.ts';
import type { Directory, Resolution } from '../directory/directory.ts';
import { domainOf } from '../kit/domain-of.ts';
import { Refusal } from '../kit/failure.ts';

/** LIMIT of addresses of one alias, and of its length (the column's width). */
const targetsMax = 50;
const charsMax = 255;
/** LIMIT of steps that are followed when looking for a loop. */
const stepsMax = 100;

/**
 * The target as it is stored: addresses in lower case joined by `, `. Refuses `bad-address`,
 * `too-long` and, for too many of them, `limit-reached`.
 */
export function aliasTarget(typed: string): string {
  if (typed.length > charsMax * 4) throw new Refusal('too-long', { charsMax });
  const words = typed.split(/[,\r\n]/).map((word) => word.trim());
  const filled = words.filter((word) => word !== '');
  if (filled.length === 0) throw new Refusal('bad-address', { address: typed.trim() });
  if (filled.length > targetsMax) throw new Refusal('limit-reached', { max: targetsMax });
  const target = [...new Set(filled.map(targetAddress))].join(', ');
  if (target.length > charsMax) throw new Refusal('too-long', { charsMax });
  return target;
}

/**
 * Refuses `alias-loop` when mail for `address` would come back to it with no other way out:
 * through aliases of this server only, which is all that can be known here.
 */
export async function refuseLoop(
  directory: Directory,
  { address, target }: { readonly address: string; readonly target: string },
): Promise<void> {
  // Beside an account of the same name, naming oneself is how a copy is kept.
  if ((await directory.account(address)) !== undefined) return;
  const isOwn = await ownNames(directory, address);
  const seen = new Set<string>();
  const waiting = target.split(', ');
  for (let steps = 0; waiting.length > 0 && steps < stepsMax; steps += 1) {
    const next = waiting.shift() ?? '';
    const resolution = await directory.resolve(next);
    if (isOwn(next, resolution)) throw new Refusal('alias-loop', { address: next });
    if (seen.has(next)) continue;
    seen.add(next);
    if (resolution.kind === 'forward') waiting.push(...resolution.targets);
  }
}

type IsOwn = (address: string, resolution: Resolution) => boolean;

/** Tells the names under which mail would meet this alias again: each alias of its domain too. */
async function ownNames(directory: Directory, address: string): Promise<IsOwn> {
  const [localPart = '', domain = ''] = address.split('@');
  const domains = new Set([domain, ...(await directory.aliasDomains(domain))]);
  const isOwnDomain = (name: string) => domains.has(domainOf(name));
  if (localPart !== catchAll) {
    return (name) => isOwnDomain(name) && name.startsWith(`${localPart}@`);
  }
  // The catch-all meets whatever of its domain nothing else takes.
  return (name, resolution) =>
    isOwnDomain(name) &&
    (resolution.kind === 'unknown' || (resolution.kind === 'forward' && !!resolution.isCatchAll));
}

function targetAddress(word: string): string {
  const bare = /^<(.*)>$/.exec(word)?.[1] ?? word;
  const parts = parseAddress(bare);
  // Exim takes a leading one of these for a command, a file, a special word or a quotation; and a
  // domain without a dot is a host of the local network.
  if (parts === undefined || /^[|/:\\"!#-]/.test(bare) || !parts.domain.includes('.')) {
    throw new Refusal('bad-address', { address: bare.slice(0, charsMax) });
  }
  return `${parts.localPart}@${parts.domain}`;
}
