// Values on their way into header fields. A line end inside one would start a field of the
// attacker's choice (CVE-2021-23400 and its kin), so it is refused rather than repaired.

import { Refusal } from '../kit/failure.ts';
import type { Address } from './draft.ts';

/** LIMIT characters of one value, so that no field outgrows what mail servers accept. */
const valueLengthMax = 10_000;

// CR, LF and NUL, and what Unicode (UAX 14) and some receivers also take for a line end.
const lineEnds = /[\0\r\n\v\f\u0085\u2028\u2029]/;

/** The value, refused (`bad-form`) when it holds a line end or NUL; other controls become spaces. */
export function headerValue(value: string): string {
  if (lineEnds.test(value) || value.length > valueLengthMax) throw new Refusal('bad-form');
  return value.replaceAll(/[\x01-\x1f\x7f-\x9f]/g, ' ').toWellFormed();
}

/** LIMIT characters of a display name; the rest is cut, for a long one cannot be folded. */
const nameLengthMax = 250;
/** LIMIT characters of an address: RFC 5321 4.5.3.1.3 with room for one that is not finished. */
const addressLengthMax = 320;

/** A mailbox whose name and address are both safe; `=?` in a name is kept from being decoded. */
export function headerAddress(mailbox: Address): { name: string; address: string } {
  const address = headerValue(mailbox.address).trim();
  if (address.length > addressLengthMax) throw new Refusal('bad-address', { address: 'too long' });
  // QUIRK: readers decode encoded words inside quoted names too, against RFC 2047 5 (3).
  const name = headerValue(mailbox.name).trim().replaceAll('=?', '= ?');
  return { name: name.slice(0, nameLengthMax).toWellFormed(), address };
}

/** A file name for a parameter: its last path component, free of controls and bidi overrides. */
export function headerFilename(filename: string): string {
  const last = filename.split(/[/\\]/).at(-1) ?? '';
  const clean = last.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
  // LIMIT 200 characters: longer names are cut by most file systems anyway.
  return clean.toWellFormed().trim().slice(0, 200) || 'attachment';
}

/** `type/subtype` with its `charset` and `method` when they are plain tokens (RFC 2045 5.1). */
export function headerMediaType(contentType: string): string {
  const token = "[a-z0-9!#$&^_.+'-]{1,100}";
  const match = new RegExp(`^\\s*(${token}/${token})\\s*(?:;|$)`, 'i').exec(contentType);
  const type = match?.[1]?.toLowerCase();
  // A composite type over bytes we did not compose would be read as parts (RFC 2046 5).
  if (type === undefined || type.startsWith('multipart/')) return 'application/octet-stream';
  const parameters = contentType.matchAll(
    new RegExp(`;\\s*(charset|method)="?(${token})"?(?=\\s*(?:;|$))`, 'gi'),
  );
  return [type, ...[...parameters].map((found) => `${found[1] ?? ''}=${found[2] ?? ''}`)].join(
    '; ',
  );
}
