// The SPF record of a domain, and whether it lets this server's mail pass.

import { isIPv4 } from 'node:net';
import type { Place } from './check-place.ts';
import { type Finding, Findings } from './finding.ts';
import { type Lookups, valuesOf } from './lookups.ts';
import { checkSpf, countSpfLookups, spfLookupsMax } from './spf-check.ts';
import { readSpf, spfVersion } from './spf-record.ts';

export async function checkSenders(lookups: Lookups, place: Place): Promise<Finding> {
  const { domain, mailHost } = place;
  const finding = new Findings('spf');
  const answer = await lookups.txt(domain);
  if (answer.kind === 'failed') return finding.add('unknown', 'unanswered').done;
  const records = valuesOf(answer).filter((text) => spfVersion.test(text));
  finding.found(records);
  const [record] = records;
  if (record === undefined) {
    finding.add('missing', 'spf.missing', { domain });
    return finding.publish('TXT', domain, freshRecord(mailHost)).done;
  }
  if (records.length > 1) {
    finding.add('wrong', 'spf.several', { count: records.length });
    return finding.publish('TXT', domain, joinedRecords(records)).done;
  }
  await judge(finding, { lookups, place, record });
  return finding.done;
}

async function judge(
  finding: Findings,
  of: { readonly lookups: Lookups; readonly place: Place; readonly record: string },
): Promise<void> {
  const { lookups, place, record } = of;
  const { domain, sendFrom } = place;
  const counted = await countSpfLookups(lookups, domain);
  if (counted.broken !== undefined) {
    return void finding.add('wrong', 'spf.broken', { term: counted.broken });
  }
  if (counted.lookups > spfLookupsMax) {
    const { lookups: count } = counted;
    return void finding.add('wrong', 'spf.many', { count, max: spfLookupsMax });
  }
  const refused: string[] = [];
  for (const address of sendFrom) {
    const { result } = await checkSpf(lookups, domain, address);
    if (result === 'pass') continue;
    if (result === 'temperror') finding.add('unknown', 'unanswered');
    else {
      refused.push(address);
      finding.add('wrong', 'spf.fails', { address, result });
    }
  }
  if (refused.length > 0)
    return void finding.publish('TXT', domain, withAddresses(record, refused));
  if (sendFrom.length === 0) finding.add('unknown', 'host-unset');
  else if (finding.verdict === 'right') {
    finding.add('right', 'spf.right', { count: counted.lookups, max: spfLookupsMax });
  }
  judgeOthers(finding, record);
}

/** What is said of the servers that no term names. */
function judgeOthers(finding: Findings, record: string): void {
  const { mechanisms, redirect } = readSpf(record);
  const all = mechanisms.find(({ kind }) => kind === 'all');
  if (all?.qualifier === 'pass') finding.add('wrong', 'spf.everybody');
  else if (all?.qualifier === 'neutral' || (all === undefined && redirect === '')) {
    finding.add('better', 'spf.open');
  }
}

/**
 * QUIRK: `~all` though RFC 7208 knows a sharper word. Forwarded mail fails SPF by design, and some
 * servers refuse it then before they look at its signature.
 */
function freshRecord(mailHost: string): string {
  return ['v=spf1 mx', ...(mailHost === '' ? [] : [`a:${mailHost}`]), '~all'].join(' ');
}

/** Before everything else, so that no term can be in their way. */
function withAddresses(record: string, addresses: readonly string[]): string {
  const [version = '', ...terms] = record.trim().split(/ +/);
  const own = addresses.map((address) => `${isIPv4(address) ? 'ip4' : 'ip6'}:${address}`);
  return [version, ...own, ...terms].join(' ');
}

/** The terms of all of them once, in their order, with the word about the others last. */
function joinedRecords(records: readonly string[]): string {
  const terms = new Set(records.flatMap((record) => record.trim().split(/ +/).slice(1)));
  const isLast = (term: string) => /^[+?~-]?all$/i.test(term) || /^redirect=/i.test(term);
  const last = [...terms].find(isLast) ?? '~all';
  return ['v=spf1', ...[...terms].filter((term) => !isLast(term)), last].join(' ');
}
