// Who somebody is in the mail they write: the name in From, the text below the message. These are
// the names under which `Accounts.settings` keeps them.

export interface Identity {
  readonly displayName: string;
  readonly signature: string;
}

// LIMIT UTF-16 units, as the browser's own `maxlength` counts them.
export const lengthMax: Readonly<Record<keyof Identity, number>> = {
  displayName: 120,
  signature: 4000,
};

/** As typed, but the name on one line: it goes into a header field. */
export function typedIdentity(displayName: string, signature: string): Identity {
  return {
    displayName: displayName.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim(),
    // A form sends CRLF for each line break (HTML 4.10.22.4), `maxlength` counts it as one.
    signature: signature.replace(/\r\n?/g, '\n').replace(/\s+$/u, ''),
  };
}

/** The field that is over its limit, if one is. */
export function overlong(identity: Identity): keyof Identity | undefined {
  if (identity.displayName.length > lengthMax.displayName) return 'displayName';
  return identity.signature.length > lengthMax.signature ? 'signature' : undefined;
}
