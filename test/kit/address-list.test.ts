import assert from 'node:assert/strict';
import test from 'node:test';
import { addressList, isNetwork, listed } from '../../src/kit/address-list.ts';

test('peers are found in addresses and networks of both families', () => {
  const list = addressList(['192.0.2.1', '10.0.0.0/8', '2001:db8::/32']);
  const inside = ['192.0.2.1', '10.255.0.1', '::ffff:10.0.0.1', '2001:db8::5'];
  const outside = ['192.0.2.2', '11.0.0.1', '::ffff:11.0.0.1', '2001:db9::5', '', 'localhost'];
  for (const address of inside) assert.equal(listed(list, address), true, address);
  for (const address of outside) assert.equal(listed(list, address), false, address);
});

test('a list without a usable address holds nobody', () => {
  for (const entry of ['', 'localhost', '1.2.3.4/33', '1.2.3.4/8/8', '1.2.3.4/', '1.2.3.4/x']) {
    assert.equal(isNetwork(entry), false, entry);
    assert.equal(listed(addressList([entry]), '127.0.0.1'), false, entry);
  }
});
