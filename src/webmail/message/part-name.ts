// The name that a part is shown and saved under: the sender's, washed, or one made from its type.

import { safeFilename } from '../../mime/filename.ts';
import type { Part } from '../../mime/part.ts';
import type { Texts } from '../../web/texts.ts';

const endings: Readonly<Record<string, string>> = {
  'text/plain': 'txt',
  'text/html': 'html',
  'text/calendar': 'ics',
  'text/csv': 'csv',
  'text/vcard': 'vcf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'message/rfc822': 'eml',
  'message/delivery-status': 'txt',
};

export function partName(part: Part, texts: Texts): string {
  const made = `${texts('message.part', { number: part.number || '1' })}.${endings[part.type] ?? 'bin'}`;
  return safeFilename(part.filename ?? '', made);
}
