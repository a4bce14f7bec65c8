// Headers of an answer that carries bytes of a mail.

import type { HeaderList } from '../../web/http.ts';

/** Nothing loads, nothing runs, and the document has an origin of its own. */
export const partPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** RFC 6266 with RFC 8187: an ASCII name for all, the true one for those who understand. */
export function disposition(kind: 'inline' | 'attachment', name: string): HeaderList {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const full = encodeURIComponent(name).replace(/['()*]/g, percent);
  return [['content-disposition', `${kind}; filename="${ascii}"; filename*=UTF-8''${full}`]];
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
