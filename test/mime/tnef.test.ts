import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { scanMessage } from '../../src/mime/scanner.ts';
import { filesOfMessage, parseTnef, tnefFilesMax } from '../../src/mime/tnef.ts';
import { decodeTransfer } from '../../src/mime/transfer.ts';
import { partList } from './part-list.ts';
import { corpusMails, noCorpus } from './shared-corpus.ts';

function attribute(id: number, value: Uint8Array): Buffer {
  const head = Buffer.alloc(9);
  head.writeUInt8(2, 0);
  head.writeUInt32LE(id, 1);
  head.writeUInt32LE(value.length, 5);
  return Buffer.concat([head, value, Buffer.alloc(2)]);
}

const start = Buffer.from('789f3e220100', 'hex');
const rendered = attribute(0x00069002, Buffer.alloc(14));
const text = (value: string): Buffer => Buffer.from(`${value}\0`, 'latin1');

interface Property {
  readonly type: number;
  readonly id: number;
  readonly value: Buffer;
}

/** The stream of MS-OXTNEF 2.1.3.4; what carries its length is padded to four bytes. */
function stream(properties: readonly Property[]): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32LE(properties.length);
  return Buffer.concat([count, ...properties.map(propertyBytes)]);
}

function propertyBytes({ type, id, value }: Property): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(id, 2);
  if (type === 0x03 || type === 0x40) return Buffer.concat([head, value]);
  const lengths = Buffer.alloc(8);
  lengths.writeUInt32LE(1, 0);
  lengths.writeUInt32LE(value.length, 4);
  return Buffer.concat([head, lengths, value, Buffer.alloc((4 - (value.length % 4)) % 4)]);
}

const wide = (id: number, value: string): Property => ({
  type: 0x1f,
  id,
  value: Buffer.from(`${value}\0`, 'utf16le'),
});
const number = (id: number, value: number): Property => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return { type: 0x03, id, value: bytes };
};
const binary = (id: number, value: Buffer): Property => ({ type: 0x102, id, value });

function longName(name: string): Buffer {
  // Values of other kinds stand before it and are passed over.
  const before = [number(0x0e21, 1), binary(0x3702, Buffer.from('abc'))];
  return attribute(0x00069005, stream([...before, wide(0x3707, name)]));
}

const whole = Buffer.concat([
  start,
  attribute(0x00078008, text('IPM.Note')),
  rendered,
  attribute(0x00018010, text('PRICES~1.CSV')),
  attribute(0x0006800f, Buffer.from('oak,12')),
  longName('prices of oak 木.csv'),
  rendered,
  attribute(0x00018010, text('b\x01.txt')),
  attribute(0x0006800f, Buffer.from('two')),
]);

it('A07: lists the files of a winmail.dat with their names and contents', () => {
  const files = parseTnef(whole)?.files.map(({ name, content }) => [
    name,
    Buffer.from(content).toString(),
  ]);
  assert.deepEqual(files, [
    ['prices of oak 木.csv', 'oak,12'],
    ['b\ufffd.txt', 'two'],
  ]);
});

it('A07: takes nothing else for one, and lives with every truncation', () => {
  for (const other of ['', 'x', 'From: a@b.test\r\n\r\n']) {
    assert.equal(parseTnef(Buffer.from(other)), undefined);
  }
  for (let end = 6; end < whole.length; end++) parseTnef(whole.subarray(0, end));
});

it('A07: ends at lengths that lie and at more files than are listed', () => {
  const lying = Buffer.concat([start, attribute(0x00018010, text('x'))]);
  lying.writeUInt32LE(0xffff_ffff, 11);
  assert.deepEqual(parseTnef(lying)?.files, []);
  const many = Buffer.concat([start, ...Array.from({ length: tnefFilesMax + 5 }, () => rendered)]);
  assert.equal(parseTnef(many)?.files.length, tnefFilesMax);
});

const htmlRtf = String.raw`{\rtf1\ansi\ansicpg1252\fromhtml1 {\fonttbl{\f0 Arial;}}
{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 Gr\'fc\'dfe \u8364?5\htmlrtf\par}\htmlrtf0{\*\htmltag72 </p>}}`;

/** Packed without packing: the other form that MS-OXRTFCP 2.1.3.1 allows. */
function stored(rtf: string): Buffer {
  const head = Buffer.alloc(16);
  head.writeUInt32LE(rtf.length + 12, 0);
  head.writeUInt32LE(rtf.length, 4);
  head.write('MELA', 8, 'latin1');
  return Buffer.concat([head, Buffer.from(rtf, 'latin1')]);
}

function message(properties: readonly Property[], more: readonly Buffer[] = []): Buffer {
  return Buffer.concat([
    start,
    attribute(0x00078008, text('IPM.Note')),
    attribute(0x00069003, stream(properties)),
    ...more,
  ]);
}

it('reads class, subject and the richest body: HTML, HTML within RTF, text', () => {
  const html = parseTnef(
    message([wide(0x0037, 'Offer'), wide(0x1000, 'plain'), binary(0x1013, Buffer.from('<p>x'))]),
  );
  assert.equal(html?.messageClass, 'IPM.Note');
  assert.equal(html?.subject, 'Offer');
  assert.deepEqual(html?.body, { type: 'text/html', text: '<p>x' });
  const rtf = parseTnef(message([wide(0x1000, 'plain'), binary(0x1009, stored(htmlRtf))]));
  assert.deepEqual(rtf?.body, { type: 'text/html', text: '<p>Grüße €5</p>' });
  const plain = parseTnef(message([wide(0x1000, 'plain')]));
  assert.deepEqual(plain?.body, { type: 'text/plain', text: 'plain' });
  const cyrillic = parseTnef(
    message([number(0x3fde, 1251), binary(0x1013, Buffer.from([0xc4, 0xe0]))]),
  );
  assert.equal(cyrillic?.body?.text, 'Да');
});

it('opens a message inside of the message, its body as a file before its files', () => {
  const inner = message(
    [wide(0x0037, 'Inner'), wide(0x1000, 'words')],
    [rendered, attribute(0x0006800f, Buffer.from('deep')), longName('deep.txt')],
  );
  const object = { type: 0x0d, id: 0x3701, value: Buffer.concat([Buffer.alloc(16), inner]) };
  const outer = parseTnef(message([], [rendered, attribute(0x00069005, stream([object]))]));
  assert.deepEqual(
    outer?.files.map(({ name, content }) => [name, Buffer.from(content).toString()]),
    [
      ['Inner.txt', 'words'],
      ['deep.txt', 'deep'],
    ],
  );
  assert.deepEqual(outer && filesOfMessage(outer, '').length, 2);
});

it('stops at messages that are packed into each other without end', () => {
  let packed = message([wide(0x1000, 'the end')]);
  for (let depth = 0; depth < 20; depth++) {
    const object = { type: 0x0d, id: 0x3701, value: Buffer.concat([Buffer.alloc(16), packed]) };
    packed = message([], [rendered, attribute(0x00069005, stream([object]))]);
  }
  const [file] = parseTnef(packed)?.files ?? [];
  assert.equal(Buffer.from(file?.content ?? []).readUInt32LE(0), 0x223e9f78);
});

it('reads a real one: its subject, and its words out of packed RTF', (t) => {
  const path = corpusMails().find((each) => each.includes('00067.23813c5ac6ce'));
  if (path === undefined) return t.skip(noCorpus);
  const bytes = readFileSync(path);
  const part = partList(scanMessage(bytes).root).find(({ type }) => type === 'application/ms-tnef');
  const body = part && bytes.subarray(part.bodyStart, part.bodyEnd);
  const opened = body && parseTnef(decodeTransfer(body, part.encoding));
  assert.equal(opened?.subject, 'Save up to 70% on international calls!');
  assert.match(opened?.body?.text ?? '', /^Don’t get ripped off by expensive hotel/m);
});
