import assert from 'node:assert/strict';
import { it } from 'node:test';
import { rtfBytesMax, unpackRtf } from '../../src/mime/compressed-rtf.ts';

/** The first example of MS-OXRTFCP 3.2.1. */
const example = Buffer.from(
  '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0',
  'hex',
);
/** The second one, 3.2.2: references that read what they write. */
const overlapping = Buffer.from(
  '1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0',
  'hex',
);

it('unpacks the examples of the specification', () => {
  assert.equal(unpackRtf(example)?.toString(), '{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n');
  assert.equal(unpackRtf(overlapping)?.toString(), '{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}');
});

it('lives with every truncation and takes nothing else for packed RTF', () => {
  for (let end = 0; end < example.length; end++) unpackRtf(example.subarray(0, end));
  assert.equal(unpackRtf(Buffer.from('{\\rtf1 not packed at all}')), undefined);
});

it('makes no room for a size that is only claimed', () => {
  const lying = Buffer.from(example);
  lying.writeUInt32LE(0xffff_ffff, 4);
  assert.ok((unpackRtf(lying)?.length ?? 0) < 100);
  const stored = Buffer.alloc(rtfBytesMax + 100);
  stored.writeUInt32LE(0xffff_ffff, 4);
  stored.write('MELA', 8);
  assert.equal(unpackRtf(stored)?.length, rtfBytesMax);
});
