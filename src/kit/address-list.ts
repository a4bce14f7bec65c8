// Addresses and networks in CIDR notation, asked whether they hold a peer.

import { BlockList, isIP } from 'node:net';

/** Takes `192.0.2.1`, `192.0.2.0/24`, `2001:db8::/32`; what is none of these matches nobody. */
export function addressList(entries: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const parsed = readNetwork(entry);
    if (parsed !== undefined) list.addSubnet(parsed.address, parsed.bits, parsed.family);
  }
  return list;
}

export function listed(list: BlockList, address: string): boolean {
  const plain = unmapped(address);
  const kind = isIP(plain);
  return kind !== 0 && list.check(plain, kind === 4 ? 'ipv4' : 'ipv6');
}

/** `::ffff:192.0.2.1` is an IPv4 peer on a socket of both families (RFC 4291 2.5.5.2). */
export function unmapped(address: string): string {
  const plain = address.toLowerCase().startsWith('::ffff:') ? address.slice(7) : address;
  return isIP(plain) === 4 ? plain : address;
}

export function isNetwork(entry: string): boolean {
  return readNetwork(entry) !== undefined;
}

function readNetwork(
  entry: string,
): { address: string; bits: number; family: 'ipv4' | 'ipv6' } | undefined {
  const [address = '', bitsText, rest] = entry.trim().split('/');
  const kind = isIP(address);
  const bitsMax = kind === 4 ? 32 : 128;
  const bits = bitsText === undefined ? bitsMax : Number(bitsText);
  if (kind === 0 || rest !== undefined || !/^\d+$/.test(bitsText ?? '0') || bits > bitsMax) {
    return undefined;
  }
  return { address, bits, family: kind === 4 ? 'ipv4' : 'ipv6' };
}
