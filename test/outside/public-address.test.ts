import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPublicAddress } from '../../src/outside/public-address.ts';

const refused = `
  0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.127.255.254 127.0.0.1 127.255.255.254
  169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.1 192.0.2.1 192.88.99.1 192.168.1.1 198.18.0.1
  198.19.255.255 198.51.100.7 203.0.113.9 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255
  :: ::1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 ::7f00:1 64:ff9b::7f00:1 64:ff9b:1::1 100::1 fc00::1
  fd12:3456::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1 2001::1 2001:db8::1 2002:7f00:1:: 3fff::1
  2001:4860::1%eth0 localhost 127.1 1.2.3 x
`
  .trim()
  .split(/\s+/);
const allowed = `
  1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.0.0.1 128.0.0.1
  172.15.255.255 172.32.0.0 192.0.1.1 192.167.255.255 192.169.0.0 198.17.255.255 198.20.0.0
  223.255.255.255 2001:4860:4860::8888 2606:4700::1111 2a00:1450::1
`
  .trim()
  .split(/\s+/);

test('R13: no address of this machine, its neighbours or a special use is public', () => {
  for (const address of [...refused, '']) assert.equal(isPublicAddress(address), false, address);
});

test('Addresses of the open internet are public, up to the edges of what is not', () => {
  for (const address of allowed) assert.equal(isPublicAddress(address), true, address);
});
