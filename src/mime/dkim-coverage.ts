// Which fields of a message a signature vouches for: those that its `h=` names (RFC 6376 3.5), when
// a server that is trusted found that very signature good.

import type { AuthenticationResult } from './authentication-results.ts';
import type { HeaderField } from './header.ts';

// LIMIT signatures of one message that are looked at, and characters of each.
const signaturesMax = 20;
const signatureCharsMax = 10_000;

/** Whether one good signature covers all fields of these names (lower case). */
export function isCovered(
  fields: readonly HeaderField[],
  results: readonly AuthenticationResult[],
  names: readonly string[],
): boolean {
  const passed = results.filter(({ method, result }) => method === 'dkim' && result === 'pass');
  const signatures = fields
    .filter(({ name }) => name.toLowerCase() === 'dkim-signature')
    .slice(0, signaturesMax)
    .map(({ value }) => tagsOf(value.slice(0, signatureCharsMax)));
  return passed.some(({ properties }) => {
    // Several may share a domain, and only one of them may be good: each that could be meant by the
    // result has to cover the fields.
    const meant = signatures.filter((tags) => isMeant(tags, properties));
    return meant.length > 0 && meant.every((tags) => covers(tags, fields, names));
  });
}

type Tags = ReadonlyMap<string, string>;

function tagsOf(signature: string): Tags {
  const tags = new Map<string, string>();
  for (const tag of signature.split(';')) {
    const at = tag.indexOf('=');
    if (at > 0) tags.set(tag.slice(0, at).trim(), tag.slice(at + 1).replace(/\s+/g, ''));
  }
  return tags;
}

/** `header.b` is the beginning of the signature (RFC 6008 4), `header.s` its key. */
function isMeant(tags: Tags, properties: ReadonlyMap<string, string>): boolean {
  const domain = properties.get('header.d') ?? properties.get('header.i')?.split('@').at(-1) ?? '';
  if (domain === '' || tags.get('d')?.toLowerCase() !== domain.toLowerCase()) return false;
  const selector = properties.get('header.s');
  if (selector !== undefined && selector !== tags.get('s')) return false;
  const start = properties.get('header.b');
  return start === undefined || tags.get('b')?.startsWith(start) === true;
}

/** A name covers one field, from the last: one more above it would be nobody's (RFC 6376 5.4.2). */
function covers(tags: Tags, fields: readonly HeaderField[], names: readonly string[]): boolean {
  const signed = (tags.get('h') ?? '').toLowerCase().split(':');
  return names.every((name) => {
    const there = fields.filter((field) => field.name.toLowerCase() === name).length;
    return there > 0 && signed.filter((one) => one === name).length >= there;
  });
}
