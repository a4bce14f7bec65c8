// Files that stand in the middle of a text, as mail before MIME and news carry them: uuencode and
// yEnc. They are offered beside the text, which is shown as it was sent.

import { decodeCharset } from './charset.ts';
import { cleanLine } from './clean-text.ts';
import type { InnerFile } from './inner-file.ts';
import { LineUudecoder } from './uuencode.ts';
import { yencFiles } from './yenc.ts';

/** LIMIT Uuencoded files of one text. */
export const uuFilesMax = 200;
/** LIMIT Bytes of a `begin` line. */
const beginLineMax = 512;
/** A line has 61 characters when it is full, and two more with a checksum. */
const lineMax = 90;

/** Whether a text may have such a file in it: quick, and wrong only by saying yes. */
export function mayHaveFiles(text: string): boolean {
  return /^(?:=ybegin |begin [0-7]{3})/m.test(text);
}

/** `bytes` are the text after its transfer encoding and before its charset. */
export function textFiles(bytes: Uint8Array): readonly InnerFile[] {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [...uuFiles(data), ...yencFiles(data)];
}

function uuFiles(data: Buffer): readonly InnerFile[] {
  const files: InnerFile[] = [];
  let at = data.indexOf('begin ');
  while (at !== -1 && files.length < uuFilesMax) {
    const found = at === 0 || data[at - 1] === 0x0a ? uuFile(data, at) : undefined;
    if (found) files.push(found.file);
    at = data.indexOf('begin ', found?.end ?? at + 1);
  }
  return files;
}

/** Only what begins, goes on and ends as it must: `begin 644 of us` in a letter is a sentence. */
function uuFile(data: Buffer, at: number): { file: InnerFile; end: number } | undefined {
  const head = data.subarray(at, at + beginLineMax);
  const lineFeed = head.indexOf(0x0a);
  if (lineFeed === -1) return undefined;
  const line = decodeCharset(head.subarray(0, lineFeed), undefined);
  const [, name] = /^begin [0-7]{3,4} (\S.*?)\r?$/.exec(line) ?? [];
  const end = name === undefined ? -1 : uuEnd(data, at + lineFeed + 1);
  if (name === undefined || end === -1) return undefined;
  const decoder = new LineUudecoder();
  const content = Buffer.concat([decoder.push(data.subarray(at, end)), decoder.finish()]);
  return { file: { name: cleanLine(name), type: undefined, content, defects: [] }, end };
}

/** The offset behind `end`, or -1 when a line on the way is none of uuencode. */
function uuEnd(data: Buffer, from: number): number {
  for (let at = from; at < data.length;) {
    const lineFeed = data.indexOf(0x0a, at);
    const stop = lineFeed === -1 ? data.length : lineFeed;
    const last = data[stop - 1] === 0x0d ? stop - 1 : stop;
    if (last - at === 3 && data.toString('latin1', at, last) === 'end') return stop;
    if (!isUuLine(data, at, last)) return -1;
    at = stop + 1;
  }
  return -1;
}

function isUuLine(data: Buffer, start: number, end: number): boolean {
  if (end - start > lineMax || end === start) return false;
  // Small letters are no characters of it: this tells most sentences.
  for (let at = start; at < end; at++) {
    const byte = data[at] ?? 0;
    if (byte < 0x20 || byte > 0x60) return false;
  }
  const needed = Math.ceil((((data[start] ?? 0) - 0x20) & 0x3f) / 3) * 4;
  // QUIRK: blanks at the end get lost, and some encoders add a character as their own checksum.
  return end - start - 1 <= needed + 2;
}
