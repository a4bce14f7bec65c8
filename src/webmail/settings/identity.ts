// Who somebody is in the mail they write: the name in From, the text below the message. These are
// the names under which `Accounts.settings` keeps them.

import { settingCharsMax } from '../../account/tables/setting-names.ts';

export interface Identity {
  readonly displayName: string;
  readonly signature: string;
}

/** As typed, but the name on one line: it goes into a header field. */
export function typedIdentity(displayName: string, signature: string): Identity {
  return {
    displayName: displayName.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim(),
    // A form sends CRLF for each line break (HTML 4.10.22.4), `maxlength` counts it as one.
    signature: signature.replace(/\r\n?/g, '\n').trimEnd(),
  };
}

/** The field that is over its limit, if one is. */
export function overlong(identity: Identity): keyof Identity | undefined {
  if (identity.displayName.length > settingCharsMax.displayName) return 'displayName';
  return identity.signature.length > settingCharsMax.signature ? 'signature' : undefined;
}
