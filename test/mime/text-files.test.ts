import assert from 'node:assert/strict';
import { it } from 'node:test';
import { mayHaveFiles, textFiles, uuFilesMax } from '../../src/mime/text-files.ts';

const cat = 'begin 644 cat.txt\n#0V%T\n`\nend\n';

const shown = (text: string): readonly string[] =>
  textFiles(Buffer.from(text)).map(
    ({ name, content }) => `${name}: ${Buffer.from(content).toString()}`,
  );

it('finds uuencoded files between the lines of a letter, with either line end', () => {
  assert.deepEqual(shown(`Hello,\n${cat}and\n${cat}bye`), ['cat.txt: Cat', 'cat.txt: Cat']);
  assert.deepEqual(shown(`Hello,\n${cat}`.replaceAll('\n', '\r\n')), ['cat.txt: Cat']);
  assert.ok(mayHaveFiles(`Hello,\r\n${cat}`));
});

it('leaves a sentence a sentence', () => {
  for (const text of [
    'begin 644 of us\nThen we went on to the long and winding road.\nend\n',
    'begin 644 x\n#0V%T\n',
    'begin 9 x\n#0V%T\nend\n',
    ' begin 644 x\n#0V%T\nend\n',
  ]) {
    assert.deepEqual(shown(text), [], text);
  }
  assert.ok(!mayHaveFiles('to begin 644 of us'));
});

it('gives the name as it was sent, without what could not stand on a line', () => {
  assert.deepEqual(shown('begin 644 ../a\x01b\n#0V%T\n`\nend\n'), ['../a\ufffdb: Cat']);
});

it('ends at more files than are listed', () => {
  assert.equal(textFiles(Buffer.from(cat.repeat(uuFilesMax + 3))).length, uuFilesMax);
});
