// The address book's pages, without a script: adding, finding, groups, import and export, and what
// the rest of the webmail knows from it.

import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { bodyOf, headerOf } from '../../web/app-request.ts';
import { bob, mei, openMailApp, type MailApp } from '../mail-app.ts';

interface Opened extends MailApp {
  get(target: string): Promise<string>;
  /** Posts a form that must lead on; gives where to. */
  post(target: string, form: Readonly<Record<string, string | readonly string[]>>): Promise<string>;
  upload(target: string, name: string, content: string): Promise<string>;
}

async function opened(t: TestContext, address = mei): Promise<Opened> {
  const app = await openMailApp();
  t.after(() => app.close());
  t.after(() => assert.deepEqual(app.bugs, []));
  const cookie = await app.cookie(address);
  return {
    ...app,
    get: (target) => app.text(target, { cookie }),
    post: async (target, form) => {
      const response = await app.send('POST', target, { cookie, form });
      assert.equal(response.status, 303, `${target}: ${(await bodyOf(response)).slice(0, 2_000)}`);
      return headerOf(response, 'location') ?? '';
    },
    upload: async (target, name, content) => {
      const body = Buffer.from(
        `--b\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/vcard\r\n\r\n${content}\r\n--b--\r\n`,
      );
      const headers = { 'content-type': 'multipart/form-data; boundary=b' };
      return bodyOf(await app.send('POST', target, { cookie, body, headers }));
    },
  };
}

/** The contact's own page, out of where saving led to. */
const pathOf = (location: string): string => location.split('?', 1)[0] ?? '';

test('a contact is added, found, changed, deleted and brought back', async (t) => {
  const app = await opened(t);
  assert.match(await app.get('/contacts'), /Nobody is in here yet/);
  const saved = await app.post('/contacts/new', {
    given: '<b>Ann',
    family: 'Marsh',
    email_1: 'ann@far.test',
    email_label_1: 'work',
    phone_1: '+49 30 1',
    place_street_1: '1 Lane\r\n2nd floor',
    place_city_1: 'Town',
    birthday: '1990-04-03',
    sites: 'javascript:alert(1)\r\nhttps://far.test/',
    note: 'one\r\ntwo',
  });
  const path = pathOf(saved);
  const shown = await app.get(path);
  for (const words of ['&lt;b>Ann Marsh', 'ann@far.test', '3 April 1990', '1 Lane\n2nd floor']) {
    assert.ok(
      shown.replaceAll('&gt;', '>').includes(words) || shown.includes('April 3, 1990'),
      words,
    );
  }
  assert.doesNotMatch(shown, /<b>Ann|href="javascript/);
  assert.match(await app.get('/contacts?q=MARSH+far'), /ann@far\.test/);
  assert.match(await app.get('/contacts?q=nobody'), /Nobody was found/);
  const form = await app.get(`${path}/edit`);
  const etag = /name="etag" value="([0-9a-f]{40})"/.exec(form)?.[1] ?? '';
  await app.post(`${path}/edit`, { etag, name: 'Annie', email_1: 'ann@far.test' });
  assert.match(await app.get(path), /<h1 dir="auto">Annie/);
  const stale = await app.send('POST', `${path}/edit`, {
    cookie: await app.cookie(mei),
    form: { etag, name: 'Lost' },
  });
  assert.equal(stale.status, 409);
  const removed = await app.post(`${path}/removal`, {});
  const told = await app.get(removed);
  assert.match(told, /1 contact was deleted/);
  const [first, last] = ['first', 'last'].map(
    (name) => new URLSearchParams(removed.split('?')[1]).get(name) ?? '',
  );
  await app.post('/contacts/undo', { first: first ?? '', last: last ?? '' });
  assert.match(await app.get('/contacts'), /Annie/);
});

test('a form that will not do is shown again with what was typed', async (t) => {
  const app = await opened(t);
  const cookie = await app.cookie(mei);
  const wrong = [
    [{ email_1: 'no address' }, /is not an e-mail address/],
    [{ note: 'only a note' }, /Please give a name/],
  ] as const;
  for (const [form, words] of wrong) {
    const response = await app.send('POST', '/contacts/new', { cookie, form });
    assert.equal(response.status, 422);
    assert.match(await bodyOf(response), words);
  }
});

test('everybody sees only their own book', async (t) => {
  const app = await opened(t);
  const path = pathOf(await app.post('/contacts/new', { name: 'Secret', email_1: 's@x.test' }));
  const cookie = await app.cookie(bob);
  for (const target of [path, `${path}/edit`, `${path}/photo`, `${path}/card.vcf`]) {
    assert.equal((await app.send('GET', target, { cookie })).status, 404, target);
  }
  assert.equal((await app.send('POST', `${path}/removal`, { cookie, form: {} })).status, 404);
  assert.doesNotMatch(await app.text('/contacts', { cookie }), /Secret/);
  assert.doesNotMatch(await app.text('/contacts/complete?q=sec', { cookie }), /Secret/);
  assert.doesNotMatch(
    await bodyOf(await app.send('GET', '/contacts/export.vcf', { cookie })),
    /Secret/,
  );
  assert.equal((await app.send('GET', '/contacts')).status, 303);
});

test('groups are made, filled, written to, renamed and deleted', async (t) => {
  const app = await opened(t);
  const ann = pathOf(
    await app.post('/contacts/new', { name: 'Ann "A" Marsh', email_1: 'ann@x.test' }),
  );
  await app.post('/contacts/new', { name: 'Bob', email_1: 'bob@x.test' });
  const made = await app.post('/contacts/groups', { name: 'Team' });
  const group = new URLSearchParams(made.split('?')[1]).get('group') ?? '';
  const uid = ann.split('/').at(-1) ?? '';
  await app.post('/contacts/members', { group, uid });
  const shown = await app.get(`/contacts?group=${group}`);
  assert.match(shown, /ann@x\.test/);
  assert.doesNotMatch(shown, /bob@x\.test/);
  assert.match(await app.get(ann), />Team</);
  const compose = await app.get(`/compose?contact=${group}`);
  assert.match(
    compose,
    /value="&quot;Ann \\&quot;A\\&quot; Marsh&quot; &lt;ann@x\.test(?:&gt;|>)"/,
  );
  const etag = /name="etag" value="([0-9a-f]{40})"/.exec(shown)?.[1] ?? '';
  await app.post(`/contacts/groups/${group}/name`, { etag, name: 'Crew' });
  assert.match(await app.get('/contacts'), />Crew</);
  await app.post('/contacts/members', { drop: group, uid });
  assert.match(await app.get(`/contacts?group=${group}`), /Nobody is in this group/);
  await app.post(`/contacts/groups/${group}/removal`, {});
  assert.doesNotMatch(await app.get('/contacts'), /Crew/);
});

const gif = 'R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

test('a file is shown before it is taken in, and what was taken in can be saved', async (t) => {
  const app = await opened(t);
  const card = (lines: string): string => `BEGIN:VCARD\r\nVERSION:3.0\r\n${lines}\r\nEND:VCARD\r\n`;
  const content =
    card(`FN:Ann <script>\r\nEMAIL:ann@x.test\r\nPHOTO;ENCODING=b:${gif}\r\nUID:a/b c`) +
    card('FN:王小明\r\nEMAIL:wang@x.test\r\nPHOTO;VALUE=uri:https://watch.test/a.gif') +
    card('NOTE:nobody');
  const preview = await app.upload('/contacts/import', 'people.vcf', content);
  for (const words of [/2 new contacts/, /1 entry has/, /1 picture lies on another server/]) {
    assert.match(preview, words);
  }
  assert.doesNotMatch(preview, /<script>/);
  assert.match(await app.get('/contacts'), /Nobody is in here yet/);
  const taken = await app.post('/contacts/import/taken', { twice: 'skip' });
  assert.match(await app.get(taken), /2 entries were taken in/);
  const list = await app.get('/contacts');
  const picture = /src="([^"]+\/photo\?[0-9a-f]+)"/.exec(list)?.[1] ?? '';
  const cookie = await app.cookie(mei);
  const response = await app.send('GET', picture, { cookie });
  assert.equal(headerOf(response, 'content-type'), 'image/gif');
  assert.equal(headerOf(response, 'x-content-type-options'), 'nosniff');
  assert.match(headerOf(response, 'content-security-policy') ?? '', /default-src 'none'.*sandbox/);
  const vcard = await app.get('/contacts/export.vcf');
  assert.match(vcard, /VERSION:4\.0\r\nUID:a\/b c\r\nFN:Ann <script>/);
  assert.match(await app.get('/contacts/export.csv'), /"王小明"/);
  const again = await app.upload('/contacts/import', 'people.vcf', vcard);
  assert.match(again, /Nobody new/);
  assert.match(again, /2 are in your contacts already/);
  const odd = await app.upload('/contacts/import', 'x.pdf', '%PDF-1.7');
  assert.match(odd, /No contacts were found in this file/);
});

test('duplicates are shown, and made one', async (t) => {
  const app = await opened(t);
  const one = pathOf(await app.post('/contacts/new', { name: 'Ann', email_1: 'ann@x.test' }));
  const two = pathOf(await app.post('/contacts/new', { name: 'Ann M', email_1: 'ANN@x.test' }));
  const uids = [one, two].map((path) => path.split('/').at(-1) ?? '');
  assert.match(await app.get('/contacts/duplicates'), /Make one contact/);
  await app.post('/contacts/merge', { uid: uids });
  assert.match(await app.get('/contacts/duplicates'), /No two contacts/);
});

test('whom one writes to is offered, forgotten, and not kept where one does not want it', async (t) => {
  const app = await opened(t);
  const send = async (to: string): Promise<void> => {
    await app.post('/compose', {
      to,
      subject: 'x',
      body: 'x',
      action: 'send',
      key: crypto.randomUUID(),
    });
  };
  const offered = async (typed: string): Promise<readonly { value: string }[]> => {
    return (
      JSON.parse(await app.get(`/contacts/complete?q=${typed}`)) as { people: { value: string }[] }
    ).people;
  };
  // Bob is of the domain; what is known of him comes from there until he is written to.
  assert.deepEqual(
    (await offered('bo')).map(({ value }) => value),
    [bob],
  );
  await send(`Robert Stone <${bob}>`);
  assert.deepEqual(
    (await offered('stone')).map(({ value }) => value),
    [`Robert Stone <${bob}>`],
  );
  assert.match(await app.get('/contacts/written-to'), /Robert Stone/);
  await app.post('/contacts/written-to/forgotten', { address: bob });
  assert.doesNotMatch(await app.get('/contacts/written-to'), /Robert Stone/);
  await app.post('/contacts/written-to/kept', { keep: 'no' });
  await send(bob);
  assert.match(await app.get('/contacts/written-to'), /Nobody yet/);
  assert.match(await app.get('/contacts/domain?q=BOB'), /bob@one\.test/);
});

test('a sender is added from their message, and is no stranger then', async (t) => {
  const app = await opened(t);
  const id = await app.deliver(
    mei,
    'From: "Eve <i>" <Eve@far.test>\r\nTo: mei@one.test\r\nSubject: Hello\r\n\r\nHello.\r\n',
  );
  const path = `/mail/INBOX/${encodeURIComponent(id)}`;
  const before = await app.get(path);
  const link = /href="(\/contacts\/new\?[^"]+)"/.exec(before)?.[1]?.replaceAll('&amp;', '&') ?? '';
  assert.match(before, /class="note sender-note/);
  const form = await app.get(link);
  assert.match(form, /value="Eve@far\.test"/);
  assert.doesNotMatch(form, /<i>/);
  const saved = await app.post('/contacts/new', { name: 'Eve', email_1: 'Eve@far.test' });
  const after = await app.get(path);
  assert.ok(after.includes(`href="${pathOf(saved)}"`));
  assert.doesNotMatch(after, /class="note sender-note/);
});
