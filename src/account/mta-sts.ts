// The policy that other servers fetch before they hand over mail for a domain (MTA-STS, RFC 8461 3.2):
// which servers take it, and whether it has to be encrypted.
//
//   off ──▶ testing ──▶ enforce        each change gets a new id, which the TXT record has to name
//             │            │
//             └─────▶ none ◀           taken back in public: a policy is remembered until its age is over
//
// The servers are those of the MX records at the moment of the change. They are not followed later:
// whoever could change the answer of one look-up would change whom everybody delivers to.

import type { Directory } from '../directory/directory.ts';
import { isDomainName } from '../directory/address.ts';
import { type Lookups, valuesOf } from '../dns/lookups.ts';
import { policyText, type ServedPolicy } from '../dns/served-policy.ts';
import { Refusal } from '../kit/failure.ts';
import { LastKnown } from '../kit/last-known.ts';
import type { DomainSettingTable } from '../state/domain-setting-table.ts';
import type { Session } from './account.ts';
import type { Audit } from './audit.ts';
import { allowedDomain } from './rights.ts';

/** As it is chosen; what was served before and is off now is `none` for those who remember it. */
export const stsChoices = ['off', 'testing', 'enforce'] as const;
export type StsChoice = (typeof stsChoices)[number];

const setting = 'mtaSts';
/** LIMIT of servers of one policy, and of all that is kept of it. */
const hostsMax = 16;
const charsMax = 500;
/** LIMIT of domains whose policy is kept: whoever asks may invent them. */
const domainsMax = 500;
const freshMs = 30_000;
const awayMs = 600_000;

export interface MtaStsParts {
  readonly table: DomainSettingTable;
  readonly directory: Directory;
  readonly audit: Audit;
  readonly lookups: Lookups;
  /** Where the mail of a domain goes that has no MX of its own; empty where that is not known. */
  readonly mailHost: string;
  readonly now: () => number;
}

export class MtaSts {
  readonly #of: MtaStsParts;
  readonly #policies: LastKnown<string, ServedPolicy | undefined>;

  constructor(of: MtaStsParts) {
    this.#of = of;
    this.#policies = new LastKnown({ entriesMax: domainsMax, freshMs, awayMs, now: of.now });
  }

  async find(session: Session, domain: string): Promise<ServedPolicy | undefined> {
    return await this.stored(allowedDomain(session, domain));
  }

  /** Refuses `mx-unknown` where nobody can say which servers take mail for the domain. */
  async choose(session: Session, domain: string, choice: StsChoice): Promise<void> {
    const name = allowedDomain(session, domain, 'settings');
    const { table, directory, audit, now } = this.#of;
    if ((await directory.domain(name)) === undefined) throw new Refusal('not-found');
    const before = await this.stored(name);
    if (choice === 'off' && (before === undefined || before.mode === 'none')) return;
    const mode = choice === 'off' ? 'none' : choice;
    const hosts = mode === 'none' ? [] : await this.#exchanges(name);
    if (before?.mode === mode && before.hosts.join(' ') === hosts.join(' ')) return;
    const id = new Date(now()).toISOString().slice(0, 19).replace(/\D/g, '');
    const value = [mode, id, ...hosts].join(' ');
    if (value.length > charsMax) throw new Refusal('too-long', { charsMax });
    await table.change(name, { [setting]: value });
    this.#policies.forget(name);
    const after = [mode, ...hosts].join(' ');
    await audit.write(session, {
      verb: 'set-mta-sts',
      object: name,
      before: before?.mode ?? 'off',
      after,
    });
  }

  /** Its text, for servers that nobody logs in with; undefined where there is none. */
  async text(typed: string): Promise<string | undefined> {
    const domain = typed.toLowerCase();
    if (!isDomainName(domain)) return undefined;
    const policy = await this.#policies.get(domain, () => this.stored(domain));
    return policy && policyText(policy);
  }

  async stored(domain: string): Promise<ServedPolicy | undefined> {
    const { [setting]: text = '' } = await this.#of.table.all(domain);
    const [word, id = '', ...hosts] = text.split(' ', hostsMax + 2);
    const mode = (['testing', 'enforce', 'none'] as const).find((one) => one === word);
    return mode === undefined ? undefined : { mode, id, hosts };
  }

  async #exchanges(domain: string): Promise<readonly string[]> {
    const { lookups, mailHost } = this.#of;
    const answer = await lookups.mx(domain);
    if (answer.kind === 'failed') throw new Refusal('mx-unknown', { domain });
    const found = valuesOf(answer)
      .map(({ host }) => host.toLowerCase().replace(/\.$/, ''))
      .filter(isDomainName);
    const hosts = [...new Set(found.length === 0 && mailHost !== '' ? [mailHost] : found)];
    if (hosts.length === 0) throw new Refusal('mx-unknown', { domain });
    return hosts.toSorted().slice(0, hostsMax);
  }
}
