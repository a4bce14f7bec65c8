// Records with tags, as far as advice needs them: DKIM keys (RFC 6376 3.6.1), DMARC (RFC 7489 6.3),
// and MTA-STS with its policy (RFC 8461 3):
//
//   version: STSv1
//   mode: enforce
//   mx: mail.example.org
//   max_age: 604800

import { ofVersion, readTags } from './tag-list.ts';

export interface DkimRecord {
  /** Base64 without white space; empty for a key that was taken back. */
  readonly key: string;
  readonly type: string;
}

/** Undefined for what is no key. The version may be left out (RFC 6376 3.6.1). */
export function readDkim(text: string): DkimRecord | undefined {
  const { tags } = readTags(text);
  const key = tags.get('p');
  if (key === undefined || (tags.get('v') ?? 'DKIM1') !== 'DKIM1') return undefined;
  return { key: key.replace(/\s/g, ''), type: (tags.get('k') ?? 'rsa').toLowerCase() };
}

export type DmarcPolicy = 'none' | 'quarantine' | 'reject';

export interface DmarcRecord {
  readonly policy: DmarcPolicy;
  /** Of names below the domain. */
  readonly below: DmarcPolicy;
  readonly percent: number;
  readonly isStrictDkim: boolean;
  readonly isStrictSpf: boolean;
  /** Mail addresses that daily reports go to. */
  readonly reportsTo: readonly string[];
}

export const dmarcRecords = (texts: readonly string[]): readonly string[] =>
  ofVersion(texts, /^v\s*=\s*DMARC1\s*(?:;|$)/);

/** LIMIT of addresses of one record that are looked at. */
const reportsMax = 10;

/** What is wrong with it, where something is. */
export function readDmarc(text: string): DmarcRecord | { readonly broken: string } {
  const { tags, broken } = readTags(text);
  if (broken !== undefined) return { broken };
  const policy = policyOf(tags.get('p'));
  const typed = tags.get('sp');
  const below = typed === undefined ? policy : policyOf(typed);
  const percent = Number(tags.get('pct') ?? 100);
  if (policy === undefined) return { broken: `p=${tags.get('p') ?? ''}` };
  if (below === undefined) return { broken: `sp=${typed ?? ''}` };
  if (!Number.isInteger(percent) || percent < 0 || percent > 100) {
    return { broken: `pct=${tags.get('pct') ?? ''}` };
  }
  const reportsTo = (tags.get('rua') ?? '')
    .split(',', reportsMax)
    // A size may stand behind the address (RFC 7489 6.2).
    .map((uri) => /^\s*mailto:([^!\s]+@[^!\s]+)(?:!\d+[kmgt]?)?\s*$/i.exec(uri)?.[1] ?? '')
    .filter((address) => address !== '');
  return {
    policy,
    below,
    percent,
    isStrictDkim: tags.get('adkim')?.toLowerCase() === 's',
    isStrictSpf: tags.get('aspf')?.toLowerCase() === 's',
    reportsTo,
  };
}

function policyOf(text = ''): DmarcPolicy | undefined {
  const policies: readonly DmarcPolicy[] = ['none', 'quarantine', 'reject'];
  return policies.find((policy) => policy === text.toLowerCase());
}

export const stsRecords = (texts: readonly string[]): readonly string[] =>
  ofVersion(texts, /^v=STSv1\s*(?:;|$)/);

/** Of a `_mta-sts` record: what changes whenever the policy does. */
export function stsId(text: string): string | undefined {
  const { tags, broken } = readTags(text);
  const id = tags.get('id') ?? '';
  return broken === undefined && /^[A-Za-z0-9]{1,32}$/.test(id) ? id : undefined;
}

export interface StsPolicy {
  readonly mode: 'enforce' | 'testing' | 'none';
  readonly hosts: readonly string[];
  readonly maxAge: number;
}

/** LIMIT of lines of a policy. */
const linesMax = 200;
/** RFC 8461 3.2: a year and a little. */
const maxAgeMax = 31_557_600;

export function readStsPolicy(text: string): StsPolicy | undefined {
  const lines = text.split(/\r?\n/, linesMax).flatMap((line) => {
    const [, name, value = ''] = /^([\w-]+):[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
    return name === undefined ? [] : [[name, value] as const];
  });
  const of = (wanted: string) => lines.find(([name]) => name === wanted)?.[1] ?? '';
  const mode = (['enforce', 'testing', 'none'] as const).find((one) => one === of('mode'));
  const hosts = lines.flatMap(([name, value]) => (name === 'mx' ? [value.toLowerCase()] : []));
  const maxAge = /^\d{1,10}$/.test(of('max_age')) ? Number(of('max_age')) : -1;
  if (of('version') !== 'STSv1' || mode === undefined) return undefined;
  if (maxAge < 0 || maxAge > maxAgeMax || (mode !== 'none' && hosts.length === 0)) return undefined;
  return { mode, hosts, maxAge };
}

/** RFC 8461 4.1: a star stands for one label, the first. */
export function policyHolds({ hosts }: StsPolicy, host: string): boolean {
  return hosts.some((pattern) =>
    pattern.startsWith('*.')
      ? host.slice(host.indexOf('.')) === pattern.slice(1)
      : pattern === host,
  );
}

export const tlsReportRecords = (texts: readonly string[]): readonly string[] =>
  ofVersion(texts, /^v=TLSRPTv1\s*(?:;|$)/);

/** Whether it names somebody to report to (RFC 8460 3). */
export function hasReportAddress(text: string): boolean {
  const { tags, broken } = readTags(text);
  return (
    broken === undefined && /^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)/.test(tags.get('rua') ?? '')
  );
}
