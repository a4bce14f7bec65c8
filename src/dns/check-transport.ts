// Whether other servers have to encrypt mail to this domain (MTA-STS, RFC 8461), and whom they tell
// when they could not (RFC 8460).

import type { Place } from './check-place.ts';
import { type Finding, Findings } from './finding.ts';
import { type Lookups, valuesOf } from './lookups.ts';
import {
  hasReportAddress,
  policyHolds,
  readStsPolicy,
  stsId,
  stsRecords,
  tlsReportRecords,
} from './records.ts';
import type { ServedPolicy } from './served-policy.ts';

/** Text of `https://mta-sts.DOMAIN/.well-known/mta-sts.txt`; undefined where it cannot be had. */
export type PolicyFetcher = (domain: string) => Promise<string | undefined>;

export interface TransportOptions {
  readonly fetchPolicy: PolicyFetcher;
  readonly webHost: string;
  readonly served: ServedPolicy | undefined;
  readonly nowMs: number;
}

export const policyPath = '/.well-known/mta-sts.txt';

export async function checkTransport(
  lookups: Lookups,
  place: Place,
  options: TransportOptions,
): Promise<Finding> {
  const { domain, mailHost } = place;
  const { served } = options;
  const finding = new Findings('sts');
  const answer = await lookups.txt(`_mta-sts.${domain}`);
  if (answer.kind === 'failed') return finding.add('unknown', 'unanswered').done;
  const records = stsRecords(valuesOf(answer));
  finding.found(records);
  const [record] = records;
  if (record === undefined) return advise(finding.add('better', 'sts.missing'), place, options);
  if (records.length > 1 || stsId(record) === undefined) {
    return advise(finding.add('wrong', 'sts.broken'), place, options);
  }
  if (served !== undefined && stsId(record) !== served.id) {
    return advise(finding.add('wrong', 'sts.old-id'), place, options);
  }
  const host = `mta-sts.${domain}`;
  const text = await options.fetchPolicy(domain);
  if (text === undefined) {
    return advise(finding.add('wrong', 'sts.no-policy', { host }), place, options);
  }
  const policy = readStsPolicy(text);
  finding.found(text.split(/\r?\n/).filter((line) => line !== ''));
  if (policy === undefined) return advise(finding.add('wrong', 'sts.bad-policy'), place, options);
  if (policy.mode === 'none') return finding.add('better', 'sts.off').done;
  const exchanges = valuesOf(await lookups.mx(domain)).map((exchange) => exchange.host);
  const others = exchanges.filter((one) => !policyHolds(policy, one));
  if (others.length > 0) {
    finding.add('wrong', 'sts.other-host', { hosts: others.join(', ') });
    return advise(finding, place, options);
  }
  if (policy.mode === 'testing') finding.add('better', 'sts.testing');
  else finding.add('right', 'sts.right', { host: mailHost || exchanges.join(', ') });
  return finding.done;
}

function advise(
  finding: Findings,
  { domain, mailHost }: Place,
  { webHost, served, nowMs }: TransportOptions,
): Finding {
  if (mailHost === '' && served === undefined) return finding.done;
  // Anything that changes will do; a time is what people can read (RFC 8461 3.1).
  const id = served?.id ?? new Date(nowMs).toISOString().slice(0, 16).replace(/\D/g, '');
  finding.publish('TXT', `_mta-sts.${domain}`, `v=STSv1; id=${id}`);
  if (webHost !== '') finding.publish('CNAME', `mta-sts.${domain}`, `${webHost}.`);
  if (served !== undefined) return finding.add('better', 'sts.served').done;
  const policy = ['version: STSv1', 'mode: testing', `mx: ${mailHost}`, 'max_age: 604800'];
  const address = `https://mta-sts.${domain}${policyPath}`;
  return finding.publish('file', address, `${policy.join('\n')}\n`).done;
}

export async function checkReports(lookups: Lookups, domain: string): Promise<Finding> {
  const finding = new Findings('tlsrpt');
  const name = `_smtp._tls.${domain}`;
  const answer = await lookups.txt(name);
  if (answer.kind === 'failed') return finding.add('unknown', 'unanswered').done;
  const records = tlsReportRecords(valuesOf(answer));
  finding.found(records);
  const [record] = records;
  const fresh = `v=TLSRPTv1; rua=mailto:postmaster@${domain}`;
  if (record === undefined) {
    return finding.add('better', 'tlsrpt.missing').publish('TXT', name, fresh).done;
  }
  if (records.length > 1 || !hasReportAddress(record)) {
    return finding.add('wrong', 'tlsrpt.broken').publish('TXT', name, fresh).done;
  }
  return finding.add('right', 'tlsrpt.right').done;
}
