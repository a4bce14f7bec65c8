// Keys that mail is signed with (RFC 6376), and what a domain wants done with mail in its name that
// is not (RFC 7489).

import { domainOf } from '../kit/domain-of.ts';
import { type Finding, Findings } from './finding.ts';
import { type Lookups, valuesOf } from './lookups.ts';
import { type DmarcRecord, dmarcRecords, readDkim, readDmarc } from './records.ts';

/** A key of which the private half is kept here. */
export interface HeldKey {
  readonly selector: string;
  /** Whether mail is signed with it now. */
  readonly isUsed: boolean;
  /** `v=DKIM1; k=rsa; p=…` */
  readonly record: string;
}

export const keyName = (selector: string, domain: string): string =>
  `${selector}._domainkey.${domain}`;

export async function checkDkim(
  lookups: Lookups,
  domain: string,
  keys: readonly HeldKey[],
): Promise<Finding> {
  const finding = new Findings('dkim');
  if (keys.length === 0) return finding.add('missing', 'dkim.none', { domain }).done;
  const hasUsed = keys.some(({ isUsed }) => isUsed);
  for (const key of keys) {
    const { selector, isUsed, record } = key;
    const state = await keyState(lookups, domain, key);
    if (state === 'failed') finding.add('unknown', 'unanswered');
    else if (state === 'right') {
      finding.add('right', isUsed ? 'dkim.right' : 'dkim.next', { selector });
    } else {
      const unused = hasUsed ? 'better' : 'missing';
      if (state === 'other') finding.add(isUsed ? 'wrong' : unused, 'dkim.other', { selector });
      else if (isUsed) finding.add('missing', 'dkim.missing', { selector });
      else finding.add(unused, 'dkim.waiting', { selector });
      finding.publish('TXT', keyName(selector, domain), record);
    }
  }
  return finding.done;
}

export async function keyState(
  lookups: Lookups,
  domain: string,
  { selector, record }: HeldKey,
): Promise<'right' | 'missing' | 'other' | 'failed'> {
  const answer = await lookups.txt(keyName(selector, domain));
  if (answer.kind === 'failed') return 'failed';
  if (answer.kind === 'none') return 'missing';
  const held = readDkim(record);
  // With several, which one counts is anybody's guess (RFC 6376 3.6.2.2).
  const isRight = answer.values.every((text) => {
    const found = readDkim(text);
    return found?.key === held?.key && found?.type === held?.type;
  });
  return isRight ? 'right' : 'other';
}

export async function checkDmarc(lookups: Lookups, domain: string): Promise<Finding> {
  const finding = new Findings('dmarc');
  const at = await recordsAbove(lookups, domain);
  if (at === undefined) return finding.add('unknown', 'unanswered').done;
  const { name, records } = at;
  finding.found(records);
  const [record] = records;
  if (record === undefined) {
    finding.add('missing', 'dmarc.missing', { domain });
    return finding.publish('TXT', `_dmarc.${domain}`, freshRecord(domain)).done;
  }
  if (records.length > 1) {
    return finding.add('wrong', 'dmarc.several', { count: records.length }).done;
  }
  const read = readDmarc(record);
  if ('broken' in read) {
    finding.add('wrong', 'dmarc.broken', { tag: read.broken });
    return finding.publish('TXT', `_dmarc.${name}`, freshRecord(domain)).done;
  }
  if (name !== domain) finding.add('right', 'dmarc.parent', { name });
  explain(finding, domain, { record: read, isBelow: name !== domain });
  await judgeReports(finding, { lookups, name, record: read });
  return finding.done;
}

/** LIMIT of names above a domain that are asked. */
const parentsMax = 5;

/** RFC 7489 6.6.3: the domain's own, or that of the name above it which the organisation has. */
async function recordsAbove(
  lookups: Lookups,
  domain: string,
): Promise<{ readonly name: string; readonly records: readonly string[] } | undefined> {
  const labels = domain.split('.');
  for (let at = 0; at < Math.min(labels.length - 1, parentsMax); at += 1) {
    const name = labels.slice(at).join('.');
    const answer = await lookups.txt(`_dmarc.${name}`);
    if (answer.kind === 'failed') return undefined;
    const records = dmarcRecords(valuesOf(answer));
    if (records.length > 0) return { name, records };
  }
  return { name: domain, records: [] };
}

function explain(
  finding: Findings,
  domain: string,
  { record, isBelow }: { readonly record: DmarcRecord; readonly isBelow: boolean },
): void {
  const policy = isBelow ? record.below : record.policy;
  finding.add(policy === 'none' ? 'better' : 'right', `dmarc.${policy}`, { domain });
  if (record.percent < 100 && policy !== 'none') {
    finding.add('better', 'dmarc.part', { percent: record.percent });
  }
  if (record.isStrictDkim || record.isStrictSpf) finding.add('right', 'dmarc.strict', { domain });
}

async function judgeReports(
  finding: Findings,
  of: { readonly lookups: Lookups; readonly name: string; readonly record: DmarcRecord },
): Promise<void> {
  const { lookups, name, record } = of;
  const { reportsTo } = record;
  if (reportsTo.length === 0) return void finding.add('better', 'dmarc.silent');
  finding.add('right', 'dmarc.reports', { addresses: reportsTo.join(', ') });
  for (const address of reportsTo) {
    const other = domainOf(address).toLowerCase();
    if (isSameHouse(name, other)) continue;
    // RFC 7489 7.1: whoever is to get the reports of a stranger has to say so.
    const asked = `${name}._report._dmarc.${other}`;
    const answer = await lookups.txt(asked);
    if (answer.kind !== 'none') continue;
    finding.add('wrong', 'dmarc.stranger', { address, other });
    finding.publish('TXT', asked, 'v=DMARC1');
  }
}

const isSameHouse = (one: string, other: string) =>
  one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);

/** To begin with: nothing is done to mail yet, but reports tell what would be. */
function freshRecord(domain: string): string {
  return `v=DMARC1; p=none; rua=mailto:postmaster@${domain}`;
}
