// WebAuthn at the edge of what a browser sends: the site that it was made for, the answer as JSON, and
// the library that looks at signatures, which is loaded when somebody has a passkey to show.

import type {
  AuthenticationResponseJSON,
  RegistrationResponseJSON,
  WebAuthnCredential,
} from '@simplewebauthn/server';
import { Refusal } from '../../kit/failure.ts';

/** The host that a browser asked, as its Host header has it. A passkey belongs to it alone. */
export interface PasskeySite {
  readonly host: string;
}

/** Undefined where browsers make no passkeys: an address of numbers, or no host at all. */
export function relyingParty({ host }: PasskeySite): string | undefined {
  const url = `https://${host}`;
  if (host === '' || !URL.canParse(url)) return undefined;
  const { hostname } = new URL(url);
  return /^[\d.]+$|^\[/.test(hostname) ? undefined : hostname;
}

/** LIMIT of an answer; attestations are not asked for, so that it is a few hundred bytes. */
const answerCharsMax = 20_000;

/** What is verified with: an answer that cannot be read is none. */
export interface Answered<Response> {
  readonly response: Response;
  readonly origin: string;
}

/** Refuses `passkey-refused` for what is no answer of a browser at this site. */
export function answerOf<Response extends AuthenticationResponseJSON | RegistrationResponseJSON>(
  text: string,
  site: PasskeySite,
): Answered<Response> {
  try {
    if (text.length > answerCharsMax) throw new TypeError('too long');
    const response = JSON.parse(text) as Response;
    const said = Buffer.from(response.response.clientDataJSON, 'base64url').toString('utf8');
    const { origin } = JSON.parse(said) as { readonly origin: string };
    const named = new URL(origin);
    if (named.hostname !== relyingParty(site)) throw new TypeError('of another site');
    return { response, origin };
  } catch {
    throw new Refusal('passkey-refused');
  }
}

/** As it is sealed. */
interface KeptKey {
  readonly id: string;
  readonly publicKey: string;
  readonly transports?: readonly string[] | undefined;
}

export function keptText({ id, publicKey, transports }: WebAuthnCredential): string {
  const kept: KeptKey = { id, publicKey: Buffer.from(publicKey).toString('base64url'), transports };
  return JSON.stringify(kept);
}

export function keptKey(text: string, counter: number): WebAuthnCredential {
  const { id, publicKey, transports } = JSON.parse(text) as KeptKey;
  const credential = {
    id,
    publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')),
    counter,
  };
  return transports === undefined ? credential : { ...credential, transports: [...transports] };
}
