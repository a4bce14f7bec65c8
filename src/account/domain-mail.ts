// What the DNS says about the mail of a domain, for those who administer it, and where its people's
// mail programs read and send.

import { setTimeout as sleep } from 'node:timers/promises';
import { lookAtDomain, type PolicyFetcher } from '../dns/domain-look.ts';
import type { Finding } from '../dns/finding.ts';
import { type Lookups, noLookups } from '../dns/lookups.ts';
import { type MailService, readService, servicesMax, serviceText } from '../dns/mail-service.ts';
import { isDomainName } from '../directory/address.ts';
import type { Directory } from '../directory/directory.ts';
import { BoundedMap } from '../kit/bounded-map.ts';
import { Refusal } from '../kit/failure.ts';
import { LastKnown } from '../kit/last-known.ts';
import type { DkimKeyTable } from '../state/dkim-key-table.ts';
import type { DomainSettingTable } from '../state/domain-setting-table.ts';
import type { Session } from './account.ts';
import type { Audit } from './audit.ts';
import { heldKey } from './dkim-keys.ts';
import type { MtaSts } from './mta-sts.ts';
import { allowedDomain, requireSuper } from './rights.ts';

/** What this installation is called, and whom it asks. */
export interface MailPlace {
  /** Empty where nobody said it. */
  readonly mailHost: string;
  readonly sendFrom: readonly string[];
  readonly services: readonly MailService[];
  readonly lookups: Lookups;
  readonly fetchPolicy: PolicyFetcher;
}

export const nowhere: MailPlace = {
  mailHost: '',
  sendFrom: [],
  services: [],
  lookups: noLookups,
  fetchPolicy: async () => undefined,
};

export interface DomainMailOptions {
  readonly place: MailPlace;
  readonly table: DomainSettingTable;
  readonly dkimKeys: DkimKeyTable;
  readonly mtaSts: Pick<MtaSts, 'stored'>;
  readonly directory: Directory;
  readonly audit: Audit;
  readonly now: () => number;
}

export { isDomainName };
export type { MailService };

/** What a mail program needs to know of a domain. */
export interface ClientSetup {
  readonly domain: string;
  /** What its administrators call it; may be empty. */
  readonly name: string;
  readonly services: readonly MailService[];
}

export interface DomainLook {
  readonly findings: readonly Finding[];
  readonly atMs: number;
}

const mailServices = 'mailServices';
/** LIMIT of all of them together, as they are kept. */
const servicesCharsMax = 500;
/** How long an answer is shown again, and how long at least when somebody wants a new one. */
const freshMs = 120_000;
const againMs = 5_000;
/** LIMIT of time that answers of the DNS are waited for, all together. */
const lookMs = 10_000;
/** LIMIT of domains whose answers are kept. */
const looksMax = 200;
/** LIMIT of domains whose programs' servers are kept: whoever asks may invent them. */
const setupsMax = 500;
const setupFreshMs = 30_000;

export class DomainMail {
  readonly #of: DomainMailOptions;
  readonly #looks = new BoundedMap<string, { readonly atMs: number; look: Promise<DomainLook> }>(
    looksMax,
  );

  readonly #setups: LastKnown<string, ClientSetup | undefined>;

  constructor(options: DomainMailOptions) {
    this.#of = options;
    const { now } = options;
    const times = { freshMs: setupFreshMs, awayMs: 600_000 };
    this.#setups = new LastKnown({ entriesMax: setupsMax, ...times, now });
  }

  /** Name of this mail server; empty where nobody said it. */
  get mailHost(): string {
    return this.#of.place.mailHost;
  }

  /** Refuses `not-found` for a domain that is not there: nobody asks the DNS through this page. */
  async look(
    session: Session,
    domain: string,
    { webHost, isAgain = false }: { readonly webHost: string; readonly isAgain?: boolean },
  ): Promise<DomainLook> {
    const name = allowedDomain(session, domain);
    if ((await this.#of.directory.domain(name)) === undefined) throw new Refusal('not-found');
    const nowMs = this.#of.now();
    const known = this.#looks.get(name);
    const ageMs = known === undefined ? Number.POSITIVE_INFINITY : Math.abs(nowMs - known.atMs);
    if (known !== undefined && ageMs < (isAgain ? againMs : freshMs)) return known.look;
    const look = this.#look(name, webHost, nowMs);
    this.#looks.set(name, { atMs: nowMs, look });
    // What failed by a bug is asked for anew.
    look.catch(() => this.#looks.delete(name));
    return look;
  }

  /**
   * For programs that nobody logs in with: the same for every address of the domain. Undefined for a
   * domain that is not here, or of which nobody said where its programs turn to.
   */
  async setup(typed: string): Promise<ClientSetup | undefined> {
    const domain = typed.toLowerCase();
    return isDomainName(domain) ? this.#setups.get(domain, () => this.#setup(domain)) : undefined;
  }

  async #setup(typed: string): Promise<ClientSetup | undefined> {
    const { directory, table } = this.#of;
    const domain = await directory.realDomain(typed);
    if (domain === undefined) return undefined;
    const services = (await this.#services(domain)).filter(({ host }) => host !== '');
    const { name = '' } = await table.all(domain);
    return services.length === 0 ? undefined : { domain, name, services };
  }

  /** Something that it says was changed here. */
  forget(domain: string): void {
    this.#looks.delete(domain.toLowerCase());
    this.#setups.forget(domain.toLowerCase());
  }

  async #look(domain: string, webHost: string, nowMs: number): Promise<DomainLook> {
    const { place, dkimKeys, mtaSts } = this.#of;
    const services = await this.#services(domain);
    const rows = await dkimKeys.of(domain);
    const keys = rows.filter(({ state }) => state !== 'old').map(heldKey);
    const ending = new AbortController();
    const { signal } = ending;
    const over = sleep(lookMs, undefined, { signal }).catch(() => {});
    const served = await mtaSts.stored(domain);
    const asked = { ...place, domain, webHost, services, keys, served, nowMs, over };
    const findings = await lookAtDomain(asked).finally(() => ending.abort());
    return { findings, atMs: nowMs };
  }

  /** Where this domain's programs read and send, as it is typed; empty for the usual places. */
  async ownServices(session: Session, domain: string): Promise<readonly string[]> {
    const name = allowedDomain(session, domain);
    return (await this.#ownServices(name)).map(serviceText);
  }

  /** Refuses `bad-address` for a line that is no service. */
  async setServices(session: Session, domain: string, lines: readonly string[]): Promise<void> {
    requireSuper(session);
    const name = allowedDomain(session, domain);
    if ((await this.#of.directory.domain(name)) === undefined) throw new Refusal('not-found');
    if (lines.length > servicesMax) throw new Refusal('limit-reached', { max: servicesMax });
    const texts = lines.map((line) => {
      const service = readService(line, this.#of.place.mailHost);
      if (service === undefined || service.host === '') {
        throw new Refusal('bad-address', { address: line });
      }
      return serviceText(service);
    });
    const value = texts.join('\n');
    if (value.length > servicesCharsMax) {
      throw new Refusal('too-long', { charsMax: servicesCharsMax });
    }
    await this.#of.table.change(name, { [mailServices]: value });
    this.forget(name);
    await this.#of.audit.write(session, {
      verb: 'set-services',
      object: name,
      after: texts.join(' '),
    });
  }

  async #services(domain: string): Promise<readonly MailService[]> {
    const own = await this.#ownServices(domain);
    return own.length > 0 ? own : this.#of.place.services;
  }

  async #ownServices(domain: string): Promise<readonly MailService[]> {
    const { [mailServices]: text = '' } = await this.#of.table.all(domain);
    return text.split('\n', servicesMax).flatMap((line) => readService(line, '') ?? []);
  }
}
