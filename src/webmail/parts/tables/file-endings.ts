// Media types of files that say none, by the ending of their name; only what can be shown.

export const typesByEnding: ReadonlyMap<string, string> = new Map(
  Object.entries({
    png: 'image/png',
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    gif: 'image/gif',
    webp: 'image/webp',
    txt: 'text/plain',
    csv: 'text/csv',
    log: 'text/x-log',
    md: 'text/markdown',
    ics: 'text/calendar',
    vcf: 'text/vcard',
  }),
);
