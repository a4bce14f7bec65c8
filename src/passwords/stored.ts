// Reads a stored password string far enough to know how it is verified and what that costs:
//
//     {scheme}body   {scheme.HEX}body   {scheme.B64}body   $id$…   body
//
// No prefix means the default scheme; in vmail-sql that is md5 as hex. The body decides wherever
// names are ambiguous. What would cost an absurd amount of work or memory is unusable here,
// before any work is done: whoever can write one row must not be able to stop every login.

import { type CryptKind, cryptKind } from './crypt-kind.ts';
import { type Family, schemes } from './tables/schemes.ts';

export type Stored =
  | {
      readonly kind: 'usable';
      readonly family: Exclude<Family, 'crypt' | 'md5-crypt'>;
      readonly digest: string;
      readonly salted: boolean;
      /** Decoded when the scheme named an encoding; otherwise as stored. */
      readonly body: string | Uint8Array;
      readonly slow: boolean;
    }
  | {
      readonly kind: 'usable';
      readonly family: 'crypt';
      readonly crypt: CryptKind;
      readonly body: string;
      readonly slow: boolean;
    }
  | { readonly kind: 'unusable'; readonly reason: string };

/** LIMIT of a stored string; the longest real ones (SCRAM, argon2 in base64) are under 300. */
const storedCharsMax = 2_048;
/** LIMIT of rounds of PBKDF2 and SCRAM, which are native: about a third of a second each. */
export const derivationRoundsMax = 1_000_000;

const unusable = (reason: string): Stored => ({ kind: 'unusable', reason });

export function readStored(stored: string, defaultScheme = 'PLAIN-MD5'): Stored {
  if (stored.length > storedCharsMax) return unusable('too long');
  if (stored.includes('\0')) return unusable('holds a NUL');
  const named = /^\{([A-Za-z0-9_.-]{1,40})\}/.exec(stored);
  if (named !== null) return readNamed(named[1] ?? '', stored.slice(named[0].length));
  if (stored.startsWith('{')) return unusable('the scheme is not readable');
  const fallback = defaultScheme.replace(/^\{|\}$/g, '');
  const isPlain = schemes[fallback.toUpperCase()]?.family === 'plain';
  // A hash in crypt's modular format can't be anything else, whatever the default is.
  if (stored.startsWith('$') && !isPlain) return readCrypt(stored);
  return readNamed(fallback, stored);
}

function readNamed(name: string, body: string): Stored {
  const [, schemeName = '', encoding] = /^(.*?)(?:\.(HEX|B64|BASE64))?$/.exec(
    name.toUpperCase(),
  ) ?? ['', ''];
  const scheme = Object.hasOwn(schemes, schemeName) ? schemes[schemeName] : undefined;
  if (scheme === undefined) return unusable('unknown scheme');
  if (body === '') return unusable('empty body');
  const decoded = encoding === undefined ? body : decode(body, encoding);
  if (decoded === undefined) return unusable('the body does not fit its encoding');
  const { family, digest = '', salted = false } = scheme;
  if (family === 'crypt') return readCrypt(asText(decoded));
  if (family === 'md5-crypt') return readMd5Crypt(asText(decoded));
  if (schemeName === 'MD5' && asText(decoded).startsWith('$')) return readCrypt(asText(decoded));
  const rounds = derivationRounds(family, asText(decoded));
  if (rounds > derivationRoundsMax) return unusable('absurd cost');
  return { kind: 'usable', family, digest, salted, body: decoded, slow: rounds > 0 };
}

/** QUIRK: ExtMail stores md5-crypt without its `$1$` too. */
function readMd5Crypt(body: string): Stored {
  return readCrypt(body.startsWith('$') ? body : `$1$${body}`);
}

function readCrypt(body: string): Stored {
  const crypt = cryptKind(body);
  if ('unusable' in crypt) return unusable(crypt.unusable);
  return { kind: 'usable', family: 'crypt', crypt: crypt.kind, body, slow: crypt.slow };
}

function derivationRounds(family: Family, body: string): number {
  if (family === 'pbkdf2') return Number(/^\$1\$[^$]*\$(\d{1,10})\$/.exec(body)?.[1] ?? 0);
  if (family === 'scram') return Number(/^(\d{1,10}),/.exec(body)?.[1] ?? 0);
  return 0;
}

function decode(body: string, encoding: string): Uint8Array | undefined {
  if (encoding === 'HEX') {
    return /^(?:[0-9a-fA-F]{2})+$/.test(body) ? Buffer.from(body, 'hex') : undefined;
  }
  return /^[A-Za-z0-9+/]+={0,2}$/.test(body) ? Buffer.from(body, 'base64') : undefined;
}

function asText(body: string | Uint8Array): string {
  return typeof body === 'string' ? body : Buffer.from(body).toString('latin1');
}
