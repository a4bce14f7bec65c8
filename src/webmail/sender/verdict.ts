// What the mail server found out about the sender, in one word: SPF, DKIM and DMARC as far as they
// speak of the domain that the reader sees (RFC 7489 3.1).

import { domainOf } from '../../kit/domain-of.ts';
import type { AuthenticationResult } from '../../mime/authentication-results.ts';

export type Verdict =
  | { readonly kind: 'signed'; readonly by: string }
  | { readonly kind: 'failed' }
  | { readonly kind: 'unknown' };

/** `domain` is that of From, lower case. A signature of somebody else says nothing about it. */
export function verdictOf(results: readonly AuthenticationResult[], domain: string): Verdict {
  const dmarc = results.find(({ method }) => method === 'dmarc');
  const about = dmarc?.properties.get('header.from')?.toLowerCase() ?? domain;
  if (domain === '') return { kind: 'unknown' };
  if (dmarc && about === domain && dmarc.result === 'pass') return { kind: 'signed', by: domain };
  if (dmarc && about === domain && dmarc.result === 'fail') return { kind: 'failed' };
  const signer = results
    .filter(({ method, result }) => method === 'dkim' && result === 'pass')
    .map(signerOf)
    .find((by) => isAligned(by, domain));
  if (signer !== undefined) return { kind: 'signed', by: signer };
  const spf = results.find(({ method }) => method === 'spf');
  const envelope = lowerDomainOf(spf?.properties.get('smtp.mailfrom') ?? '');
  const dkim = results.filter(({ method }) => method === 'dkim');
  const isBroken = dkim.some((one) => one.result === 'fail' && isAligned(signerOf(one), domain));
  const isForged = spf?.result === 'fail' && (envelope === '' || isAligned(envelope, domain));
  return isForged && (isBroken || dkim.every(({ result }) => result !== 'pass'))
    ? { kind: 'failed' }
    : { kind: 'unknown' };
}

export function lowerDomainOf(address: string): string {
  return domainOf(address).toLowerCase();
}

function signerOf({ properties }: AuthenticationResult): string {
  return lowerDomainOf(properties.get('header.d') ?? properties.get('header.i') ?? '');
}

/** The same domain or one below the other; never a bare top-level one. */
function isAligned(one: string, other: string): boolean {
  if (!one.includes('.') || !other.includes('.')) return false;
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}
