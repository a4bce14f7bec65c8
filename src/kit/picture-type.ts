// What a picture is, by its first bytes and never by what its server says (WHATWG MIME Sniffing 6.1).
//
//   89 P N G 0d 0a 1a 0a     ff d8 ff     G I F 8 7|9 a     R I F F size(4) W E B P

export type PictureType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';

/** Undefined for everything else: SVG is a document, and old formats have old decoders. */
export function pictureType(bytes: Uint8Array): PictureType | undefined {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (/^GIF8[79]a/.test(start)) return 'image/gif';
  if (/^RIFF[^]{4}WEBP/.test(start)) return 'image/webp';
  return undefined;
}
