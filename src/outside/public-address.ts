// Which addresses are out in the open internet. Whatever a mail makes us ask for is asked only
// there: never this machine, its neighbours, or what a provider keeps for its own (RFC 6890).

import { BlockList, isIP, isIPv4 } from 'node:net';
import { lazily } from '../kit/lazily.ts';

const refused4 = lazily(() => {
  return blockList('ipv4', [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    // Carrier-grade NAT (RFC 6598), where some clouds keep their metadata service.
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ]);
});

// Of IPv6 only what is handed out (2000::/3), without the tunnels in it that lead back to IPv4.
// Outside of it lie loopback, mapped addresses, NAT64 (64:ff9b::), unique local, link and multicast.
const handedOut6 = lazily(() => blockList('ipv6', [['2000::', 3]]));
const refused6 = lazily(() => {
  return blockList('ipv6', [
    ['2001::', 23],
    ['2001:db8::', 32],
    ['2002::', 16],
    ['3fff::', 20],
  ]);
});

/** Whether an IP address, as text, may be asked on behalf of a mail. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !refused4().check(address, 'ipv4');
  // A zone (`fe80::1%eth0`) only ever names a link.
  if (isIP(address) !== 6 || address.includes('%')) return false;
  return handedOut6().check(address, 'ipv6') && !refused6().check(address, 'ipv6');
}

type Network = readonly [address: string, prefix: number];

function blockList(family: 'ipv4' | 'ipv6', networks: readonly Network[]): BlockList {
  const list = new BlockList();
  for (const [address, prefix] of networks) list.addSubnet(address, prefix, family);
  return list;
}
