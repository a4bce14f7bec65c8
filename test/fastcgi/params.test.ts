import assert from 'node:assert/strict';
import test from 'node:test';
import { ProtocolError } from '../../src/kit/failure.ts';
import { encodePairs, type Params, ParamsCollector } from '../../src/fastcgi/params.ts';

type Pairs = readonly (readonly [string, string])[];

const table: readonly { name: string; pairs: Pairs; hex?: string }[] = [
  { name: 'nothing', pairs: [], hex: '' },
  { name: 'one short pair', pairs: [['AB', 'c']], hex: '0201414263' },
  { name: 'an empty value', pairs: [['AB', '']], hex: '02004142' },
  {
    name: 'several, some with odd names',
    pairs: [
      ['REQUEST_METHOD', 'GET'],
      ['__proto__', 'polluted'],
      ['constructor', 'x'],
      ['hasOwnProperty', 'y'],
    ],
  },
  { name: 'a long value', pairs: [['HTTP_COOKIE', 'k='.padEnd(6000, 'v')]] },
  {
    name: 'a value of 127 and one of 128 bytes',
    pairs: [
      ['A', 'a'.repeat(127)],
      ['B', 'b'.repeat(128)],
    ],
  },
  { name: 'raw bytes above 127', pairs: [['HTTP_X', 'gr\u00fc\u00dfe \u00ff']] },
];

test('pairs are written and read the same way round', () => {
  for (const { name, pairs, hex } of table) {
    const bytes = encodePairs(pairs);
    if (hex !== undefined) assert.equal(bytes.toString('hex'), hex, name);
    assert.deepEqual([...collect([bytes]).entries()], pairs, name);
  }
});

test('pairs may be cut by record borders anywhere', () => {
  for (const { name, pairs } of table) {
    const bytes = encodePairs(pairs);
    for (let at = 0; at <= bytes.length; at += 1) {
      const params = collect([bytes.subarray(0, at), bytes.subarray(at)]);
      assert.deepEqual([...params.entries()], pairs, `${name}, cut at ${at}`);
    }
    const alone = collect([...bytes].map((byte) => Buffer.from([byte])));
    assert.deepEqual([...alone.entries()], pairs, `${name}, bytes alone`);
  }
});

test('four length bytes may carry a short length', () => {
  const params = collect([Buffer.from('8000000280000001414263', 'hex')]);
  assert.equal(params.get('AB'), 'c');
});

test('a repeated header is joined, of another name the first counts', () => {
  const params = collect([
    encodePairs([
      ['HTTP_X_DUP', 'v1'],
      ['HTTP_COOKIE', 'a=1'],
      ['REMOTE_ADDR', '192.0.2.1'],
      ['HTTP_X_DUP', 'v2'],
      ['HTTP_COOKIE', 'b=2'],
      ['REMOTE_ADDR', '192.0.2.2'],
    ]),
  ]);
  assert.equal(params.get('HTTP_X_DUP'), 'v1, v2');
  assert.equal(params.get('HTTP_COOKIE'), 'a=1; b=2');
  assert.equal(params.get('REMOTE_ADDR'), '192.0.2.1');
  assert.equal(params.get('HTTP_X'), undefined);
});

test('names of Object.prototype are names like others', () => {
  const params = collect([encodePairs([['A', 'b']])]);
  assert.equal(params.get('__proto__'), undefined);
  assert.equal(params.get('constructor'), undefined);
});

test('an empty name is passed over', () => {
  const params = collect([
    encodePairs([
      ['', 'value'],
      ['A', 'b'],
    ]),
  ]);
  assert.deepEqual([...params.entries()], [['A', 'b']]);
});

const refused: readonly { name: string; bytes: Buffer; code: string }[] = [
  { name: 'a lone length byte', bytes: Buffer.from([3]), code: 'params-cut' },
  {
    name: 'a value longer than the stream',
    bytes: Buffer.from('010541', 'hex'),
    code: 'params-cut',
  },
  { name: 'a NUL in a value', bytes: encodePairs([['A', 'b\0c']]), code: 'params-nul' },
  { name: 'a NUL in a name', bytes: encodePairs([['A\0', 'b']]), code: 'params-nul' },
  {
    name: 'a claimed name of 2 GB',
    bytes: Buffer.from('ffffffff004142434445', 'hex'),
    code: 'params-too-large',
  },
  {
    name: 'a claimed value of 2 GB',
    bytes: Buffer.from('01ffffffff41', 'hex'),
    code: 'params-too-large',
  },
  {
    name: 'more bytes than the limit',
    bytes: encodePairs([['A', 'a'.repeat(256 * 1024)]]),
    code: 'params-too-large',
  },
  {
    name: 'more pairs than the limit',
    bytes: encodePairs(Array.from({ length: 1001 }, (_, n) => [`N${n}`, ''] as const)),
    code: 'params-too-large',
  },
];

test('what is cut, too large or holds a NUL is refused', () => {
  for (const { name, bytes, code } of refused) {
    assert.throws(
      () => collect([bytes]),
      (error) => error instanceof ProtocolError && error.code === code,
      name,
    );
  }
});

test('a claim beyond the limit is refused before its bytes come', () => {
  const collector = new ParamsCollector();
  assert.throws(() => collector.push(Buffer.from('ffffffff', 'hex')), ProtocolError);
});

test('a NUL far behind a clean pair is found when its pair is whole', () => {
  const bytes = encodePairs([
    ['A', 'b'],
    ['C', 'd\0'],
  ]);
  const collector = new ParamsCollector();
  collector.push(bytes.subarray(0, bytes.length - 1));
  assert.throws(() => collector.push(bytes.subarray(bytes.length - 1)), ProtocolError);
});

function collect(contents: readonly Buffer[]): Params {
  const collector = new ParamsCollector();
  for (const content of contents) collector.push(content);
  return collector.finish();
}
