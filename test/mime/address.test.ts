import assert from 'node:assert/strict';
import test from 'node:test';
import { addressesMax, formatAddress, parseAddresses } from '../../src/mime/address.ts';

const pairs = (field: string): readonly (readonly [string, string])[] =>
  parseAddresses(field).map(({ name, address }) => [name, address] as const);

test('address lists are read in every form of RFC 5322', () => {
  const table: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
    ['', []],
    [' , ,', []],
    ['a@b.example', [['', 'a@b.example']]],
    ['<a@b.example>', [['', 'a@b.example']]],
    ['Name <a@b.example>', [['Name', 'a@b.example']]],
    [
      '"Last, First" <a@b.example>, c@d.example',
      [
        ['Last, First', 'a@b.example'],
        ['', 'c@d.example'],
      ],
    ],
    ['a@b.example (Name)', [['Name', 'a@b.example']]],
    ['(c1) a@b.example (c2)', [['c1', 'a@b.example']]],
    ['a@b.example (nested (com\\)ment))', [['nested (com)ment)', 'a@b.example']]],
    ['Local.Part@B.EXAMPLE', [['', 'Local.Part@b.example']]],
    ['John Q. Public <a@b.example>', [['John Q. Public', 'a@b.example']]],
    ['"a \\"quoted\\" name" <a@b.example>', [['a "quoted" name', 'a@b.example']]],
    ['"quoted local"@b.example', [['', '"quoted local"@b.example']]],
    ['Name <"quoted local"@b.example>', [['Name', '"quoted local"@b.example']]],
    ['a @ b . example', [['', 'a@b.example']]],
    ['<@relay.example,@two.example:a@b.example>', [['', 'a@b.example']]],
    ['a@[192.0.2.1]', [['', 'a@[192.0.2.1]']]],
    [
      'Group: a@b.example, C <c@d.example>;',
      [
        ['Group', ''],
        ['', 'a@b.example'],
        ['C', 'c@d.example'],
      ],
    ],
    ['undisclosed-recipients:;', [['undisclosed-recipients', '']]],
    [
      'G:;, a@b.example',
      [
        ['G', ''],
        ['', 'a@b.example'],
      ],
    ],
    [
      'a@b.example; c@d.example',
      [
        ['', 'a@b.example'],
        ['', 'c@d.example'],
      ],
    ],
    ['=?utf-8?Q?J=C3=BCrgen?= =?utf-8?Q?_M?= <a@b.example>', [['Jürgen M', 'a@b.example']]],
    ['"=?utf-8?Q?J=C3=BCrgen?=" <a@b.example>', [['Jürgen', 'a@b.example']]],
    ['=?utf-8?Q?Doe,_Jane?= <a@b.example>', [['Doe, Jane', 'a@b.example']]],
    ['用户 <用户@例子.example>', [['用户', '用户@例子.example']]],
    ['a@b.example <a@b.example>', [['', 'a@b.example']]],
    ['Jane Doe jane@b.example', [['Jane Doe', 'jane@b.example']]],
    ['Name <a@b.example', [['Name', 'a@b.example']]],
    ['Name <<a@b.example>>', [['Name', 'a@b.example']]],
    ['just-a-name', [['', 'just-a-name']]],
    ['Name <>', [['', 'Name']]],
    ['MAILER-DAEMON', [['', 'MAILER-DAEMON']]],
  ];
  for (const [field, expected] of table) assert.deepEqual(pairs(field), expected, field);
});

test('an address that poses as another keeps its real domain', () => {
  const table: readonly (readonly [string, string])[] = [
    ['"xclow3n@gmail.com x"@internal.domain', '"xclow3n@gmail.com x"@internal.domain'],
    ['<"xclow3n@gmail.com x"@internal.domain>', '"xclow3n@gmail.com x"@internal.domain'],
    ['"ceo@bank.example" <x@evil.example>', 'x@evil.example'],
    ['ceo@bank.example <x@evil.example>', 'x@evil.example'],
    ['"ceo" <ceo@bank.example> <x@evil.example>', 'x@evil.example'],
    ['x@evil.example (ceo@bank.example)', 'x@evil.example'],
    ['"a\\" <ceo@bank.example>" <x@evil.example>', 'x@evil.example'],
  ];
  for (const [field, address] of table) {
    assert.deepEqual(
      parseAddresses(field).map((each) => each.address),
      [address],
      field,
    );
  }
});

test('S01: the Mailsploit senders end in the domain that sent them, control bytes visible', () => {
  const real = '@mailsploit.example';
  const table = [
    `=?utf-8?b?cG90dXNAd2hpdGVob3VzZS5nb3Y=?==?utf-8?Q?=00?=${real}`,
    `=?utf-8?b?cG90dXNAd2hpdGVob3VzZS5nb3Y=?==?utf-8?Q?=0A=00?=${real}`,
    `=?utf-8?Q?=42=45=47=49=4E=20?==?utf-8?b?cG90dXNAd2hpdGVob3VzZS5nb3Y=?=${real}`,
    `"=?utf-8?b?cG90dXNAd2hpdGVob3VzZS5nb3Y=?=" <x${real}>`,
    `=?utf-8?b?cG90dXNAd2hpdGVob3VzZS5nb3Y=?==?utf-8?Q?=00?= <x${real}>`,
    `=?utf-8?Q?potus@whitehouse.gov=0A?= <x${real}>`,
    `"potus@whitehouse.gov" <x${real}>`,
    `potus@whitehouse.gov\0<x${real}>`,
    `<potus@whitehouse.gov\0x${real}>`,
    `=?utf-8?b?cG90dXNAd2hpdGVob3VzZS5nb3Y=?= =?utf-8?Q?=00=0A?= <x${real}>`,
  ];
  for (const field of table) {
    const read = parseAddresses(field);
    assert.equal(read.length, 1, field);
    for (const { name, address } of read) {
      assert.ok(address.endsWith(real), `${field} gave ${address}`);
      assert.doesNotMatch(name + address, /\p{Cc}/u, field);
    }
  }
});

test('an address is formatted so that reading it gives the same', () => {
  const table: readonly (readonly [string, string, string])[] = [
    ['', 'a@b.example', 'a@b.example'],
    ['Jane Doe', 'a@b.example', 'Jane Doe <a@b.example>'],
    ['Doe, Jane', 'a@b.example', '"Doe, Jane" <a@b.example>'],
    ['say "hi" \\ bye', 'a@b.example', '"say \\"hi\\" \\\\ bye" <a@b.example>'],
    ['王小明', 'a@b.example', '王小明 <a@b.example>'],
    ['a@bank.example', 'x@evil.example', '"a@bank.example" <x@evil.example>'],
    ['', '"q l"@b.example', '"q l"@b.example'],
  ];
  for (const [name, address, text] of table) {
    assert.equal(formatAddress({ name, address }), text);
    assert.deepEqual(parseAddresses(text), [{ name, address }]);
  }
  assert.equal(formatAddress({ name: 'Group', address: '' }), '');
});

test('M04, M05: floods of addresses, groups and brackets end at the limit', () => {
  const many = Array.from({ length: 100_000 }, (_, index) => `U <u${index}@x.example>`).join();
  assert.equal(parseAddresses(many).length, addressesMax);
  assert.equal(parseAddresses('g: '.repeat(100_000)).length, addressesMax);
  for (const flood of ['(', '<', '"', '@', ',', '<@,', '() ', 'a@ ', '=?', '\\', '"a" ']) {
    assert.ok(parseAddresses(flood.repeat(100_000)).length <= addressesMax, flood);
  }
  // Words before and colons after an @ would cost their product if each colon looked back.
  assert.equal(parseAddresses(`${'a '.repeat(100_000)}@ ${': '.repeat(100_000)}`).length, 1);
});
