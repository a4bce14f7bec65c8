// Who somebody may be in the mail they write: a list of addresses, each with a name, a place for
// answers and a signature. It lies in one setting as JSON, the one to begin with first:
//
//   identities   [{"address","name","replyTo","signature","signatureHtml"}, …]
//
// The person's own address is always in it, with the name and the signature of the plain settings.

import type { Accounts } from '../../account/account.ts';
import { Refusal } from '../../kit/failure.ts';
import type { SignedVisit } from '../../web/visit.ts';

export interface Identity {
  /** Lower case. */
  readonly address: string;
  readonly name: string;
  /** Empty where answers come back to the address itself. */
  readonly replyTo: string;
  readonly signature: string;
  /** Cleaned markup; empty where the text serves for both. */
  readonly signatureHtml: string;
}

/** LIMIT identities of one person, and characters of each of their texts. */
export const identitiesMax = 20;
export const identityCharsMax = {
  address: 320,
  name: 120,
  replyTo: 320,
  signature: 4_000,
  signatureHtml: 12_000,
} as const satisfies Readonly<Record<keyof Identity, number>>;
/** LIMIT bytes of all of them: what a column of MySQL holds. */
const bytesMax = 60_000;

type Settings = Readonly<Record<string, string>>;

/** The one to begin with first. What is stored in another shape is read as far as it goes. */
export function identitiesOf(settings: Settings, own: string): readonly Identity[] {
  const stored = storedIdentities(settings['identities'] ?? '');
  const plain = {
    address: own,
    name: settings['displayName'] ?? '',
    signature: settings['signature']?.trim() ?? '',
  };
  if (!stored.some(({ address }) => address === own)) {
    return [{ ...plain, replyTo: '', signatureHtml: '' }, ...stored];
  }
  return stored.map((identity) => {
    if (identity.address !== own) return identity;
    // Somebody wrote another signature where there is no HTML: that one counts.
    const isSame = identity.signature === plain.signature;
    return { ...identity, ...plain, signatureHtml: isSame ? identity.signatureHtml : '' };
  });
}

function storedIdentities(json: string): readonly Identity[] {
  const list = parsed(json);
  if (!Array.isArray(list)) return [];
  const found = new Map<string, Identity>();
  for (const item of list.slice(0, identitiesMax) as readonly unknown[]) {
    if (typeof item !== 'object' || item === null) continue;
    const text = (name: keyof Identity): string => {
      const value: unknown = (item as Readonly<Record<string, unknown>>)[name];
      return typeof value === 'string' ? value.slice(0, identityCharsMax[name]) : '';
    };
    const address = text('address').toLowerCase();
    if (!address.includes('@') || found.has(address)) continue;
    found.set(address, {
      address,
      name: text('name'),
      replyTo: text('replyTo'),
      signature: text('signature'),
      signatureHtml: text('signatureHtml'),
    });
  }
  return [...found.values()];
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Keeps the list; the own one is written to the plain settings as well, for what reads those. */
export async function saveIdentities(
  accounts: Pick<Accounts, 'changeSettings'>,
  visit: SignedVisit,
  identities: readonly Identity[],
): Promise<void> {
  if (identities.length > identitiesMax) throw new Refusal('limit-reached', { max: identitiesMax });
  const json = JSON.stringify(identities);
  if (Buffer.byteLength(json) > bytesMax) throw new Refusal('too-long', { charsMax: bytesMax });
  const own = identities.find(({ address }) => address === visit.session.address);
  await accounts.changeSettings(visit.session, {
    identities: json,
    ...(own ? { displayName: own.name, signature: own.signature } : {}),
  });
}
