// Address lists of From, To and their like (RFC 5322 3.4, with its obsolete forms and RFC 6532).
//
//   Name <local@domain>, local@domain (Name), "Last, First" <a@b>, Group: a@b, c@d;
//
// One pass from left to right, no recursion: groups do not nest, comments are counted. The local
// part stays as written, quotes included: `"a@b c"@real.example` must never turn into a@b.

import { AddressScanner, type AddressToken } from './address-scanner.ts';
import { cleanName } from './clean-text.ts';
import type { Address } from './part.ts';
import { decodeWords } from './word.ts';

/** LIMIT Addresses taken from one field. */
export const addressesMax = 5_000;
/** LIMIT Characters kept of a display name. */
export const nameLengthMax = 2_000;
/** LIMIT Characters of an address; RFC 5321 4.5.3.1 allows 254, the rest is no address. */
export const addressLengthMax = 1_000;

/** Reads a whole field value, 8-bit already decoded; a group gives a marker, then its members. */
export function parseAddresses(field: string): Address[] {
  const addresses: Address[] = [];
  const scanner = new AddressScanner(field);
  let mailbox = new MailboxReader();
  const endMailbox = (): void => {
    const address = mailbox.finish();
    if (address !== undefined) addresses.push(address);
    mailbox = new MailboxReader();
  };
  while (addresses.length < addressesMax) {
    const token = scanner.next();
    if (token === undefined) break;
    if (token.kind === 'comma' || token.kind === 'semicolon') {
      // QUIRK: a semicolon outside of a group separates too, as Outlook users write it.
      endMailbox();
    } else if (token.kind === 'colon' && mailbox.startsGroup()) {
      addresses.push({ name: mailbox.groupName(), address: '' });
      mailbox = new MailboxReader();
    } else {
      mailbox.take(token);
    }
  }
  if (addresses.length < addressesMax) endMailbox();
  return addresses;
}

/** One mailbox as text for a form or a header being composed; a group marker gives nothing. */
export function formatAddress({ name, address }: Address): string {
  if (address === '') return '';
  if (name === '' || name === address) return address;
  return `${/^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~ -]+$/u.test(name) ? name : quote(name)} <${address}>`;
}

function quote(text: string): string {
  return `"${cleanName(text).replace(/["\\]/g, '\\$&')}"`;
}

/** Collects the tokens of one mailbox. */
class MailboxReader {
  /** Words so far, white space between them kept as one blank. */
  #words: AddressToken[] = [];
  #comment = '';
  #angle: string | undefined;
  #hasAt = false;

  take(token: AddressToken): void {
    if (token.kind === 'comment') {
      this.#comment ||= token.text;
    } else if (token.kind === 'angle') {
      // A second pair of brackets: the last one is the address, the others stay visible.
      if (this.#angle !== undefined) this.#words.push({ ...token, text: `<${this.#angle}>` });
      this.#angle = token.text;
    } else {
      this.#words.push(token);
      this.#hasAt ||= token.kind === 'special' && token.text === '@';
    }
  }

  /** Whether a colon here ends the name of a group (RFC 5322 3.4). */
  startsGroup(): boolean {
    return this.#angle === undefined && !this.#hasAt;
  }

  groupName(): string {
    return displayName(phrase(this.#words));
  }

  finish(): Address | undefined {
    if (this.#angle !== undefined) {
      const name = this.#words.length > 0 ? phrase(this.#words) : this.#comment;
      return mailboxOf(name, withoutRoute(this.#angle));
    }
    if (this.#words.length === 0) return undefined;
    const { address, rest } = splitBare(this.#words);
    return mailboxOf(rest.length > 0 ? phrase(rest) : this.#comment, address);
  }
}

function mailboxOf(name: string, address: string): Address | undefined {
  const kept = cleanAddress(address);
  const shown = displayName(name);
  // Without an address it would pass for a group marker: keep what there is as the address.
  if (kept === '') return shown === '' ? undefined : { name: '', address: shown };
  return { name: shown === kept ? '' : shown, address: kept };
}

function displayName(raw: string): string {
  return cleanName(decodeWords(raw)).slice(0, nameLengthMax).toWellFormed();
}

function cleanAddress(raw: string): string {
  const address = cleanName(raw).slice(0, addressLengthMax).toWellFormed();
  const at = address.lastIndexOf('@');
  return at === -1 ? address : address.slice(0, at) + address.slice(at).toLowerCase();
}

/** RFC 5322 4.4: `<@relay,@relay:local@domain>`. */
function withoutRoute(angle: string): string {
  if (!angle.startsWith('@')) return angle;
  const colon = angle.indexOf(':');
  return colon === -1 ? angle : angle.slice(colon + 1);
}

/** Without brackets: the last run of glued words around an `@` is the address, the rest a name. */
function splitBare(words: readonly AddressToken[]): {
  address: string;
  rest: readonly AddressToken[];
} {
  const at = words.findLastIndex((word) => word.text === '@' && word.kind === 'special');
  if (at === -1) return { address: words.map(written).join(' '), rest: [] };
  let start = at;
  while (start > 0 && joins(words[start - 1], words[start])) start--;
  let end = at + 1;
  while (end < words.length && joins(words[end - 1], words[end])) end++;
  const address = words.slice(start, end).map(written).join('');
  return { address, rest: [...words.slice(0, start), ...words.slice(end)] };
}

/** Whether two tokens belong to one addr-spec; RFC 5322 4.4 allows white space around `.` and `@`. */
function joins(left: AddressToken | undefined, right: AddressToken | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  if (!right.spaced) return true;
  return isDotOrAt(left) || isDotOrAt(right);
}

function isDotOrAt({ kind, text }: AddressToken): boolean {
  return (kind === 'special' && text === '@') || (kind === 'atom' && /^\.|\.$/.test(text));
}

/** As written: quotes come back around a quoted string. */
function written(token: AddressToken): string {
  return token.kind === 'quoted' ? `"${token.text.replace(/["\\]/g, '\\$&')}"` : token.text;
}

/** Words as a display name, still with its encoded words. */
function phrase(words: readonly AddressToken[]): string {
  let out = '';
  for (const word of words) out += out !== '' && word.spaced ? ` ${word.text}` : word.text;
  return out;
}
