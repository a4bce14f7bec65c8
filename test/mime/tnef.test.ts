import assert from 'node:assert/strict';
import { it } from 'node:test';
import { tnefFiles, tnefFilesMax } from '../../src/mime/tnef.ts';

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

function longName(name: string): Buffer {
  const value = Buffer.from(`${name}\0`, 'utf16le');
  const head = Buffer.alloc(16);
  head.writeUInt32LE(1, 0);
  head.writeUInt32LE(0x3707001f, 4);
  head.writeUInt32LE(1, 8);
  head.writeUInt32LE(value.length, 12);
  return attribute(0x00069005, Buffer.concat([head, value]));
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
  const files = tnefFiles(whole)?.map(({ name, content }) => [
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
    assert.equal(tnefFiles(Buffer.from(other)), undefined);
  }
  for (let end = 6; end < whole.length; end++) tnefFiles(whole.subarray(0, end));
});

it('A07: ends at lengths that lie and at more files than are listed', () => {
  const lying = Buffer.concat([start, attribute(0x00018010, text('x'))]);
  lying.writeUInt32LE(0xffff_ffff, 11);
  assert.deepEqual(tnefFiles(lying), []);
  const many = Buffer.concat([start, ...Array.from({ length: tnefFilesMax + 5 }, () => rendered)]);
  assert.equal(tnefFiles(many)?.length, tnefFilesMax);
});
