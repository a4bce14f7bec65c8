// Whether a message is signed or encrypted, by its structure alone: nothing is verified and nothing
// is opened, for which keys would be needed that a server should not have.
//
//   multipart/signed ─ what is signed │ application/pkcs7-signature or pgp-signature   RFC 1847 2.1
//   multipart/encrypted ─ application/pgp-encrypted │ octets                           RFC 3156 4
//   application/pkcs7-mime; smime-type=enveloped-data | signed-data …                  RFC 8551 3.2
//   -----BEGIN PGP MESSAGE----- in a text                                              RFC 9580 7

import type { Part } from './part.ts';

export interface Protection {
  /** `sealed` for S/MIME whose kind is not said: signed, encrypted or both. */
  readonly kind: 'signed' | 'encrypted' | 'sealed' | 'compressed' | 'certificates';
  readonly by: 'smime' | 'pgp';
}

/** LIMIT Parts that are looked at. */
const partsMax = 200;

/** The outermost protections of a message, none twice. */
export function protectionsOf(root: Part): readonly Protection[] {
  const found = new Map<string, Protection>();
  const waiting = [root];
  for (let count = 0; count < partsMax; count++) {
    const part = waiting.shift();
    if (part === undefined) break;
    const protection = protectionOf(part);
    if (protection) found.set(`${protection.kind} ${protection.by}`, protection);
    // What a forwarded message was signed with says nothing about this one.
    if (part.type.startsWith('multipart/')) waiting.push(...part.children);
  }
  return [...found.values()];
}

function protectionOf(part: Part): Protection | undefined {
  const protocol = (part.parameters['protocol'] ?? '').trim().toLowerCase();
  if (part.type === 'multipart/signed') {
    const by = methodOf(protocol) ?? methodOf(part.children[1]?.type ?? '');
    return by && { kind: 'signed', by };
  }
  if (part.type === 'multipart/encrypted') {
    const by = methodOf(protocol) ?? methodOf(part.children[0]?.type ?? '');
    return by && { kind: 'encrypted', by };
  }
  if (!/^application\/(?:x-)?pkcs7-mime$/.test(part.type)) return undefined;
  const sort = (part.parameters['smime-type'] ?? '').trim().toLowerCase();
  return { kind: smimeKinds.get(sort) ?? 'sealed', by: 'smime' };
}

const smimeKinds: ReadonlyMap<string, Protection['kind']> = new Map<string, Protection['kind']>([
  ['enveloped-data', 'encrypted'],
  ['authenveloped-data', 'encrypted'],
  ['signed-data', 'signed'],
  ['compressed-data', 'compressed'],
  ['certs-only', 'certificates'],
]);

function methodOf(type: string): Protection['by'] | undefined {
  if (/^application\/(?:x-)?pkcs7-/.test(type)) return 'smime';
  return type.startsWith('application/pgp-') ? 'pgp' : undefined;
}

/** What a text says of itself in the armour of PGP; only at the beginning of a line. */
export function inlineProtection(text: string): Protection | undefined {
  if (/^-----BEGIN PGP MESSAGE-----\s*$/m.test(text)) return { kind: 'encrypted', by: 'pgp' };
  if (!/^-----BEGIN PGP SIGNED MESSAGE-----\s*$/m.test(text)) return undefined;
  return /^-----BEGIN PGP SIGNATURE-----\s*$/m.test(text)
    ? { kind: 'signed', by: 'pgp' }
    : undefined;
}
