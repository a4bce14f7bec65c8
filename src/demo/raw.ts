// Mail as other programs write it: header lines and bodies in old charsets. The composer of this
// project writes UTF-8 only, and a demo that showed nothing else would show the easy half.

import iconv from 'iconv-lite';

export type RawCharset = 'utf-8' | 'gb2312' | 'gb18030' | 'iso-8859-1' | 'iso-2022-jp';

/** Header lines, an empty line and a body; strings become Latin-1, so they hold bytes. */
export function rawMessage(header: readonly string[], body: string | Uint8Array): Uint8Array {
  const head = Buffer.from(`${header.join('\r\n')}\r\n\r\n`, 'latin1');
  const content = typeof body === 'string' ? Buffer.from(crlf(body), 'latin1') : body;
  return Buffer.concat([head, content]);
}

/** One RFC 2047 encoded word; the text must be short enough for a line. */
export function encodedWord(charset: RawCharset, text: string): string {
  return `=?${charset}?B?${Buffer.from(encodeText(charset, text)).toString('base64')}?=`;
}

/** Base64 in lines of 76 (RFC 2045 6.8). */
export function base64Lines(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('base64')
    .replaceAll(/.{76}(?=.)/g, '$&\r\n');
}

/** Quoted-printable with soft line breaks (RFC 2045 6.7). */
export function quotedPrintable(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .split('\r\n')
    .map((line) => softLines(line.replaceAll(/[^\x20-\x3c\x3e-\x7e]| $/g, hexByte)))
    .join('\r\n');
}

export function encodeText(charset: RawCharset, text: string): Uint8Array {
  const lines = crlf(text);
  return charset === 'iso-2022-jp' ? iso2022jp(lines) : iconv.encode(lines, charset);
}

function crlf(text: string): string {
  return text.replaceAll(/\r?\n/g, '\r\n');
}

function hexByte(character: string): string {
  return `=${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

function softLines(line: string): string {
  const pieces = line.match(/(?:=[0-9A-F]{2}|[^=]){1,24}/g) ?? [''];
  const rows: string[] = [''];
  for (const piece of pieces) {
    const row = rows.at(-1) ?? '';
    if (row.length + piece.length > 75) rows.push(piece);
    else rows[rows.length - 1] = row + piece;
  }
  return rows.join('=\r\n');
}

/** RFC 1468: JIS X 0208 is EUC-JP without the high bits, between `ESC $ B` and `ESC ( B`. */
function iso2022jp(text: string): Uint8Array {
  const runs = text.match(/[\x00-\x7f]+|[^\x00-\x7f]+/g) ?? [];
  return Buffer.concat(
    runs.map((run) => {
      if (run.charCodeAt(0) < 0x80) return Buffer.from(run, 'latin1');
      const seven = iconv.encode(run, 'euc-jp').map((byte) => byte & 0x7f);
      return Buffer.concat([
        Buffer.from('\x1b$B', 'latin1'),
        seven,
        Buffer.from('\x1b(B', 'latin1'),
      ]);
    }),
  );
}
