// Pieces of a part, for players and for downloads that go on.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { headerOf } from '../../web/app-request.ts';
import { mei, type MailApp, openMailApp } from '../mail-app.ts';

const film = Buffer.from(
  Array.from({ length: 200_000 }, (_, index) => (index * 7 + (index >> 8)) % 251),
);
const encoded = film.toString('base64').replace(/.{76}/g, '$&\r\n');
/** One line ends early, so that those behind it are not where counting would look. */
const uneven = encoded.replace(/\r\n.{40}/, '$&\r\n');
const binary = 'x\r\n'.repeat(1_000);
const message = [
  'From: a@b.test',
  'Content-Type: multipart/mixed; boundary=x',
  '',
  '--x',
  'Content-Type: text/plain',
  '',
  'hello',
  '--x',
  'Content-Type: video/mp4',
  'Content-Transfer-Encoding: base64',
  '',
  encoded,
  '--x',
  'Content-Type: application/octet-stream',
  '',
  binary,
  '--x',
  'Content-Type: video/mp4',
  'Content-Transfer-Encoding: base64',
  '',
  uneven,
  '--x--',
].join('\r\n');

describe('pieces of a part', () => {
  let app: MailApp;
  let cookie = '';
  let path = '';
  before(async () => {
    app = await openMailApp();
    cookie = await app.cookie(mei);
    path = `/mail/INBOX/${encodeURIComponent(await app.deliver(mei, message))}/part`;
  });
  after(() => app.close());

  async function ask(part: number, headers: Record<string, string>) {
    const response = await app.send('GET', `${path}/${part}`, { cookie, headers });
    const chunks: Uint8Array[] = [];
    if (typeof response.body === 'string') chunks.push(Buffer.from(response.body));
    else if (response.body instanceof Uint8Array) chunks.push(response.body);
    else for await (const chunk of response.body) chunks.push(chunk);
    return { response, status: response.status, body: Buffer.concat(chunks) };
  }

  const size = film.length;
  const ranges: readonly (readonly [string, number, number])[] = [
    ['bytes=0-0', 0, 1],
    ['bytes=0-', 0, size],
    ['bytes=500-999', 500, 1_000],
    ['bytes=57-114', 57, 115],
    [`bytes=${size - 1}-`, size - 1, size],
    ['bytes=-10', size - 10, size],
    ['bytes=-999999999', 0, size],
    ['bytes=199990-999999999', 199_990, size],
  ];
  for (const [range, start, end] of ranges) {
    it(`gives ${range} of what was encoded`, async () => {
      const { response, status, body } = await ask(2, { range });
      assert.equal(status, 206);
      assert.equal(headerOf(response, 'content-range'), `bytes ${start}-${end - 1}/${size}`);
      assert.equal(headerOf(response, 'content-length'), String(end - start));
      assert.ok(body.equals(film.subarray(start, end)));
      assert.equal(headerOf(response, 'content-type'), 'video/mp4');
      assert.match(headerOf(response, 'content-security-policy') ?? '', /sandbox/);
    });
  }

  it('gives the same piece where lines are of one length, and where they are not', async () => {
    const range = 'bytes=150001-150100';
    for (const part of [2, 4, 2, 4]) {
      const { status, body } = await ask(part, { range });
      assert.equal(status, 206);
      assert.ok(body.equals(film.subarray(150_001, 150_101)), `part ${part}`);
    }
  });

  it('gives a piece of what was not encoded', async () => {
    const { status, body, response } = await ask(3, { range: 'bytes=3-7' });
    assert.deepEqual([status, body.toString()], [206, binary.slice(3, 8)]);
    assert.match(headerOf(response, 'content-range') ?? '', /^bytes 3-7\/(?:3000|2998)$/);
  });

  it('says how much there is where a range begins behind it', async () => {
    for (const range of [`bytes=${size}-`, 'bytes=-0', 'bytes=999999999-1999999999']) {
      const { response, status, body } = await ask(2, { range });
      assert.deepEqual([status, body.length], [416, 0], range);
      assert.equal(headerOf(response, 'content-range'), `bytes */${size}`);
    }
  });

  it('gives all of it for several ranges, invalid ones and other units', async () => {
    const useless = [
      'bytes=0-1,5-6',
      'bytes=5-1',
      'bytes=-',
      'bytes=a-b',
      'lines=0-1',
      'bytes=0-1 '.repeat(99),
    ];
    for (const range of useless) {
      const { status, body } = await ask(2, { range });
      assert.deepEqual([status, body.length], [200, size], range);
    }
  });

  it('gives a piece only of the part that is meant (If-Range)', async () => {
    const whole = await ask(2, {});
    const tag = headerOf(whole.response, 'etag') ?? '';
    assert.match(tag, /^"[\w-]{22}"$/);
    assert.equal(headerOf(whole.response, 'accept-ranges'), 'bytes');
    const conditions: readonly (readonly [string, number])[] = [
      [tag, 206],
      ['"another"', 200],
      [`W/${tag}`, 200],
      ['Sat, 21 Nov 2026 12:00:00 GMT', 200],
    ];
    for (const [condition, status] of conditions) {
      const found = await ask(2, { range: 'bytes=0-9', 'if-range': condition });
      assert.equal(found.status, status, condition);
    }
    assert.notEqual(headerOf((await ask(3, {})).response, 'etag'), tag);
    assert.deepEqual(app.bugs, []);
  });
});
