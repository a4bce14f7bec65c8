// The SCGI head as a table, at every split point and beyond its limits.

import assert from 'node:assert/strict';
import test from 'node:test';
import { ProtocolError } from '../../src/kit/failure.ts';
import { type ScgiHead, ScgiHeadReader, scgiLimits } from '../../src/scgi/head.ts';
import { scgiHead } from './web-server.ts';

type Pairs = readonly (readonly [string, string])[];

const plain: Pairs = [
  ['CONTENT_LENGTH', '0'],
  ['SCGI', '1'],
  ['REQUEST_METHOD', 'GET'],
  ['REQUEST_URI', '/hello'],
];

const table: readonly { readonly name: string; readonly pairs: Pairs }[] = [
  { name: 'the smallest head', pairs: plain.slice(0, 2) },
  { name: 'a plain request', pairs: plain },
  { name: 'CONTENT_LENGTH last and SCGI first', pairs: plain.toReversed() },
  { name: 'an empty value', pairs: [...plain, ['QUERY_STRING', '']] },
  { name: 'raw bytes above 127', pairs: [...plain, ['HTTP_X', 'gr\u00fc\u00dfe \u00ff']] },
  {
    name: 'names of Object.prototype',
    pairs: [...plain, ['__proto__', 'x'], ['constructor', 'y']],
  },
  { name: 'a line break inside a value', pairs: [...plain, ['HTTP_X', 'a\r\nb,c:d']] },
];

for (const { name, pairs } of table) {
  test(`a head is read alike wherever it is cut: ${name}`, () => {
    const head = scgiHead(pairs);
    const bytes = Buffer.concat([head, Buffer.from('body')]);
    for (let at = 0; at <= bytes.length; at += 1) {
      const { variables, rest } = read([bytes.subarray(0, at), bytes.subarray(at)]);
      assert.deepEqual([...variables.entries()], pairs, `cut at ${at}`);
      const came = at < head.length ? 'body' : 'body'.slice(0, at - head.length);
      assert.equal(rest.toString(), came);
    }
    const alone = read([...bytes].map((byte) => Buffer.from([byte])));
    assert.deepEqual([...alone.variables.entries()], pairs);
  });
}

test('a repeated header is joined, of another name the first counts', () => {
  const { variables } = read([
    scgiHead([
      ...plain,
      ['HTTP_COOKIE', 'a=1'],
      ['HTTP_X_DUP', 'v1'],
      ['HTTP_COOKIE', 'b=2'],
      ['HTTP_X_DUP', 'v2'],
      ['REQUEST_URI', '/other'],
    ]),
  ]);
  assert.equal(variables.get('HTTP_COOKIE'), 'a=1; b=2');
  assert.equal(variables.get('HTTP_X_DUP'), 'v1, v2');
  assert.equal(variables.get('REQUEST_URI'), '/hello');
  assert.equal(variables.get('__proto__'), undefined);
});

test('a pair without a name is passed over', () => {
  const { variables } = read([scgiHead([...plain, ['', 'value']])]);
  assert.deepEqual([...variables.entries()], plain);
});

const wrong: readonly (readonly [name: string, bytes: string, code: string])[] = [
  ['no comma at the end', '24:CONTENT_LENGTH\x000\0SCGI\x001\0;', 'scgi-netstring'],
  ['an empty netstring', '0:,', 'scgi-head'],
  ['a leading zero', '024:CONTENT_LENGTH\x000\0SCGI\x001\0,', 'scgi-netstring'],
  ['no length', ':,', 'scgi-netstring'],
  ['a negative length', '-4:', 'scgi-netstring'],
  ['a length without end', '1'.repeat(10), 'scgi-netstring'],
  ['HTTP spoken by mistake', 'GET / HTTP/1.1\r\n\r\n', 'scgi-netstring'],
  ['FastCGI spoken by mistake', '\x01\x01\0\x01\0\x08\0\0', 'scgi-netstring'],
  ['a name without a value', '5:SCGI\0,', 'scgi-head'],
  ['a value without its NUL', '6:SCGI\x001,', 'scgi-head'],
  ['no SCGI', '17:CONTENT_LENGTH\x000\0,', 'scgi-version'],
  ['another SCGI', '24:CONTENT_LENGTH\x000\0SCGI\x002\0,', 'scgi-version'],
  ['a claim of 900 MB', '900000000:', 'scgi-too-large'],
];

for (const [name, text, code] of wrong) {
  test(`it is no request: ${name}`, () => {
    const bytes = Buffer.from(text, 'latin1');
    for (let at = 0; at <= bytes.length; at += 1) {
      assert.throws(
        () => read([bytes.subarray(0, at), bytes.subarray(at)]),
        (error) => error instanceof ProtocolError && error.code === code,
        `cut at ${at}`,
      );
    }
  });
}

test('content and pairs have limits', () => {
  const limits = { bytesMax: 100, pairsMax: 4 };
  const tooLarge = (error: unknown): boolean =>
    error instanceof ProtocolError && error.code === 'scgi-too-large';
  assert.equal(read([scgiHead(plain)], limits).variables.get('SCGI'), '1');
  const fifth = scgiHead([...plain, ['A', 'b']]);
  assert.throws(() => read([fifth], limits), tooLarge);
  assert.throws(() => read([Buffer.from('101:')], limits), tooLarge);
});

function read(chunks: readonly Buffer[], limits = scgiLimits): ScgiHead {
  const reader = new ScgiHeadReader(limits);
  for (const chunk of chunks) {
    const head = reader.push(chunk);
    if (head !== undefined) return head;
  }
  throw new Error('the head is not whole');
}
