// Whether people may come to a mailbox of a domain by themselves: not at all, which is usual; with a
// link that an administrator made; or by asking, and an administrator says yes or no.

import type { Directory } from '../../directory/directory.ts';
import { Refusal } from '../../kit/failure.ts';
import { LastKnown } from '../../kit/last-known.ts';
import type { DomainSettingTable } from '../../state/domain-setting-table.ts';
import type { Session } from '../account.ts';
import type { Audit } from '../audit.ts';
import { allowedDomain } from '../rights.ts';

export const signUpModes = ['off', 'invitation', 'open'] as const;
export type SignUpMode = (typeof signUpModes)[number];

/** The name that it is kept under. */
const signUp = 'signUp';
/** LIMIT of domains that are remembered: whoever asks may invent them. */
const domainsMax = 500;
const freshMs = 10_000;
const awayMs = 60_000;

export interface SignUpRulesOptions {
  readonly table: DomainSettingTable;
  readonly directory: Directory;
  readonly audit: Audit;
  /** Of who comes to a host that is no domain's own; empty where there is none. */
  readonly defaultDomain: string;
  readonly now: () => number;
}

export class SignUpRules {
  readonly #of: SignUpRulesOptions;
  /** Asked by every login page. */
  readonly #open: LastKnown<string, boolean>;

  constructor(of: SignUpRulesOptions) {
    this.#of = of;
    this.#open = new LastKnown({ entriesMax: domainsMax, freshMs, awayMs, now: of.now });
  }

  /** Of a domain that takes mail today; `off` of every other one. */
  async of(domain: string): Promise<SignUpMode> {
    const said = (await this.#of.table.all(domain))[signUp];
    const mode = signUpModes.find((one) => one === said) ?? 'off';
    if (mode === 'off') return mode;
    const found = await this.#of.directory.domain(domain);
    const isOver = found?.expiresMs !== undefined && found.expiresMs <= this.#of.now();
    return found?.isActive === true && found.name === domain && !isOver ? mode : 'off';
  }

  /** The domain whose people may ask at this place: that of the host, or the usual one. */
  async askedAt(hostDomain: string | undefined): Promise<string | undefined> {
    const domain = hostDomain ?? this.#of.defaultDomain;
    if (domain === '') return undefined;
    const isOpen = await this.#open.get(domain, async () => (await this.of(domain)) === 'open');
    return isOpen ? domain : undefined;
  }

  /** As it was decided, whether the domain is open today or not. */
  async find(session: Session, domain: string): Promise<SignUpMode> {
    const said = (await this.#of.table.all(allowedDomain(session, domain)))[signUp];
    return signUpModes.find((one) => one === said) ?? 'off';
  }

  async change(session: Session, domain: string, mode: SignUpMode): Promise<void> {
    const name = allowedDomain(session, domain, 'settings');
    if (!signUpModes.includes(mode)) throw new Refusal('bad-form');
    if ((await this.#of.directory.domain(name)) === undefined) throw new Refusal('not-found');
    const before = await this.find(session, name);
    if (before === mode) return;
    await this.#of.table.change(name, { [signUp]: mode === 'off' ? '' : mode });
    this.#open.forget(name);
    await this.#of.audit.write(session, { verb: 'set-sign-up', object: name, before, after: mode });
  }
}
