// An SPF record taken apart (RFC 7208 4.6.1, 12):
//
//   v=spf1 ip4:192.0.2.0/24 a:mail.example.org/28//64 include:_spf.example.net ~all
//          └ mechanism                          └ prefixes of both families    └ qualifier

import { isIP } from 'node:net';

export type SpfResult =
  | 'pass'
  | 'fail'
  | 'softfail'
  | 'neutral'
  | 'none'
  | 'permerror'
  | 'temperror';

export type Qualifier = Extract<SpfResult, 'pass' | 'fail' | 'softfail' | 'neutral'>;

export interface Mechanism {
  readonly kind: 'all' | 'include' | 'a' | 'mx' | 'ptr' | 'ip4' | 'ip6' | 'exists';
  readonly qualifier: Qualifier;
  /** A domain with its macros, or an address; empty for the domain of the record. */
  readonly target: string;
  readonly bits4: number;
  readonly bits6: number;
}

export interface SpfRecord {
  readonly mechanisms: readonly Mechanism[];
  /** Whose record counts where nothing matches; empty for nobody's. */
  readonly redirect: string;
  /** The first term that is none; undefined where all is well. */
  readonly broken: string | undefined;
}

/** RFC 7208 4.5: the version alone, or with a blank after it. */
export const spfVersion = /^v=spf1(?: |$)/i;

/** LIMIT of terms of one record, which may be as long as DNS carries. */
const termsMax = 200;

const qualifiers: Readonly<Record<string, Qualifier>> = {
  '': 'pass',
  '+': 'pass',
  '-': 'fail',
  '~': 'softfail',
  '?': 'neutral',
};

export function readSpf(text: string): SpfRecord {
  const mechanisms: Mechanism[] = [];
  let redirect = '';
  let broken: string | undefined;
  for (const term of text.trim().split(/ +/, termsMax).slice(1)) {
    const modifier = /^([a-z][\w.-]*)=(.*)$/i.exec(term);
    const mechanism = modifier === null ? readMechanism(term) : undefined;
    if (mechanism !== undefined) mechanisms.push(mechanism);
    else if (modifier === null) broken ??= term;
    else if (modifier[1]?.toLowerCase() === 'redirect') {
      // Twice is an error (RFC 7208 6); a modifier that nobody knows is passed over.
      if (redirect !== '' || modifier[2] === '') broken ??= term;
      redirect = modifier[2] ?? '';
    }
  }
  return { mechanisms, redirect, broken };
}

function readMechanism(term: string): Mechanism | undefined {
  const [, sign = '', name = '', rest = ''] =
    /^([+?~-]?)(all|include|a|mx|ptr|ip4|ip6|exists)((?:[:/].*)?)$/i.exec(term) ?? [];
  const kind = name.toLowerCase() as Mechanism['kind'] | '';
  const qualifier = qualifiers[sign];
  if (kind === '' || qualifier === undefined) return undefined;
  const base = { kind, qualifier, target: '', bits4: 32, bits6: 128 };
  if (kind === 'all') return rest === '' ? base : undefined;
  if (kind === 'ip4' || kind === 'ip6') return network(base, rest);
  const [, target = '', slash4, slash6] = /^(?::(.+?))?(?:\/(\d{1,2}))?(?:\/\/(\d{1,3}))?$/.exec(
    rest,
  ) ?? [undefined];
  const bits4 = Number(slash4 ?? 32);
  const bits6 = Number(slash6 ?? 128);
  const wants = kind === 'include' || kind === 'exists';
  const takesBits = kind === 'a' || kind === 'mx';
  if ((wants && target === '') || bits4 > 32 || bits6 > 128) return undefined;
  if (!takesBits && (slash4 ?? slash6) !== undefined) return undefined;
  if (rest !== '' && target === '' && slash4 === undefined && slash6 === undefined)
    return undefined;
  return { ...base, target, bits4, bits6 };
}

function network(base: Mechanism, rest: string): Mechanism | undefined {
  const [, target = '', slash] = /^:([\d.a-f:]+)(?:\/(\d{1,3}))?$/i.exec(rest) ?? [];
  const family = base.kind === 'ip4' ? 4 : 6;
  const bitsMax = family === 4 ? 32 : 128;
  const bits = Number(slash ?? bitsMax);
  if (isIP(target) !== family || bits > bitsMax) return undefined;
  return { ...base, target, ...(family === 4 ? { bits4: bits } : { bits6: bits }) };
}
