// Whether an address may go into an SMTP envelope. Narrower than RFC 5321 on purpose: quoted local
// parts and address literals are refused, because a space, a bracket or a quote that survives into
// `RCPT TO:<…>` is how envelope parameters and whole commands get injected.

import { domainToASCII } from 'node:url';

/** LIMIT RFC 5321 4.5.3.1.1 to 4.5.3.1.3: octets of a local part, a domain and a whole path. */
const localBytesMax = 64;
const domainBytesMax = 253;
const pathBytesMax = 254;

// RFC 5322 3.2.3 dot-atom, with the letters of other scripts that RFC 6531 3.3 adds.
const localPart =
  /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const domainLabel = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** True for one plain `local@domain` of at least two labels that no mail program can misread. */
export function isDeliverable(address: string): boolean {
  return wireAddress(address) !== undefined;
}

/** The address as it goes on the wire, its domain in `xn--` form; undefined if undeliverable. */
export function wireAddress(address: string): string | undefined {
  const at = address.indexOf('@');
  if (at < 1 || !isLocalPart(address.slice(0, at))) return undefined;
  const domain = asciiDomain(address.slice(at + 1));
  if (domain === undefined) return undefined;
  const wire = `${address.slice(0, at)}@${domain}`;
  return Buffer.byteLength(wire) <= pathBytesMax ? wire : undefined;
}

function isLocalPart(text: string): boolean {
  // A leading `-` reads as an option wherever an address becomes a command's argument.
  if (text.startsWith('-')) return false;
  return Buffer.byteLength(text) <= localBytesMax && localPart.test(text);
}

function asciiDomain(text: string): string | undefined {
  if (text.length > domainBytesMax || /[^\p{L}\p{N}\p{M}.-]/u.test(text)) return undefined;
  const ascii = domainToASCII(text).toLowerCase();
  if (ascii.length === 0 || ascii.length > domainBytesMax) return undefined;
  const labels = ascii.split('.');
  // The URL parser turns `1.2` into an IPv4 address; a top label of digits is never a mail domain.
  if (labels.length < 2 || /^\d+$/.test(labels.at(-1) ?? '')) return undefined;
  return labels.every((label) => domainLabel.test(label)) ? ascii : undefined;
}
