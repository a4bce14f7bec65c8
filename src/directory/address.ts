// Mail addresses as names of rows: what may be looked up, and what may be made.
// Look-ups take whatever an existing table can hold; new names are a strict subset of the
// dot-string of RFC 5321 4.1.2, because a local part also becomes a directory name, a word in the
// MTA's configuration and part of a URL.

export interface AddressParts {
  readonly localPart: string;
  readonly domain: string;
}

/** Local part of the forwarder that takes what no other row takes. */
export const catchAll = '_default_';

/** LIMIT RFC 5321 4.5.3.1: octets of a local part and of a domain. */
const localPartMax = 64;
const domainMax = 255;

/**
 * Splits `local@domain` and folds it to lower case; undefined for what can't name exactly one
 * row: no or two `@`, spaces, control characters, quotes, a trailing dot. Folding is of ASCII
 * only, for Unicode folding maps different names to one (the Kelvin sign becomes k).
 */
export function parseAddress(address: string): AddressParts | undefined {
  const match = /^([!-?A-~]{1,64})@([A-Za-z0-9.-]{1,255})$/.exec(address);
  if (match === null) return undefined;
  const [, localPart = '', domain = ''] = match;
  if (/["\\(),:;<>[\]]/.test(localPart) || !isDomainName(domain.toLowerCase())) return undefined;
  return { localPart: localPart.toLowerCase(), domain: domain.toLowerCase() };
}

/**
 * Splits the address of a row as a table may hold it, its local part however odd: to show it and
 * to take it away. Nobody can log in with one that `parseAddress` does not know.
 */
export function rowAddress(address: string): AddressParts | undefined {
  const at = address.lastIndexOf('@');
  const parts = { localPart: address.slice(0, at), domain: address.slice(at + 1) };
  if (at < 1 || at > domainMax || parts.localPart.includes('\0')) return undefined;
  const domain = parts.domain.toLowerCase();
  return isDomainName(domain) ? { localPart: parts.localPart.toLowerCase(), domain } : undefined;
}

/** Whether a lower-case name has the form of a domain (RFC 1123 2.1); it need not exist. */
export function isDomainName(name: string): boolean {
  if (name.length > domainMax) return false;
  return /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(
    name,
  );
}

/** Whether an account or alias of this local part may be made: lower case, no leading dot or dash. */
export function isNewLocalPart(localPart: string): boolean {
  if (localPart.length > localPartMax || localPart === catchAll) return false;
  return /^[a-z0-9_][a-z0-9_+=-]*(?:\.[a-z0-9_+=-]+)*$/.test(localPart);
}
