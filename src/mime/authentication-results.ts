// What a mail server of ours found out about a sender (RFC 8601), and from which fields it may be
// believed. Everybody can write such a field; only what a trusted server put above the point where
// the message came to us over the network is its own.
//
//     Authentication-Results: mx.example; dkim=pass (2048 bit) header.d=shop.example; spf=pass …
//     Received: from anywhere by mx.example with ESMTPS      ◀── below this line the sender wrote
//     Authentication-Results: mx.example; dmarc=pass         ◀── forged, never looked at

import type { HeaderField } from './header.ts';

export interface AuthenticationResult {
  /** `spf`, `dkim`, `dmarc` and others, lower case. */
  readonly method: string;
  /** `pass`, `fail`, `none` and others, lower case. */
  readonly result: string;
  /** `header.d`, `smtp.mailfrom` and others, lower case, with their values. */
  readonly properties: ReadonlyMap<string, string>;
}

// LIMIT fields above the first handover that are looked at, results of all of them, characters.
const fieldsMax = 100;
const resultsMax = 50;
const fieldCharsMax = 10_000;

/** The results that may be believed; none when no server is trusted. */
export function trustedResults(
  fields: readonly HeaderField[],
  servers: readonly string[],
): readonly AuthenticationResult[] {
  const trusted = new Set(servers.map((server) => server.toLowerCase()));
  const results: AuthenticationResult[] = [];
  if (trusted.size === 0) return results;
  for (const { name, value } of fields.slice(0, fieldsMax)) {
    const lower = name.toLowerCase();
    if (lower === 'received' && cameByNetwork(value)) break;
    if (lower !== 'authentication-results') continue;
    const { server, found } = parseAuthenticationResults(value);
    if (trusted.has(server)) results.push(...found);
  }
  return results.slice(0, resultsMax);
}

/**
 * Whether a Received field tells of a handover by SMTP (RFC 3848). What LMTP or a pipe added on
 * this side of it, such as the field of the delivery agent, does not end what is ours. A field
 * that cannot be read does.
 */
function cameByNetwork(value: string): boolean {
  const words = withoutComments(value.slice(0, fieldCharsMax)).toLowerCase();
  if (!/(?:^|\s)from\s/.test(words)) return false;
  return !/\swith\s+(?:utf8)?lmtps?a?[\s;]/.test(`${words} `);
}

/** One field: whose it is, and what it says. */
export function parseAuthenticationResults(value: string): {
  readonly server: string;
  readonly found: readonly AuthenticationResult[];
} {
  const [head = '', ...rest] = outsideQuotes(withoutComments(value.slice(0, fieldCharsMax)));
  const server = unquoted(head.trim().split(/\s+/, 1)[0] ?? '').toLowerCase();
  const found: AuthenticationResult[] = [];
  for (const text of rest.slice(0, resultsMax)) {
    const [, method = '', result = ''] =
      /^\s*([\w-]{1,40})(?:\s*\/\s*\d{1,5})?\s*=\s*([\w-]{1,40})/.exec(text) ?? [];
    if (method === '') continue;
    const properties = new Map<string, string>();
    for (const [, name = '', given = ''] of text.matchAll(
      /(?:^|\s)([a-z]{1,20}\.[\w-]{1,60})\s{0,9}=\s{0,9}("[^"]{0,500}"|[^\s;]{1,500})/gi,
    )) {
      const key = name.toLowerCase();
      if (!properties.has(key)) properties.set(key, unquoted(given));
    }
    found.push({ method: method.toLowerCase(), result: result.toLowerCase(), properties });
  }
  return { server, found };
}

function unquoted(text: string): string {
  return text.startsWith('"') && text.endsWith('"') && text.length > 1 ? text.slice(1, -1) : text;
}

/** Comments nest (RFC 5322 3.2.2) and may hold anything, `;` and `dkim=pass` included. */
function withoutComments(value: string): string {
  let text = '';
  let depth = 0;
  let isQuoted = false;
  for (let index = 0; index < value.length; index += 1) {
    const character = value.charAt(index);
    if (character === '\\') {
      if (depth === 0) text += value.slice(index, index + 2);
      index += 1;
    } else if (depth === 0 && character === '"') {
      isQuoted = !isQuoted;
      text += character;
    } else if (!isQuoted && character === '(') depth += 1;
    else if (!isQuoted && character === ')' && depth > 0) {
      depth -= 1;
      text += ' ';
    } else if (depth === 0) text += character;
  }
  return text;
}

function outsideQuotes(text: string): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '\\') index += 1;
    else if (character === '"') isQuoted = !isQuoted;
    else if (character === ';' && !isQuoted) {
      pieces.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return [...pieces, text.slice(start)];
}
