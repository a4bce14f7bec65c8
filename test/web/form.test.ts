import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ProtocolError, Refusal } from '../../src/kit/failure.ts';
import { type Form, readForm } from '../../src/web/form.ts';
import type { WebRequest } from '../../src/web/http.ts';

const limit = 1024 * 1024;

function posted(
  contentType: string,
  body: string | Uint8Array,
  chunkBytes = 7,
  contentLength?: number,
): WebRequest {
  const bytes = Buffer.from(body);
  return {
    method: 'POST',
    path: '/',
    query: '',
    scheme: 'http',
    host: 'mail.example.test',
    remoteAddress: '127.0.0.1',
    header: (name) => (name === 'content-type' ? contentType : undefined),
    contentLength,
    body: (async function* () {
      for (let at = 0; at < bytes.length; at += chunkBytes) {
        yield bytes.subarray(at, at + chunkBytes);
      }
    })(),
    signal: new AbortController().signal,
  };
}

const urlencoded = 'application/x-www-form-urlencoded';
const multipart = 'multipart/form-data; boundary=bound';

function multipartOf(...parts: readonly (readonly [head: string, content: string])[]): string {
  const all = parts.map(([head, content]) => `--bound\r\n${head}\r\n\r\n${content}\r\n`);
  return `${all.join('')}--bound--\r\n`;
}

async function refusal(work: Promise<Form>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof Refusal, `refused, not ${String(error)}`);
  return error.code;
}

describe('readForm, urlencoded', () => {
  it('decodes fields at every chunk size, repeats kept in order', async () => {
    const body = 'id=a&id=b&subject=%E4%BD%A0%E5%A5%BD+you&empty=';
    for (let size = 1; size <= body.length; size++) {
      const form = await readForm(posted(urlencoded, body, size), limit);
      assert.deepEqual(form.all('id'), ['a', 'b']);
      assert.equal(form.text('subject'), '你好 you');
      assert.ok(form.has('empty'));
      assert.equal(form.text('absent'), '');
    }
  });

  it('keeps a field called __proto__ a field', async () => {
    const form = await readForm(posted(urlencoded, '__proto__=x&constructor=y'), limit);
    assert.equal(form.text('__proto__'), 'x');
    assert.equal(({} as Record<string, unknown>)['x'], undefined);
  });

  it('refuses more fields and more bytes than its limits', async () => {
    const many = 'a=1&'.repeat(2001);
    assert.equal(await refusal(readForm(posted(urlencoded, many, 4096), limit)), 'bad-form');
    const long = `a=${'x'.repeat(limit)}`;
    assert.equal(await refusal(readForm(posted(urlencoded, long, 65536), limit)), 'too-large');
  });

  it('refuses a body that was cut on its way', async () => {
    const cut = (async function* () {
      yield Buffer.from('a=1&b=');
      throw new ProtocolError('body-short', 'the body ended after 6 of 100 bytes');
    })();
    const request = { ...posted(urlencoded, ''), body: cut };
    assert.equal(await refusal(readForm(request, limit)), 'bad-form');
  });

  it('refuses a length over the limit before it reads a byte', async () => {
    const request = posted(urlencoded, 'a=1', 1, limit + 1);
    assert.equal(await refusal(readForm(request, limit)), 'too-large');
  });
});

describe('readForm, multipart', () => {
  const body = multipartOf(
    ['Content-Disposition: form-data; name="to"', 'bob@example.test'],
    [
      'Content-Disposition: form-data; name="attachments"; filename="résumé.txt"\r\nContent-Type: text/plain',
      'first\r\n--other\r\nlast',
    ],
    [
      'Content-Disposition: form-data; name="attachments"; filename=""\r\nContent-Type: application/octet-stream',
      '',
    ],
  );

  it('gives fields and files at every chunk size; an empty file input gives none', async () => {
    for (let size = 1; size < 200; size += 3) {
      const form = await readForm(posted(multipart, body, size), limit);
      assert.equal(form.text('to'), 'bob@example.test');
      const [file, ...more] = form.files('attachments');
      assert.equal(more.length, 0);
      assert.equal(file?.filename, 'résumé.txt');
      assert.equal(file?.contentType, 'text/plain');
      assert.equal(Buffer.from(file?.content ?? []).toString(), 'first\r\n--other\r\nlast');
    }
  });

  it('refuses a body that ends before its last boundary', async () => {
    const cut = body.slice(0, body.length - 30);
    assert.equal(await refusal(readForm(posted(multipart, cut), limit)), 'bad-form');
  });

  it('refuses a boundary that is missing', async () => {
    assert.equal(await refusal(readForm(posted('multipart/form-data', body), limit)), 'bad-form');
  });

  it('refuses a file over the limit', async () => {
    const head = 'Content-Disposition: form-data; name="attachments"; filename="a"';
    const big = multipartOf([head, 'x'.repeat(limit)]);
    assert.equal(await refusal(readForm(posted(multipart, big, 65536), limit)), 'too-large');
  });

  it('refuses more files than its limit', async () => {
    const head = 'Content-Disposition: form-data; name="attachments"; filename="a"';
    const many = multipartOf(...Array.from({ length: 201 }, () => [head, 'x'] as const));
    assert.equal(await refusal(readForm(posted(multipart, many, 4096), limit)), 'too-large');
  });
});
