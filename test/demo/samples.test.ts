import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';
import { test } from 'node:test';
import PostalMime from 'postal-mime';
import { pdf } from '../../src/demo/pdf.ts';
import { logoPicture } from '../../src/demo/pictures.ts';
import { base64Lines, encodeText, quotedPrintable } from '../../src/demo/raw.ts';
import { samples } from '../../src/demo/samples/all.ts';
import { writeSample } from '../../src/demo/write-sample.ts';

const nowMs = Date.UTC(2026, 10, 21, 15, 0, 0);

for (const sample of samples) {
  test(`the sample ${sample.key} is a mail that an independent parser reads`, async () => {
    const { bytes, dateMs } = await writeSample(sample, samples, nowMs);
    const mail = await PostalMime.parse(bytes);
    assert.ok(mail.from?.address?.includes('@'));
    assert.ok((mail.text ?? mail.html ?? '').length > 20);
    assert.ok(!(mail.text ?? '').includes('\ufffd') && !(mail.subject ?? '').includes('\ufffd'));
    assert.equal(mail.messageId, `<${sample.key}.demo@mail.example.test>`);
    assert.equal(Date.parse(mail.date ?? ''), Math.floor(dateMs / 1000) * 1000);
    assert.ok(dateMs < nowMs);
    if (!('raw' in sample.mail)) assert.equal(mail.subject ?? '', sample.mail.subject);
  });
}

test('every key is used once and every answer names its whole conversation', async () => {
  assert.equal(new Set(samples.map((sample) => sample.key)).size, samples.length);
  const last = samples.find((sample) => sample.key === 'cafe-4');
  assert.ok(last);
  const mail = await PostalMime.parse((await writeSample(last, samples, nowMs)).bytes);
  assert.deepEqual(
    mail.references?.split(/\s+/),
    [1, 2, 3].map((number) => `<cafe-${number}.demo@mail.example.test>`),
  );
});

const parsedSample = async (key: string) => {
  const sample = samples.find((candidate) => candidate.key === key);
  assert.ok(sample);
  const { bytes } = await writeSample(sample, samples, nowMs);
  return { mail: await PostalMime.parse(bytes), raw: Buffer.from(bytes).toString('latin1') };
};

const charsets: readonly [key: string, charset: string, subject: string, words: string][] = [
  ['hetang-1', 'gb2312', '荷塘工坊的来信', '还有一位会修收音机的王老师'],
  ['hetang-2', 'gb18030', '工具清单和照片（第二批）', '您问的那个字是"镕"'],
  ['kintsugi', 'iso-2022-jp', '金継ぎ教室のお礼', '青い急須の持ち主の方に'],
  ['waraq', 'utf-8', 'ورشة تجليد الكتب يوم الجمعة', 'سنبدأ يوم الجمعة'],
  ['weiss', 'iso-8859-1', 'Grüße aus Lübeck: Tretlager für größere Räder', 'außer der Zoll'],
  ['lefevre', 'iso-8859-1', 'Les chaises sont arrivées à bon port !', 'malgré mon frère'],
];

for (const [key, charset, subject, words] of charsets) {
  test(`the letter ${key} comes in ${charset} and reads as it was written`, async () => {
    const { mail, raw } = await parsedSample(key);
    assert.equal(mail.subject, subject);
    assert.ok(mail.text?.includes(words));
    assert.match(raw, new RegExp(`charset=${charset}`));
  });
}

test('the large attachment is large and its bytes are the same each time', async () => {
  const first = await parsedSample('choir');
  const second = await parsedSample('choir');
  assert.ok(first.raw.length > 6_000_000);
  assert.equal(first.mail.attachments[0]?.filename, 'rehearsal.wav');
  assert.deepEqual(first.mail.attachments, second.mail.attachments);
});

test('the invitation is an iTIP request with an event in the days to come', async () => {
  const { mail } = await parsedSample('weir');
  const calendar = mail.attachments.find((part) => part.mimeType === 'text/calendar');
  const text = Buffer.from(calendar?.content as ArrayBuffer).toString();
  assert.match(text, /METHOD:REQUEST/);
  assert.match(text, /DTSTART:20261126T100000Z/);
});

test('the delivery report has its three parts and the list post its list fields', async () => {
  const report = await parsedSample('undelivered');
  for (const type of ['multipart/report', 'message/delivery-status', 'text/rfc822-headers']) {
    assert.match(report.raw, new RegExp(type));
  }
  const post = await parsedSample('toollibs');
  const keys = post.mail.headers.map((field) => field.key);
  for (const key of ['list-id', 'list-post', 'list-unsubscribe']) assert.ok(keys.includes(key));
});

test('the picture is a PNG whose pixels inflate to its size', () => {
  const picture = Buffer.from(logoPicture());
  const dataLength = picture.readUInt32BE(33);
  assert.equal(picture.toString('latin1', 37, 41), 'IDAT');
  assert.equal(inflateSync(picture.subarray(41, 41 + dataLength)).length, 120 * (1 + 120 * 3));
});

test('each offset in the table of the PDF points at its object', () => {
  const text = Buffer.from(pdf('Title (with brackets)', ['a \\ b'])).toString('latin1');
  const [, start = ''] = /startxref\n(\d+)\n%%EOF\n$/.exec(text) ?? [];
  assert.ok(text.slice(Number(start)).startsWith('xref\n0 6\n'));
  const offsets = [...text.matchAll(/^(\d{10}) 00000 n $/gm)].map((row) => Number(row[1]));
  assert.equal(offsets.length, 5);
  for (const [index, offset] of offsets.entries()) {
    assert.ok(text.slice(offset).startsWith(`${index + 1} 0 obj\n`));
  }
  assert.match(text, /\(Title \\\(with brackets\\\)\)/);
});

test('no encoded line is longer than 76 characters', () => {
  const bytes = encodeText('utf-8', `${'é= '.repeat(200)}\nshort \n`);
  for (const line of [
    ...quotedPrintable(bytes).split('\r\n'),
    ...base64Lines(bytes).split('\r\n'),
  ]) {
    assert.ok(line.length <= 76, line);
    assert.ok(!line.endsWith(' '), line);
  }
});
