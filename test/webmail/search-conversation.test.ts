import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type MailApp, mei, openMailApp } from './mail-app.ts';

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

function letter(id: string, fields: string, from = 'Ann <ann@example.com>'): string {
  const head = [`From: ${from}`, 'To: mei@one.test', `Message-ID: <${id}@x>`, fields];
  return `${head.join('\r\n')}\r\n\r\nWords of ${id}.\r\n`;
}

async function deliver(count: number, name: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n++) {
    const parents = n === 0 ? '' : `References: <${name}0@x>\r\n`;
    const text = letter(
      `${name}${n}`,
      `${parents}Subject: <i>${name}</i>`,
      '<b>Ann</b> <a@x.test>',
    );
    ids.push(await app.deliver(mei, text, { receivedMs: 1_700_000_000_000 + n * 1_000 }));
  }
  return ids;
}

/** The pages that the conversation beside a message leads to. */
async function linked(id: string): Promise<readonly string[]> {
  // The index is filled before the page looks into it.
  for (let tries = 0; tries < 100; tries++) {
    const found = await app.text('/search?q=words', { cookie });
    if (!found.includes('Searching the newest')) break;
  }
  const page = await app.text(`/mail/INBOX/${encodeURIComponent(id)}`, { cookie });
  const list = /<nav class="conversation"[^]*?<\/nav>/.exec(page)?.[0] ?? '';
  assert.ok(!list.includes('<i>') && !list.includes('<b>Ann'), 'a name became markup');
  return [...list.matchAll(/href="\/mail\/INBOX\/([^"]+)"/g)].map(([, path]) =>
    decodeURIComponent(path ?? ''),
  );
}

test('a message shows the others of its conversation, oldest first', async () => {
  const ids = await deliver(3, 'three');
  for (const id of ids) assert.deepEqual(await linked(id), ids);
});

test('a message that stands alone shows no list', async () => {
  const id = await app.deliver(mei, letter('alone', 'Subject: Alone'));
  assert.deepEqual(await linked(id), []);
});

test('of a long conversation the messages around the open one are shown', async () => {
  const ids = await deliver(30, 'long');
  assert.deepEqual(await linked(ids[0] ?? ''), ids.slice(0, 20));
  assert.deepEqual(await linked(ids[29] ?? ''), ids.slice(10));
  const middle = await linked(ids[15] ?? '');
  assert.equal(middle.length, 20);
  assert.ok(middle.includes(ids[15] ?? ''));
});
