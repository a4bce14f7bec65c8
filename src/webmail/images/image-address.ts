// The address under which a picture of another server is fetched by ours, and the proof in it that
// we made it for this person, for a while. The frame that shows it has no cookie to prove anything:
//
//   /image?u=https%3A%2F%2Fshop.example%2Fa.png&p=PERSON&e=HOUR&s=HMAC-SHA256(PERSON HOUR URL)
//
// PERSON is a keyed digest, so that logs of web servers do not say who read what.

import { createHmac, timingSafeEqual } from 'node:crypto';

export const imagePath = '/image';

const hourMs = 3_600_000;
/** An address is good for this long, and the same for all pages of one hour, to be cached. */
const lifeHours = 12;

export interface ImageRequest {
  readonly url: string;
  /** Whom the address was made for, as `personTag` gives it. */
  readonly person: string;
}

/** Gives what makes addresses for one person; `path` is ours, with the mount. */
export function imageSigner(options: {
  readonly key: Uint8Array;
  readonly address: string;
  readonly nowMs: number;
  readonly path: string;
}): (url: string) => string {
  const { key, path } = options;
  const person = personTag(key, options.address);
  const expires = String(Math.floor(options.nowMs / hourMs) + lifeHours);
  return (url) => {
    const proof = proofOf(key, { person, expires, url }).toString('base64url');
    return `${path}?u=${encodeURIComponent(url)}&p=${person}&e=${expires}&s=${proof}`;
  };
}

/** What an address asks for; undefined when it is not ours, was changed, or is too old. */
export function readImageAddress(
  query: URLSearchParams,
  key: Uint8Array,
  nowMs: number,
): ImageRequest | undefined {
  const [url = '', person = '', expires = '', proof = ''] = ['u', 'p', 'e', 's'].map(
    (name) => query.get(name) ?? '',
  );
  const given = Buffer.from(proof, 'base64url');
  const right = proofOf(key, { person, expires, url });
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  return Number(expires) * hourMs > nowMs ? { url, person } : undefined;
}

export function personTag(key: Uint8Array, address: string): string {
  const digest = createHmac('sha256', key).update(`person\n${address.toLowerCase()}`).digest('hex');
  return digest.slice(0, 16);
}

function proofOf(
  key: Uint8Array,
  said: { readonly person: string; readonly expires: string; readonly url: string },
): Buffer {
  const { person, expires, url } = said;
  return createHmac('sha256', key).update(`image\n${person}\n${expires}\n${url}`).digest();
}
