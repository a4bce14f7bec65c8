// One-time codes from a clock (RFC 6238), as every authenticator app makes them:
//
//   code = HOTP(secret, floor(seconds / 30))          RFC 4226 5.3, HMAC-SHA-1, six digits
//
//   otpauth://totp/Issuer:account?secret=BASE32&issuer=Issuer
//
// SHA-1, six digits and thirty seconds are what all apps do; several ignore it when told otherwise.

import { createHmac, timingSafeEqual } from 'node:crypto';

const stepSeconds = 30;
const digits = 6;
/** RFC 4226 4: at least 128 bits; 160 are recommended. */
export const secretBytes = 20;
/** RFC 4648 6. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The code of one step. */
export function codeAt(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  // RFC 4226 5.3: four bytes from where the last half byte points to, without the sign.
  const offset = (mac.at(-1) ?? 0) & 0xf;
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/** The step of a time. */
export function stepAt(timeMs: number): number {
  return Math.floor(timeMs / 1_000 / stepSeconds);
}

/**
 * The step whose code was typed; undefined where it is none of now. One step to either side is
 * taken as well: clocks differ, and typing takes a while (RFC 6238 5.2).
 */
export function stepOf(secret: Uint8Array, typed: string, nowMs: number): number | undefined {
  if (!isCode(typed)) return undefined;
  const now = stepAt(nowMs);
  const steps = [now, now - 1, now + 1];
  // All are computed, so that the time does not tell which one it was.
  const matching = steps.filter((step) => isSame(codeAt(secret, step), typed));
  return matching[0];
}

/** Whether this is six digits, as an app shows them. */
export function isCode(typed: string): boolean {
  return /^\d{6}$/.test(typed);
}

/** What an authenticator app reads from a picture. */
export function addressOf(
  secret: Uint8Array,
  { issuer, account }: { readonly issuer: string; readonly account: string },
): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}`;
}

/** RFC 4648 6 without padding; apps take a secret of 20 bytes, which needs none. */
export function base32(bytes: Uint8Array): string {
  let text = '';
  let [held, bits] = [0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += alphabet[(held >> (bits - 5)) & 31];
    held &= 31;
  }
  return bits === 0 ? text : text + alphabet[(held << (5 - bits)) & 31];
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
