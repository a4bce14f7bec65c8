// A record as a line of a zone file (RFC 1035 5.1):
//
//   example.org.  IN  TXT  "v=spf1 mx ~all"

import type { Publication } from './finding.ts';

/** RFC 1035 3.3: what one string of a TXT record holds. */
const stringBytesMax = 255;

export function zoneLine({ type, name, value }: Publication): string {
  const data = type === 'TXT' ? quoted(value) : value;
  return `${name}. IN ${type} ${data}`;
}

function quoted(value: string): string {
  const strings: string[] = [];
  for (let at = 0; at < value.length; at += stringBytesMax) {
    strings.push(value.slice(at, at + stringBytesMax));
  }
  return strings.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`).join(' ');
}
