// What the people of a domain meet before they log in: its name, a colour and a word of welcome, at
// the host that is theirs. There a local part alone is a name of that domain.

import { isDomainName } from '../directory/address.ts';
import { hasCode, Refusal } from '../kit/failure.ts';
import { LastKnown } from '../kit/last-known.ts';
import type { DomainSettingTable } from '../state/domain-setting-table.ts';
import type { Session } from './account.ts';
import type { Audit } from './audit.ts';
import type { Logo, Logos } from './logos.ts';
import { allowedDomain, requireSuper } from './rights.ts';

export interface Brand {
  readonly name: string;
  readonly welcome: string;
  /** One of twelve, as faces have them; empty for the usual one. */
  readonly hue: string;
  /** Host name that the browser asks; empty where it has none of its own. */
  readonly loginHost: string;
}

export interface HostBrand extends Brand {
  readonly domain: string;
  readonly logo: Logo | undefined;
}

export const noBrand: Brand = { name: '', welcome: '', hue: '', loginHost: '' };
/** LIMIT of each in characters. */
export const brandCharsMax = { name: 80, welcome: 400, hue: 2, loginHost: 253 } as const;
const hues = 12;
/** LIMIT of hosts that are kept: whoever asks may invent them. */
const hostsMax = 500;
const believedMs = 10_000;

export class Branding {
  readonly logos: Logos;
  readonly #table: DomainSettingTable;
  readonly #audit: Audit;
  readonly #hosts: LastKnown<string, HostBrand | undefined>;

  constructor(of: {
    readonly table: DomainSettingTable;
    readonly logos: Logos;
    readonly audit: Audit;
    readonly now: () => number;
  }) {
    this.logos = of.logos;
    this.#table = of.table;
    this.#audit = of.audit;
    const awayMs = 60_000;
    this.#hosts = new LastKnown({ entriesMax: hostsMax, freshMs: believedMs, awayMs, now: of.now });
  }

  async find(session: Session, domain: string): Promise<Brand> {
    return brandOf(await this.#table.all(allowedDomain(session, domain)));
  }

  /**
   * Refuses `bad-form`, `too-long`, and `already-exists` for a host that another domain has. The host
   * is a super administrator's: it decides whose a bare name is.
   */
  async change(session: Session, domain: string, change: Partial<Brand>): Promise<void> {
    const name = allowedDomain(session, domain, 'settings');
    if (change.loginHost !== undefined) requireSuper(session);
    refuseOdd(change);
    const { loginHost = '' } = change;
    const owner =
      loginHost === '' ? undefined : await this.#table.domainWith('loginHost', loginHost);
    if (owner !== undefined && owner !== name) {
      throw new Refusal('already-exists', { address: loginHost });
    }
    await this.#table.change(name, { ...change });
    if (loginHost !== '') this.#hosts.forget(loginHost);
    await this.#audit.write(session, {
      verb: 'change-branding',
      object: name,
      after: JSON.stringify(change),
    });
  }

  /** Of the domain whose people log in at this host. Nobody waits for a database that is away. */
  async atHost(typed: string): Promise<HostBrand | undefined> {
    const host = hostOf(typed);
    if (!isDomainName(host)) return undefined;
    try {
      const found = await this.#hosts.get(host, async () => {
        const domain = await this.#table.domainWith('loginHost', host);
        if (domain === undefined) return undefined;
        return { domain, logo: undefined, ...brandOf(await this.#table.all(domain)) };
      });
      return found && { ...found, logo: await this.logos.of(found.domain) };
    } catch (error) {
      if (hasCode(error, 'directory-away')) return undefined;
      throw error;
    }
  }

  /** What was said of a domain must not pass to the next one of its name. */
  async removeAll(domain: string): Promise<void> {
    await this.#table.removeAll(domain);
    await this.logos.removeAll(domain);
  }
}

/** As a Host header has it: without its port, in lower case. */
function hostOf(host: string): string {
  return host
    .toLowerCase()
    .replace(/:\d{1,5}$/, '')
    .replace(/\.$/, '');
}

function brandOf(all: Readonly<Record<string, string>>): Brand {
  const { name = '', welcome = '', hue = '', loginHost = '' } = all;
  return { name, welcome, hue: isHue(hue) ? hue : '', loginHost };
}

function refuseOdd(change: Partial<Brand>): void {
  for (const [name, value] of Object.entries(change)) {
    const charsMax = brandCharsMax[name as keyof Brand];
    if (value.length > charsMax) throw new Refusal('too-long', { charsMax });
    if (/[^\P{Cc}\n]/u.test(value)) throw new Refusal('bad-form');
  }
  const { hue = '', loginHost = '' } = change;
  if (hue !== '' && !isHue(hue)) throw new Refusal('bad-form');
  if (loginHost !== '' && (!isDomainName(loginHost) || !loginHost.includes('.'))) {
    throw new Refusal('bad-address', { address: loginHost });
  }
}

const isHue = (hue: string) => /^\d{1,2}$/.test(hue) && Number(hue) < hues;
