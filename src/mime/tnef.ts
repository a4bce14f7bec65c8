// winmail.dat: attachments inside of Microsoft's own wrapping (MS-OXTNEF 2.1). Only what is needed
// to list and to take them out; texts and properties in it are not read, nothing is decompressed.
//
//   78 9f 3e 22 | key u16 |  attribute …                     little endian
//   attribute: level u8 | id u32 | length u32 | data | checksum u16
//
// One pass: each attribute moves on by at least its own head, so no length can make a loop.

import { decodeCharset } from './charset.ts';
import { cleanLine } from './clean-text.ts';

/** LIMIT Attributes that are read, and attachments that are listed. */
const attributesMax = 20_000;
export const tnefFilesMax = 200;

export interface TnefFile {
  /** As the sender's program wrote it: hostile until washed for its use. */
  readonly name: string;
  readonly content: Uint8Array;
}

const signature = 0x223e9f78;
const headBytes = 9;
const checksumBytes = 2;
const renderData = 0x00069002;
const title = 0x00018010;
const attachmentData = 0x0006800f;
const properties = 0x00069005;
/** PR_ATTACH_LONG_FILENAME as text in code page (001e) and in UTF-16 (001f). */
const longNameTags = new Set([0x3707001e, 0x3707001f]);

/** Undefined when it is no such wrapping; what is cut short gives what was whole. */
export function tnefFiles(bytes: Uint8Array): readonly TnefFile[] | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data.length < 6 || data.readUInt32LE(0) !== signature) return undefined;
  const files: { name: string; content: Uint8Array }[] = [];
  let at = 6;
  for (let count = 0; count < attributesMax && at + headBytes <= data.length; count++) {
    const id = data.readUInt32LE(at + 1);
    const length = data.readUInt32LE(at + 5);
    const start = at + headBytes;
    if (start + length > data.length) break;
    const value = data.subarray(start, start + length);
    at = start + length + checksumBytes;
    if (id === renderData) {
      if (files.length >= tnefFilesMax) break;
      files.push({ name: '', content: new Uint8Array(0) });
    }
    const file = files.at(-1);
    if (!file) continue;
    if (id === attachmentData) file.content = value;
    else if (id === title && file.name === '') file.name = textOf(value);
    else if (id === properties) file.name = longName(value) ?? file.name;
  }
  return files;
}

function textOf(value: Buffer): string {
  const end = value.indexOf(0);
  return cleanLine(decodeCharset(end === -1 ? value : value.subarray(0, end), 'windows-1252'));
}

/**
 * The long name among the properties of an attachment (MS-OXTNEF 2.1.3.4). Looked for by its tag,
 * so that the many kinds of values before it need not be understood.
 */
function longName(value: Buffer): string | undefined {
  for (let at = value.indexOf(0x07); at !== -1; at = value.indexOf(0x07, at + 1)) {
    // The tag's four bytes are `1e 00 07 37` or `1f 00 07 37`; a count of 1 and a length follow.
    const tagAt = at - 2;
    if (tagAt < 0 || tagAt + 12 > value.length) continue;
    const tag = value.readUInt32LE(tagAt);
    if (!longNameTags.has(tag) || value.readUInt32LE(tagAt + 4) !== 1) continue;
    const length = value.readUInt32LE(tagAt + 8);
    const text = value.subarray(tagAt + 12, tagAt + 12 + Math.min(length, 2048));
    if (text.length < Math.min(length, 2048)) continue;
    const isWide = tag === 0x3707001f;
    return isWide ? cleanLine(text.toString('utf16le').split('\0', 1)[0] ?? '') : textOf(text);
  }
  return undefined;
}
