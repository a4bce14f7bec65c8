import assert from 'node:assert/strict';
import { createWriteStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { once } from 'node:events';
import { zipBytes } from '../../../src/webmail/message/zip.ts';
import type { WebResponse } from '../../../src/web/http.ts';
import { bodyOf, headerOf } from '../../web/app-request.ts';
import { photograph, smallPicture } from '../../mime/photograph.ts';
import { mei, type MailApp, openMailApp } from '../mail-app.ts';
import { unzipped } from '../unzip.ts';
import { attached, hello, multipart } from './multipart.ts';

const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('attachments', () => {
  let app: MailApp;
  let cookie: string;
  before(async () => {
    app = await openMailApp();
    cookie = await app.cookie(mei);
  });
  after(async () => {
    assert.deepEqual(app.bugs, []);
    await app.close();
  });

  const put = async (message: string): Promise<string> =>
    `/mail/INBOX/${encodeURIComponent(await app.deliver(mei, message))}`;
  const get = (target: string): Promise<WebResponse> => app.send('GET', target, { cookie });
  const zipOf = async (base: string): Promise<Record<string, Uint8Array>> =>
    unzipped(await bytesOf(await get(`${base}/all.zip`)));

  it('A01: hands out what can act as a download of no type, and shows only what cannot', async () => {
    const active = [
      'text/html',
      'image/svg+xml',
      'application/xml',
      'application/xhtml+xml',
      'text/xsl',
      'application/javascript',
      'multipart/x-mixed-replace',
      'message/rfc822',
      'application/pdf',
      'text/xml',
      'application/x-shockwave-flash',
    ];
    const shown = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'text/plain'];
    const base = await put(
      multipart([
        hello,
        ...[...active, ...shown].map((type) =>
          attached(type, 'x.bin', '<script>alert(1)</script>'),
        ),
      ]),
    );
    for (const [at, type] of [...active, ...shown].entries()) {
      const response = await get(`${base}/part/${at + 2}?show`);
      if (type === 'multipart/x-mixed-replace' && response.status === 404) continue;
      assert.equal(response.status, 200, type);
      assert.equal(headerOf(response, 'x-content-type-options'), 'nosniff');
      assert.equal(
        headerOf(response, 'content-security-policy'),
        "default-src 'none'; frame-ancestors 'none'; sandbox",
      );
      const sent = headerOf(response, 'content-type') ?? '';
      const kind = headerOf(response, 'content-disposition') ?? '';
      if (active.includes(type)) {
        assert.equal(sent, 'application/octet-stream', type);
        assert.match(kind, /^attachment;/, type);
      } else {
        assert.equal(sent.split(';')[0], type);
        assert.match(kind, /^inline;/, type);
      }
    }
  });

  it('A01: gives sound and film a type for the player and never a page of their own', async () => {
    const base = await put(
      multipart([hello, attached('audio/mpeg', 'a.mp3', 'x'), attached('video/mp4', 'b.mp4', 'x')]),
    );
    const page = await app.text(base, { cookie });
    assert.match(page, /<audio class="player" controls preload="none" src="[^"]*\/part\/2"/);
    assert.match(page, /<video class="player" controls preload="none" src="[^"]*\/part\/3"/);
    for (const [number, type] of [
      ['2', 'audio/mpeg'],
      ['3', 'video/mp4'],
    ] as const) {
      const response = await get(`${base}/part/${number}?show`);
      assert.equal(headerOf(response, 'content-type'), type);
      assert.match(headerOf(response, 'content-disposition') ?? '', /^attachment;/);
    }
  });

  it('A02: answers with one type of ours and a washed name, whatever the part claims', async () => {
    const claims: readonly (readonly [string, string])[] = [
      ['image/png<script>', 'a.png'],
      ['text/html\r\n X: y', 'b\r\n\tSet-Cookie: c=d.html'],
      [`application/${'x'.repeat(4096)}`, 'c'],
      ['unknown/unheard', '%0d%0aX-Evil: 1.txt'],
      ['image/png', '\\";x=\\".png'],
      ['image/png', `${'é'.repeat(400)}.png`],
    ];
    const base = await put(multipart([hello, ...claims.map(([t, n]) => attached(t, n, 'x'))]));
    for (const [at, [type]] of claims.entries()) {
      const response = await get(`${base}/part/${at + 2}`);
      assert.equal(response.status, 200, type);
      const types = response.headers.filter(([name]) => name === 'content-type');
      assert.equal(types.length, 1);
      const [, sent = ''] = types[0] ?? [];
      assert.ok(['application/octet-stream', 'image/png'].includes(sent), sent);
      const dispositions = response.headers.filter(([name]) => name === 'content-disposition');
      assert.equal(dispositions.length, 1);
      const [, value = ''] = dispositions[0] ?? [];
      assert.match(
        value,
        /^(?:inline|attachment); filename="[ !#$&-[\]^-~]*"; filename\*=UTF-8''[\w.!~*%()'-]+$/,
      );
      const [, encoded = ''] = /UTF-8''(.*)$/.exec(value) ?? [];
      const name = decodeURIComponent(encoded);
      assert.ok(Buffer.byteLength(name) <= 255, name);
      assert.doesNotMatch(name, /[\p{Cc}]/u);
    }
  });

  it('A03: shows a hostile name and type only as text', async () => {
    const base = await put(
      multipart([hello, attached('image/png', '<img src=x onerror=alert(1)>.exe', 'x')]),
    );
    const page = await app.text(base, { cookie });
    assert.doesNotMatch(page, /<img src=x/);
    assert.match(page, /_img src=x onerror=alert\(1\)_\.exe/);
  });

  it('A04: names each entry of an archive once, flat and safe', async () => {
    const names = [
      '../../etc/passwd',
      '..\\\\..\\\\x',
      '/abs',
      'C:\\\\x',
      'con.txt',
      '.htaccess',
      '\u202Egpj.exe',
      `${'n'.repeat(10_000)}.txt`,
      '',
      'same.txt',
      'same.txt',
      'SAME.txt',
    ];
    const base = await put(
      multipart([hello, ...names.map((name, at) => attached('application/x', name, `body ${at}`))]),
    );
    const entries = await zipOf(base);
    const found = Object.keys(entries);
    assert.equal(found.length, names.length);
    assert.equal(new Set(found.map((name) => name.toLowerCase())).size, names.length);
    for (const name of found) {
      assert.doesNotMatch(name, /[/\\:]|\.\.|^\.|^con\.|[\p{Cc}\p{Cf}]/iu, name);
      assert.ok(Buffer.byteLength(name) <= 260 && name !== '', name);
    }
    const bodies = Object.values(entries).map((bytes) => Buffer.from(bytes).toString());
    assert.deepEqual(bodies.toSorted(), names.map((_name, at) => `body ${at}`).toSorted());
    const page = await app.text(base, { cookie });
    assert.ok(!page.includes('\u202E'));
    assert.match(page, /all\.zip" download/);
  });

  it('A05: streams an archive of a thousand parts in bounded memory', async () => {
    const id = await hugeMessage(app, { parts: 1000, partBytes: 160 * 1024 });
    const response = await get(`/mail/INBOX/${id}/all.zip`);
    assert.equal(response.status, 200);
    let size = 0;
    let peak = 0;
    const start = process.memoryUsage().rss;
    assert.ok(typeof response.body === 'object' && !(response.body instanceof Uint8Array));
    for await (const chunk of response.body) {
      size += chunk.length;
      peak = Math.max(peak, process.memoryUsage().rss - start);
    }
    assert.ok(size > 1000 * 160 * 1024, String(size));
    assert.ok(peak <= 64 * 1024 * 1024, `RSS grew by ${peak} bytes`);
  });

  it('A05: closes what is open when the client goes away', async () => {
    const id = await hugeMessage(app, { parts: 20, partBytes: 1024 * 1024 });
    const open = (): number => readdirSync('/proc/self/fd').length;
    const base = open();
    for (let round = 0; round < 20; round++) {
      const { body } = await get(`/mail/INBOX/${id}/all.zip`);
      assert.ok(typeof body === 'object' && !(body instanceof Uint8Array));
      let taken = 0;
      for await (const chunk of body) {
        taken += chunk.length;
        if (taken > 300_000) break;
      }
    }
    assert.ok(open() <= base + 1, `${open()} descriptors, ${base} before`);
  });

  it('A06: packs bombs as they are and unpacks nothing', async () => {
    // A gzip head whose content would be endless: only its bytes may be seen.
    const bomb = Buffer.from('1f8b0800000000000003', 'hex').toString('base64');
    const base = await put(
      multipart([
        hello,
        {
          type: 'application/gzip',
          headers: [
            'Content-Transfer-Encoding: base64',
            'Content-Disposition: attachment; filename=bomb.gz',
          ],
          body: bomb,
        },
        attached('application/x', 'other', 'x'),
      ]),
    );
    const entries = await zipOf(base);
    assert.equal(Buffer.from(entries['bomb.gz'] ?? []).toString('base64'), bomb);
  });

  it('A11: fetches nothing and opens no file for an external body', async () => {
    const external = 'message/external-body; access-type=local-file; name="/etc/passwd"';
    const base = await put(
      multipart([hello, { type: external, body: 'Content-Type: text/plain\r\n\r\nphantom' }]),
    );
    assert.doesNotMatch(await app.text(base, { cookie }), /root:/);
    const response = await get(`${base}/part/2`);
    assert.equal(headerOf(response, 'content-type'), 'application/octet-stream');
    assert.doesNotMatch(await bodyOf(response), /root:/);
  });

  it('shows pictures small and late from our own address, and texts as texts', async () => {
    const base = await put(
      multipart([
        hello,
        {
          type: 'image/png',
          headers: [
            'Content-Transfer-Encoding: base64',
            'Content-Disposition: attachment; filename=dot.png',
          ],
          body: png,
        },
        attached('text/csv; charset=iso-8859-1', 'list.csv', 'caf\u00e9,1'),
      ]),
    );
    const page = await app.text(base, { cookie });
    assert.match(
      page,
      /<img class="preview" src="\/mail\/INBOX\/[^"]*\/part\/2" alt="" loading="lazy"/,
    );
    assert.match(page, /href="[^"]*\/part\/3\/table" target="_blank" rel="noopener"/);
    const text = await get(`${base}/part/3?show`);
    assert.equal(headerOf(text, 'content-type'), 'text/plain; charset=utf-8');
    assert.match(await bodyOf(text), /,1/);
  });

  it('shows a large photograph by the small picture in it, and whole where it has none', async () => {
    const grain = Buffer.alloc(200_000, 7);
    const photographs = [photograph(), Buffer.from('ffd8ffdb0004aabb', 'hex')].map((start, at) => ({
      type: 'image/jpeg',
      headers: [
        'Content-Transfer-Encoding: base64',
        `Content-Disposition: attachment; filename=${at}.jpg`,
      ],
      body: Buffer.concat([start, grain]).toString('base64'),
    }));
    const base = await put(multipart([hello, ...photographs]));
    const shown = (await app.text(base, { cookie })).match(/part\/\d\?small" alt=""/g);
    assert.deepEqual(shown, ['part/2?small" alt=""', 'part/3?small" alt=""']);
    const small = await get(`${base}/part/2?small`);
    assert.equal(headerOf(small, 'content-type'), 'image/jpeg');
    assert.match(headerOf(small, 'content-security-policy') ?? '', /sandbox/);
    assert.deepEqual(await bytesOf(small), smallPicture);
    assert.equal((await bytesOf(await get(`${base}/part/3?small`))).length, 200_008);
  });

  it('saves a message as it is, shows its whole header, and prints it on a page of its own', async () => {
    const message = multipart([hello, attached('application/zip', 'a.zip', 'x')]);
    const base = await put(message);
    const saved = await get(`${base}/source?download`);
    assert.match(
      headerOf(saved, 'content-disposition') ?? '',
      /^attachment; filename="What hangs on it\.eml"/,
    );
    assert.equal(await bodyOf(saved), message);
    const headers = await bodyOf(await get(`${base}/headers`));
    assert.match(headers, /^From: Eve Stone[\s\S]*Content-Type: multipart\/mixed/);
    assert.doesNotMatch(headers, /Hello/);
    const paper = await app.text(`${base}/print`, { cookie });
    assert.match(paper, /<body class="print">/);
    assert.match(paper, /Hello\./);
    assert.match(paper, /a\.zip/);
    assert.doesNotMatch(paper, /class="panes"|<iframe/);
  });

  it('refuses an archive of nothing', async () => {
    const base = await put('From: a@b.test\r\nSubject: x\r\n\r\nHello.\r\n');
    assert.equal((await get(`${base}/all.zip`)).status, 404);
  });

  it('packs names of any script', async () => {
    const chunks: Uint8Array[] = [];
    const content = async function* () {
      yield Buffer.from('one');
      yield Buffer.from('two');
    };
    for await (const chunk of zipBytes([{ name: '計画 é.txt', open: content }])) chunks.push(chunk);
    const entries = await unzipped(Buffer.concat(chunks));
    assert.equal(Buffer.from(entries['計画 é.txt'] ?? []).toString(), 'onetwo');
  });
});

async function bytesOf(response: WebResponse): Promise<Buffer> {
  assert.equal(response.status, 200);
  const { body } = response;
  if (typeof body === 'string' || body instanceof Uint8Array) return Buffer.from(body);
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Written past the delivery, which holds a message in memory. */
async function hugeMessage(
  app: MailApp,
  { parts, partBytes }: { parts: number; partBytes: number },
): Promise<string> {
  const id = `1795251600.P${parts}Q1.test`;
  const file = createWriteStream(join(app.maildir(mei), 'cur', `${id}:2,`));
  file.write(
    'From: a@b.test\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=h\r\n\r\n',
  );
  const body = Buffer.alloc(partBytes, 'abcdefghijklmnopqrstuvwxyz0123456789\r\n');
  for (let at = 0; at < parts; at++) {
    file.write(
      `--h\r\nContent-Type: application/x\r\nContent-Disposition: attachment; filename=f${at}\r\n\r\n`,
    );
    if (!file.write(body)) await once(file, 'drain');
  }
  file.end('\r\n--h--\r\n');
  await once(file, 'close');
  return encodeURIComponent(id);
}
