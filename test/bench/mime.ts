// What a message can cost that was made to be expensive. Each is held to a second, at any size that a
// mail server lets through the time must grow with the bytes and no faster.

import { displayParts } from '../../src/mime/choose.ts';
import { scanMessage } from '../../src/mime/scanner.ts';
import { textFiles } from '../../src/mime/text-files.ts';
import { type BenchResult, median } from './table.ts';

const rounds = 3;

function scan(bytes: Uint8Array): void {
  displayParts(scanMessage(bytes).root);
}

type Bomb = readonly [name: string, make: () => string, read?: (bytes: Uint8Array) => unknown];

const bombs: readonly Bomb[] = [
  ['10,000 nested message/rfc822', () => 'Content-Type: message/rfc822\n\n'.repeat(10_000)],
  [
    '10,000 nested multiparts',
    () =>
      Array.from(
        { length: 10_000 },
        (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\n`,
      ).join(''),
  ],
  ['100,000 parts', () => `${multipart}${'--b\n\nx\n'.repeat(100_000)}--b--\n`],
  ['1,000,000 lines that could be a boundary', () => `${multipart}${'--x\n'.repeat(1_000_000)}`],
  ['0.3 MB of nested address groups', () => `To: ${'a:'.repeat(150_000)};\n\nx`],
  ['0.3 MB of open brackets in addresses', () => `To: ${'<('.repeat(150_000)}\n\nx`],
  ['1,000,000 header fields', () => `${'X-A: b\n'.repeat(1_000_000)}\nx`],
  ['1,000,000 fields of one name', () => `${'To: b@c\n'.repeat(1_000_000)}\nx`],
  ['100,000 encoded words', () => `Subject: ${'=?utf-8?q?a?= '.repeat(100_000)}\n\nx`],
  ['100,000 references', () => `References: ${'<a@b> '.repeat(100_000)}\n\nx`],
  [
    '30,000 continued parameters',
    () =>
      `Content-Type: text/plain; ${Array.from({ length: 30_000 }, (_, nth) => `name*${nth}*=a%20; `).join('')}\n\nx`,
  ],
  ['200,000 beginnings of uuencode', () => 'begin 644 x\n#0V%T\n'.repeat(200_000), textFiles],
  [
    '100,000 beginnings of yEnc',
    () => '=ybegin line=128 size=9 name=x\n'.repeat(100_000),
    textFiles,
  ],
];

const multipart = 'Content-Type: multipart/mixed; boundary=b\n\n';

export async function benchMime(): Promise<BenchResult> {
  const rows = bombs.map(([name, make, read = scan]) => {
    const bytes = Buffer.from(make(), 'latin1');
    const times = Array.from({ length: rounds }, () => {
      const before = process.cpuUsage();
      read(bytes);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    return [name, (bytes.length / 1e6).toFixed(1), median(times).toFixed(0)];
  });
  return await Promise.resolve({
    title: 'mime',
    method: `Messages made to be expensive, from bytes to the tree, the envelope and what is shown; medians of the processor time of ${rounds} runs. The bar for each is 1,000 ms.`,
    head: ['', 'MB', 'ms'],
    rows,
  });
}
