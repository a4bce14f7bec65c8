// The name under which the DNS keeps the names of an address (RFC 1035 3.5, RFC 3596 2.5):
// 192.0.2.7 ─▶ 7.2.0.192.in-addr.arpa

import { isIPv4 } from 'node:net';

export function reverseName(address: string): string {
  const parts = isIPv4(address) ? address.split('.') : [...nibbles(address)];
  return `${parts.reverse().join('.')}.${isIPv4(address) ? 'in-addr' : 'ip6'}.arpa`;
}

/** The 32 digits of an IPv6 address, an IPv4 one at its end among them. */
export function nibbles(address: string): readonly string[] {
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
  const hex = dotted === null ? address : `${dotted[1]}${groupOf(dotted, 2)}:${groupOf(dotted, 4)}`;
  const [head = '', tail] = hex.split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const [left, right] = [groups(head), groups(tail ?? '')];
  const missing = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const middle = Array<string>(missing).fill('0');
  return [...left, ...middle, ...right].flatMap((group) => group.padStart(4, '0').split(''));
}

/** Two of the numbers of an IPv4 address as one group of IPv6. */
function groupOf(dotted: RegExpExecArray, at: number): string {
  return (Number(dotted[at]) * 256 + Number(dotted[at + 1])).toString(16);
}
