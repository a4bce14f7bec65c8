// How to leave a mailing list, as a message says it (RFC 2369 3.2, RFC 8058):
//
//   List-Unsubscribe: <mailto:leave@list.example?subject=off>, <https://list.example/off?u=7>
//   List-Unsubscribe-Post: List-Unsubscribe=One-Click
//
// The addresses are the sender's: whoever follows one tells that the mail was read.

import { fieldValue, type HeaderField } from './header.ts';

export interface ListUnsubscribe {
  /** The first web address, in canonical form. */
  readonly web: string | undefined;
  /** Whether the web address takes a POST in the place of a person (RFC 8058 3.1). */
  readonly isOneClick: boolean;
  readonly mail: UnsubscribeMail | undefined;
}

export interface UnsubscribeMail {
  readonly address: string;
  readonly subject: string;
  readonly text: string;
}

// LIMIT characters of the field, addresses in it, and characters of what is written to one.
const fieldCharsMax = 10_000;
const addressesMax = 10;
const wordsCharsMax = 500;

/** Undefined when nothing in the fields can be used. */
export function listUnsubscribe(fields: readonly HeaderField[]): ListUnsubscribe | undefined {
  const field = fieldValue(fields, 'list-unsubscribe')?.slice(0, fieldCharsMax) ?? '';
  let web: string | undefined;
  let mail: UnsubscribeMail | undefined;
  for (const [, address = ''] of [...field.matchAll(/<([^<>]+)>/g)].slice(0, addressesMax)) {
    // A long address is folded, and the white space of the fold is none of its own (RFC 2369 2).
    const url = URL.parse(address.replace(/\s+/g, ''));
    if (url?.protocol === 'https:' || url?.protocol === 'http:') web ??= url.href;
    if (url?.protocol === 'mailto:') mail ??= mailOf(url);
  }
  if (web === undefined && mail === undefined) return undefined;
  const post = fieldValue(fields, 'list-unsubscribe-post')?.trim() ?? '';
  const isOneClick =
    web?.startsWith('https:') === true && /^List-Unsubscribe=One-Click$/i.test(post);
  return { web, isOneClick, mail };
}

/** One recipient, a subject and a text (RFC 6068); no other field can be set by an address. */
function mailOf(url: URL): UnsubscribeMail | undefined {
  const address = decoded(url.pathname);
  if (!/^[^\s@,;<>"]{1,64}@[^\s@,;<>"]{1,255}$/.test(address)) return undefined;
  const parameters = new Map<string, string>();
  for (const pair of url.search.slice(1).split('&')) {
    const at = pair.indexOf('=');
    if (at > 0) parameters.set(pair.slice(0, at).toLowerCase(), decoded(pair.slice(at + 1)));
  }
  const words = (name: string): string =>
    (parameters.get(name) ?? '')
      .replace(/\p{Cc}+/gu, ' ')
      .slice(0, wordsCharsMax)
      .trim();
  return { address, subject: words('subject'), text: words('body') };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
