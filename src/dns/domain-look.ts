// Everything that the DNS says about the mail of one domain, looked up and judged.

import { checkDkim, checkDmarc, type HeldKey } from './check-signed.ts';
import { checkExchange, checkReverse, type Place } from './check-place.ts';
import { checkServices, checkSetup } from './check-programs.ts';
import { checkSenders } from './check-senders.ts';
import { checkReports, checkTransport, type PolicyFetcher } from './check-transport.ts';
import type { Finding } from './finding.ts';
import { askedOnce, type Lookups, valuesOf } from './lookups.ts';
import type { MailService } from './mail-service.ts';
import type { ServedPolicy } from './served-policy.ts';

export type { HeldKey, PolicyFetcher };

export interface LookOptions {
  readonly domain: string;
  /** Name of this mail server for the world; empty where nobody said it. */
  readonly mailHost: string;
  /** Of the web server that people and programs ask here. */
  readonly webHost: string;
  /** That mail leaves from; empty for those of the mail host. */
  readonly sendFrom: readonly string[];
  readonly services: readonly MailService[];
  readonly keys: readonly HeldKey[];
  readonly lookups: Lookups;
  /** Resolves when no more answers are waited for. */
  readonly over: Promise<void>;
  readonly fetchPolicy: PolicyFetcher;
  /** What this installation serves as the policy of the domain. */
  readonly served?: ServedPolicy | undefined;
  readonly nowMs: number;
}

/** LIMIT of own addresses that are looked at. */
const addressesMax = 8;

/** Never throws for what the DNS says, or does not. */
export async function lookAtDomain(options: LookOptions): Promise<readonly Finding[]> {
  const lookups = askedOnce(options.lookups, options.over);
  const { domain, mailHost, sendFrom } = options;
  const hostAddresses = mailHost === '' ? undefined : await lookups.addresses(mailHost);
  const own = hostAddresses === undefined ? [] : valuesOf(hostAddresses);
  const place: Place = {
    domain,
    mailHost,
    isHostKnown: hostAddresses?.kind !== 'none',
    hostAddresses: own,
    sendFrom: (sendFrom.length === 0 ? own : sendFrom).slice(0, addressesMax),
  };
  const { webHost, services, keys, fetchPolicy, served, nowMs } = options;
  return Promise.all([
    checkExchange(lookups, place),
    checkReverse(lookups, place),
    checkSenders(lookups, place),
    checkDkim(lookups, domain, keys),
    checkDmarc(lookups, domain),
    checkTransport(lookups, place, { fetchPolicy, webHost, served, nowMs }),
    checkReports(lookups, domain),
    checkServices(lookups, domain, services),
    checkSetup(lookups, domain, webHost),
  ]);
}
