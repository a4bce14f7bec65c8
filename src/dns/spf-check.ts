// Whether an address may send for a domain: check_host() of RFC 7208 4, and how many look-ups the
// whole record takes, which servers count to ten (RFC 7208 4.6.4) before they call it broken.

import { BlockList, isIP, isIPv4 } from 'node:net';
import type { Answer, Lookups } from './lookups.ts';
import { expandMacros } from './spf-macro.ts';
import {
  type Mechanism,
  readSpf,
  type SpfRecord,
  type SpfResult,
  spfVersion,
} from './spf-record.ts';

/** LIMIT of terms that ask, of answers that are empty, and of servers of one `mx` (RFC 7208 4.6.4). */
export const spfLookupsMax = 10;
const voidMax = 2;
const exchangesMax = 10;
/** LIMIT of what is asked to count a record that is over the other limit. */
const countedMax = 40;

export interface SpfVerdict {
  readonly result: SpfResult;
  /** Of the terms that were looked at. */
  readonly lookups: number;
  /** The term at fault in a record that is broken; undefined where it is not one term. */
  readonly broken: string | undefined;
}

export async function checkSpf(
  lookups: Lookups,
  domain: string,
  address: string,
): Promise<SpfVerdict> {
  const check = new Check(lookups, { address, lookupsMax: spfLookupsMax, voidMax, sender: domain });
  return check.verdict(domain);
}

/** Walks every term, as for an address that none of them means. */
export async function countSpfLookups(lookups: Lookups, domain: string): Promise<SpfVerdict> {
  const of = { address: '', lookupsMax: countedMax, voidMax: countedMax, sender: domain };
  return new Check(lookups, of).verdict(domain);
}

interface CheckOptions {
  /** Empty for one that nothing matches. */
  readonly address: string;
  readonly lookupsMax: number;
  readonly voidMax: number;
  readonly sender: string;
}

/** Ends the whole check with this result (RFC 7208 4.6, 5.2). */
class Ended extends Error {
  readonly result: SpfResult;
  readonly term: string | undefined;

  constructor(result: SpfResult, term?: string) {
    super(result);
    this.result = result;
    this.term = term;
  }
}

class Check {
  readonly #lookups: Lookups;
  readonly #of: CheckOptions;
  #asked = 0;
  #void = 0;

  constructor(lookups: Lookups, options: CheckOptions) {
    this.#lookups = lookups;
    this.#of = options;
  }

  async verdict(domain: string): Promise<SpfVerdict> {
    try {
      const result = await this.#host(domain);
      return { result, lookups: this.#asked, broken: undefined };
    } catch (error) {
      if (!(error instanceof Ended)) throw error;
      return { result: error.result, lookups: this.#asked, broken: error.term };
    }
  }

  async #host(domain: string): Promise<SpfResult> {
    const record = await this.#record(domain);
    if (record === undefined) return 'none';
    for (const mechanism of record.mechanisms) {
      if (await this.#matches(mechanism, domain)) return mechanism.qualifier;
    }
    const hasAll = record.mechanisms.some(({ kind }) => kind === 'all');
    if (record.redirect === '' || hasAll) return 'neutral';
    this.#count();
    const result = await this.#host(this.#expand(record.redirect, domain));
    if (result === 'none') throw new Ended('permerror', `redirect=${record.redirect}`);
    return result;
  }

  async #record(domain: string): Promise<SpfRecord | undefined> {
    const answer = await this.#lookups.txt(domain);
    if (answer.kind === 'failed') throw new Ended('temperror');
    const texts = answer.kind === 'none' ? [] : answer.values;
    const [text, ...more] = texts.filter((one) => spfVersion.test(one));
    if (text === undefined) return undefined;
    if (more.length > 0) throw new Ended('permerror');
    const record = readSpf(text);
    if (record.broken !== undefined) throw new Ended('permerror', record.broken);
    return record;
  }

  async #matches(mechanism: Mechanism, domain: string): Promise<boolean> {
    const { kind, target } = mechanism;
    if (kind === 'all') return this.#of.address !== '';
    if (kind === 'ip4' || kind === 'ip6') return this.#isIn(target, mechanism);
    this.#count();
    const name = target === '' ? domain : this.#expand(target, domain);
    switch (kind) {
      case 'include':
        return await this.#includes(name);
      case 'exists':
        return this.#some(await this.#lookups.addresses(name), (address) => isIPv4(address));
      case 'mx':
        return await this.#exchanged(name, mechanism);
      case 'ptr':
        return await this.#named(name);
      case 'a':
        break;
    }
    const answer = await this.#lookups.addresses(name);
    return this.#some(answer, (address) => this.#isIn(address, mechanism));
  }

  /** RFC 7208 5.2: what the other record says of everybody else does not count. */
  async #includes(name: string): Promise<boolean> {
    const result = await this.#host(name);
    if (result === 'none') throw new Ended('permerror', `include:${name}`);
    return result === 'pass' && this.#of.address !== '';
  }

  async #exchanged(name: string, mechanism: Mechanism): Promise<boolean> {
    const answer = await this.#lookups.mx(name);
    this.#some(answer, () => false);
    const hosts = answer.kind === 'found' ? answer.values : [];
    if (hosts.length > exchangesMax) throw new Ended('permerror', `mx:${name}`);
    for (const { host } of hosts) {
      const addresses = await this.#lookups.addresses(host);
      if (this.#some(addresses, (address) => this.#isIn(address, mechanism))) return true;
    }
    return false;
  }

  async #named(name: string): Promise<boolean> {
    const { address } = this.#of;
    if (address === '') return false;
    const answer = await this.#lookups.names(address);
    // A failure is no match, and no error (RFC 7208 5.5).
    const names = answer.kind === 'found' ? answer.values.slice(0, exchangesMax) : [];
    for (const one of names) {
      if (one !== name && !one.endsWith(`.${name}`)) continue;
      const back = await this.#lookups.addresses(one);
      if (back.kind === 'found' && back.values.includes(address)) return true;
    }
    return false;
  }

  #isIn(network: string, { bits4, bits6 }: Mechanism): boolean {
    const { address } = this.#of;
    if (address === '' || isIP(address) !== isIP(network)) return false;
    const family = isIPv4(network) ? 'ipv4' : 'ipv6';
    const list = new BlockList();
    list.addSubnet(network, family === 'ipv4' ? bits4 : bits6, family);
    return list.check(address, family);
  }

  #some<Value>(answer: Answer<Value>, isIt: (value: Value) => boolean): boolean {
    if (answer.kind === 'failed') throw new Ended('temperror');
    if (answer.kind === 'found') return answer.values.some(isIt);
    this.#void += 1;
    if (this.#void > this.#of.voidMax) throw new Ended('permerror');
    return false;
  }

  #count(): void {
    this.#asked += 1;
    if (this.#asked > this.#of.lookupsMax) throw new Ended('permerror');
  }

  #expand(target: string, domain: string): string {
    const { address, sender } = this.#of;
    // A record may be walked for no address in particular: any one names what would be asked.
    const values = { address: address || '192.0.2.1', sender: `postmaster@${sender}`, domain };
    const name = expandMacros(target, values);
    if (name === undefined) throw new Ended('permerror', target);
    return name;
  }
}
