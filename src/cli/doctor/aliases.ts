// Aliases that lead back to themselves, to nobody, or to what is no address. A sample where there
// are many; each is followed as mail would be.

import type { Alias, Directory } from '../../directory/directory.ts';
import { parseAddress } from '../../directory/address.ts';
import { domainOf } from '../../kit/domain-of.ts';
import { type Finding, type Findings, type PatientWithDirectory, someOf } from './finding.ts';
import { eachDomain } from './sample.ts';

/** LIMIT of steps that one alias is followed, and of names that are kept of each kind. */
const stepsMax = 50;
const namesMax = 100;

interface Told {
  looked: number;
  readonly loops: string[];
  readonly dead: string[];
  readonly odd: string[];
}

export async function* checkAliases(patient: PatientWithDirectory): Findings {
  const { directory, sampleMax, progress } = patient;
  const told: Told = { looked: 0, loops: [], dead: [], odd: [] };
  for await (const domain of eachDomain(directory)) {
    const limit = Math.min(500, sampleMax - told.looked);
    if (limit <= 0) break;
    for (const alias of await directory.aliases(domain.name, { limit })) {
      told.looked += 1;
      if (told.looked % 500 === 0) progress(`${told.looked} aliases followed`);
      await follow(directory, alias, told);
    }
  }
  yield* findings(told);
}

function* findings({ looked, loops, dead, odd }: Told): Iterable<Finding> {
  const subject = 'aliases';
  if (loops.length > 0) {
    yield {
      level: 'error',
      subject,
      says: `aliases lead back to themselves: ${someOf(loops)}`,
      why: 'mail for them goes round until the mail server gives up, and comes back',
      mend: 'give each a target that is a mailbox, or remove it',
    };
  }
  if (dead.length > 0) {
    yield {
      level: 'warning',
      subject,
      says: `aliases lead to addresses of this server that nobody has: ${someOf(dead)}`,
      why: 'mail for them is refused',
      mend: 'make the mailbox, or remove the alias',
    };
  }
  if (odd.length > 0) {
    yield {
      level: 'note',
      subject,
      says: `aliases lead to what is no address (a command, a file, a host): ${someOf(odd)}`,
      why: 'Dispatch shows them and cannot set them; who can write this table can run commands then',
    };
  }
  if (loops.length + dead.length + odd.length > 0) return;
  yield { level: 'ok', subject, says: `${looked} aliases lead somewhere` };
}

async function follow(directory: Directory, alias: Alias, told: Told): Promise<void> {
  const targets = targetsOf(alias.target);
  if (targets.some((target) => parseAddress(target) === undefined)) push(told.odd, alias.address);
  const seen = new Set([alias.address]);
  const waiting = [...targets];
  // Beside a mailbox of the same name, naming oneself is how a copy is kept.
  const isCopy = (await directory.listedAccount(alias.address)) !== undefined;
  for (let steps = 0; waiting.length > 0 && steps < stepsMax; steps += 1) {
    const next = waiting.shift() ?? '';
    if (next === alias.address && !isCopy) return push(told.loops, alias.address);
    if (seen.has(next) || parseAddress(next) === undefined) continue;
    seen.add(next);
    const end = await endOf(directory, next);
    if (end === 'nobody') return push(told.dead, `${alias.address} to ${next}`);
    if (typeof end !== 'string') waiting.push(...end);
  }
}

/** Whose the address is, or where it goes on. */
async function endOf(
  directory: Directory,
  address: string,
): Promise<'account' | 'elsewhere' | 'nobody' | readonly string[]> {
  const resolution = await directory.resolve(address);
  if (resolution.kind === 'account') return 'account';
  if (resolution.kind === 'forward')
    return resolution.targets.map((target) => target.toLowerCase());
  const domain = domainOf(address);
  return (await directory.domain(domain)) === undefined ? 'elsewhere' : 'nobody';
}

function targetsOf(target: string): readonly string[] {
  return target
    .split(/[,\s]+/)
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one !== '');
}

function push(names: string[], name: string): void {
  if (names.length < namesMax) names.push(name);
}
