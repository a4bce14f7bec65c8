// Bytes to text. The label of a mail is a claim, not a fact: TextDecoder where the WHATWG
// Encoding standard knows the label, iconv-lite and a few shift codings for the rest, and the
// bytes themselves where the label is missing, unknown or plainly wrong. Never an exception, and
// always well-formed text.

import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { guessCharset } from './charset-guess.ts';
import { decodeShifted } from './shift-coding.ts';
import { emptyLabels, iconvNames, whatwgSpellings } from './tables/charset-labels.ts';

/** LIMIT A label longer than this is no charset name. */
const labelLengthMax = 64;

/** LIMIT Unknown labels remembered: asking the platform again throws, which is slow in a flood. */
const unknownLabelsMax = 256;

/** Only labels that made a decoder are kept, so the standard's own list bounds this map. */
const decoders = new Map<string, TextDecoder>();
const unknownLabels = new Set<string>();

/** Decodes a whole value or body; the label as sent, undefined when absent. */
export function decodeCharset(bytes: Uint8Array, label: string | undefined): string {
  const name = cleanLabel(label);
  if (emptyLabels.has(name)) return decodeGuessed(bytes);
  if (name === 'utf-16' || name === 'utf16') return decodeUtf16(bytes);
  const spelling = whatwgSpellings.get(name) ?? name;
  if (spelling === 'utf-8') return decodeUtf8(bytes);
  return (
    decodeShifted(bytes, name, (inner, as) => decodeKnown(inner, as) ?? '') ??
    decodeKnown(bytes, spelling) ??
    decodeIconv(bytes, name) ??
    decodeGuessed(bytes)
  );
}

function cleanLabel(label: string | undefined): string {
  if (label === undefined || label.length > labelLengthMax) return '';
  // RFC 2231 5: an encoded word may carry `charset*language`.
  const [name = ''] = label.split('*', 1);
  return name
    .trim()
    .replace(/^["']|["']$/g, '')
    .toLowerCase();
}

function decodeGuessed(bytes: Uint8Array): string {
  if (isAscii(bytes)) return latin1(bytes);
  const guess = guessCharset(bytes);
  return decodeKnown(bytes, guess) ?? latin1(bytes);
}

/** Keeps UTF-8 where a few bytes are broken or cut, and asks the bytes where it is no UTF-8. */
function decodeUtf8(bytes: Uint8Array): string {
  if (isAscii(bytes)) return latin1(bytes);
  const text = decodeKnown(bytes, 'utf-8') ?? '';
  return isUtf8(bytes) || mostlyReadable(text) ? text : decodeGuessed(bytes);
}

function mostlyReadable(text: string): boolean {
  let broken = 0;
  let sound = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) sound++;
  }
  return broken <= 3 ? sound >= broken : broken * 10 <= sound;
}

function decodeUtf16(bytes: Uint8Array): string {
  const bigEndian = bytes[0] === 0xfe && bytes[1] === 0xff;
  return decodeKnown(bytes, bigEndian ? 'utf-16be' : 'utf-16le') ?? '';
}

function decodeKnown(bytes: Uint8Array, label: string): string | undefined {
  return decoderOf(label)?.decode(bytes).toWellFormed();
}

function decoderOf(label: string): TextDecoder | undefined {
  const known = decoders.get(label);
  if (known !== undefined || unknownLabels.has(label)) return known;
  try {
    const decoder = new TextDecoder(label);
    decoders.set(label, decoder);
    return decoder;
  } catch {
    if (unknownLabels.size >= unknownLabelsMax) unknownLabels.clear();
    unknownLabels.add(label);
    return undefined;
  }
}

function decodeIconv(bytes: Uint8Array, name: string): string | undefined {
  const known = iconvNames.get(name) ?? name;
  // Its codecs for bytes as text answer to names too, in any spelling: those are no charsets.
  if (/^(?:base64|hex|binary|internal)/.test(known.replace(/[^a-z0-9]/g, ''))) return undefined;
  if (!iconv.encodingExists(known)) return undefined;
  return iconv.decode(Buffer.from(bytes), known).toWellFormed();
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
