// winmail.dat: a message of Outlook in Microsoft's own wrapping (MS-OXTNEF 2.1): attachments, and a
// body as text, HTML or packed RTF.
//
//   78 9f 3e 22 | key u16 |  attribute …                     little endian
//   attribute: level u8 | id u32 | length u32 | data | checksum u16
//
// One pass: each attribute moves on by at least its own head, so no length can make a loop.

import { decodeCharset } from './charset.ts';
import { cleanLine } from './clean-text.ts';
import { unpackRtf } from './compressed-rtf.ts';
import type { InnerFile } from './inner-file.ts';
import { type MapiValue, mapiProperties } from './mapi-properties.ts';
import { rtfText } from './rtf.ts';
import { charsetOfPage } from './tables/code-pages.ts';

/** LIMIT Attributes that are read, attachments that are listed, messages in each other. */
const attributesMax = 20_000;
export const tnefFilesMax = 200;
const depthMax = 4;
/** LIMIT Characters of a name. */
const nameMax = 2_048;

export interface TnefMessage {
  /** Such as `IPM.Note` or `IPM.Microsoft Mail.Note`; empty when it says none. */
  readonly messageClass: string;
  readonly subject: string;
  /** The richest body that it has, in one of its forms. */
  readonly body: { readonly type: 'text/html' | 'text/plain'; readonly text: string } | undefined;
  readonly files: readonly InnerFile[];
}

const signature = 0x223e9f78;
const headBytes = 9;
const checksumBytes = 2;

const attribute = {
  subject: 0x00018004,
  attachmentTitle: 0x00018010,
  body: 0x0002800c,
  attachmentData: 0x0006800f,
  attachmentStart: 0x00069002,
  properties: 0x00069003,
  attachmentProperties: 0x00069005,
  codePage: 0x00069007,
  messageClass: 0x00078008,
} as const;

/** Identifiers of properties (MS-OXPROPS). */
const property = {
  subject: 0x0037,
  body: 0x1000,
  packedRtf: 0x1009,
  bodyHtml: 0x1013,
  displayName: 0x3001,
  data: 0x3701,
  shortName: 0x3704,
  longName: 0x3707,
  mimeType: 0x370e,
  internetCodePage: 0x3fde,
} as const;

const typeObject = 0x0d;
const typeWide = 0x1f;

interface Attachment {
  title: string;
  data: Buffer;
  properties: ReadonlyMap<number, MapiValue>;
}

/** Undefined when it is no such wrapping; what is cut short gives what was whole. */
export function parseTnef(bytes: Uint8Array): TnefMessage | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return parseAt(data, 0);
}

function parseAt(data: Buffer, depth: number): TnefMessage | undefined {
  if (data.length < 6 || data.readUInt32LE(0) !== signature) return undefined;
  let own: ReadonlyMap<number, MapiValue> = new Map();
  let charset = 'windows-1252';
  const plain = new Map<number, Buffer>();
  const attachments: Attachment[] = [];
  for (const { id, value } of attributes(data)) {
    const current = attachments.at(-1);
    if (id === attribute.attachmentStart) {
      if (attachments.length >= tnefFilesMax) break;
      attachments.push({ title: '', data: Buffer.alloc(0), properties: new Map() });
    } else if (id === attribute.properties) own = mapiProperties(value);
    else if (id === attribute.codePage) charset = charsetOf(value) ?? charset;
    else if (current && id === attribute.attachmentData) current.data = value;
    else if (current && id === attribute.attachmentTitle) current.title = textOf(value, charset);
    else if (current && id === attribute.attachmentProperties) {
      current.properties = mapiProperties(value);
    } else plain.set(id, value);
  }
  const text = (id: number): string => textOf(plain.get(id) ?? Buffer.alloc(0), charset);
  return {
    messageClass: cleanLine(text(attribute.messageClass)),
    subject: cleanLine(propertyText(own, property.subject, charset) || text(attribute.subject)),
    body: bodyOf(own, text(attribute.body), charset),
    files: attachments.flatMap((each) => filesOf(each, charset, depth)).slice(0, tnefFilesMax),
  };
}

function* attributes(data: Buffer): Generator<{ id: number; value: Buffer }> {
  let at = 6;
  for (let count = 0; count < attributesMax && at + headBytes <= data.length; count++) {
    const id = data.readUInt32LE(at + 1);
    const length = data.readUInt32LE(at + 5);
    const start = at + headBytes;
    if (start + length > data.length) return;
    yield { id, value: data.subarray(start, start + length) };
    at = start + length + checksumBytes;
  }
}

/** An attachment, or what is in it when it is a message itself (method 5, MS-OXCMSG 2.2.2.9). */
function filesOf(attachment: Attachment, charset: string, depth: number): readonly InnerFile[] {
  const { properties, data } = attachment;
  const stored = properties.get(property.data);
  // The bytes of an object come behind the 16 that say what it is.
  const content = stored?.type === typeObject ? stored.bytes.subarray(16) : (stored?.bytes ?? data);
  const names = [property.longName, property.shortName].map((id) =>
    propertyText(properties, id, charset),
  );
  const shown = propertyText(properties, property.displayName, charset);
  const found = [...names, attachment.title, shown].find((each) => each !== '') ?? '';
  const name = cleanLine(found.slice(0, nameMax));
  const inner = depth < depthMax ? parseAt(content, depth + 1) : undefined;
  if (inner) return filesOfMessage(inner, name || inner.subject);
  const type = cleanLine(propertyText(properties, property.mimeType, charset)).toLowerCase();
  return [{ name, type: type === '' ? undefined : type, content, defects: [] }];
}

/** What a person would want to open of a message, its body as a file before the others. */
export function filesOfMessage(message: TnefMessage, name: string): readonly InnerFile[] {
  const { body, files } = message;
  if (body === undefined) return files;
  const ending = body.type === 'text/html' ? 'html' : 'txt';
  const content = Buffer.from(body.text.toWellFormed());
  const own = { name: `${name || 'message'}.${ending}`, type: body.type, content, defects: [] };
  return [own, ...files];
}

function bodyOf(
  own: ReadonlyMap<number, MapiValue>,
  plain: string,
  charset: string,
): TnefMessage['body'] {
  const pageOf = own.get(property.internetCodePage);
  const htmlCharset = (pageOf && charsetOf(pageOf.bytes)) ?? charset;
  const html = propertyText(own, property.bodyHtml, htmlCharset);
  if (html !== '') return { type: 'text/html', text: html };
  const packed = own.get(property.packedRtf);
  const rtf = packed && unpackRtf(packed.bytes);
  const read = rtf && rtfText(rtf);
  if (read?.isHtml === true && read.text !== '') return { type: 'text/html', text: read.text };
  const text = propertyText(own, property.body, charset) || plain || (read?.text ?? '');
  return text === '' ? undefined : { type: 'text/plain', text };
}

function propertyText(
  properties: ReadonlyMap<number, MapiValue>,
  id: number,
  charset: string,
): string {
  const value = properties.get(id);
  if (value === undefined) return '';
  if (value.type === typeWide) return value.bytes.toString('utf16le').split('\0', 1)[0] ?? '';
  return textOf(value.bytes, charset);
}

function textOf(value: Buffer, charset: string): string {
  const end = value.indexOf(0);
  return decodeCharset(end === -1 ? value : value.subarray(0, end), charset);
}

/** A Windows code page by its number. */
function charsetOf(value: Buffer): string | undefined {
  return value.length >= 4 ? charsetOfPage(value.readUInt32LE(0)) : undefined;
}
