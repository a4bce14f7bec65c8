// Hostile text in every place that somebody else fills, followed through every page there is.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openDatabase } from '../../src/database/open.ts';
import { silentLog } from '../../src/kit/log.ts';
import { openLog } from '../../src/server/process-log.ts';
import { temporaryDirectory } from '../real/temporary.ts';
import { crawl, type SeenPage } from '../webmail/crawl.ts';
import { type MailApp, mei } from '../webmail/mail-app.ts';
import { attached, multipart } from '../webmail/parts/multipart.ts';
import { openFor } from './served-app.ts';

const probes: readonly string[] = [
  '<probe-x onprobe=1>',
  '"><probe-x>',
  "' onprobe=1 x='",
  '</title></textarea></script><script>probe</script>',
  '{{7*7}}${7*7}{n, plural,}',
  '\u2028\u2029\u202eprobe',
];
const all = probes.join(' ');
const encoded = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;

/** What of a page came out of a value: none of it may. */
function faults({ path, body, elements, answer }: SeenPage): readonly string[] {
  const made = elements.filter(
    ({ tagName, attrs }) =>
      tagName.startsWith('probe') ||
      attrs.some(({ name }) => name.startsWith('on')) ||
      (tagName === 'script' && !attrs.some(({ name }) => name === 'src')),
  );
  const policy = answer.headers.find(([name]) => name === 'content-security-policy')?.[1] ?? '';
  return [
    ...made.map(({ tagName }) => `${path}: <${tagName}>`),
    ...(elements.length > 0 && !/(?:script|default)-src '(?:self|none)'/.test(policy)
      ? [`${path}: ${policy}`]
      : []),
    ...(/script-src[^;]*unsafe/.test(policy) ? [`${path}: ${policy}`] : []),
    // What a template engine would have worked out.
    ...(/\{?49\}?/.test(body) && body.includes('{{49}}') ? [`${path}: evaluated`] : []),
  ];
}

async function fill(app: MailApp, cookie: string): Promise<void> {
  const names = probes.map((probe) => attached('text/plain', 'x', probe));
  const parts = probes.map((probe, at) => ({
    ...(names[at] ?? assert.fail()),
    headers: [`Content-Disposition: attachment; filename="${encoded(probe)}"`],
  }));
  const headers = [
    `Sender: ${encoded(all)} <s@far.test>`,
    `Reply-To: ${encoded(all)} <r@far.test>`,
    `Cc: ${encoded(all)} <c@far.test>, "${probes[0] ?? ''}" <d@far.test>`,
    `List-Id: ${encoded(all)} <l.far.test>`,
  ];
  const mail = multipart(parts, { headers })
    .replace('From: Eve Stone', `From: ${encoded(all)}`)
    .replace('Subject: What hangs on it', `Subject: ${encoded(all)}`)
    .replace('Date: Sat, 21 Nov 2026 09:00:00 +0000', `Date: ${probes[0] ?? ''}`);
  await app.deliver(mei, mail);
  await app.deliver(mei, mail.replace('<carries@', '<"><probe-x>@'), { flags: 'S' });
  const person = { display_name: all.replace(/[\u2028\u2029]/g, ''), signature: all };
  await app.send('POST', '/settings', { cookie, form: person });
  const letter = { to: 'ann@far.test', subject: all, body: all, action: 'keep' };
  assert.equal((await app.send('POST', '/compose', { cookie, form: letter })).status, 303);
  for (const name of probes) {
    await app.send('POST', '/folders', { cookie, form: { name } });
    await app.send('POST', '/admin/one.test/mailboxes', {
      cookie,
      form: { local_part: name, password: 'corner lamp window' },
    });
    const target = `${name}@far.test`;
    await app.send('POST', '/admin/one.test/forwarders', {
      cookie,
      form: { local_part: 'x', target },
    });
  }
}

test('T05: what others write is text on every page', async (t) => {
  const app = await openFor(t, {}, { web: { superAdministrators: [mei] } });
  const cookie = await app.cookie(mei);
  await fill(app, cookie);
  const starts = ['/', '/compose', '/settings', '/admin', `/search?q=${encodeURIComponent(all)}`];
  const pages = await crawl(app, { cookie, mount: '', starts });
  assert.ok(pages.length > 40, `only ${pages.length} pages were seen`);
  assert.deepEqual(pages.flatMap(faults), []);
  assert.ok(pages.some(({ body }) => body.includes('&lt;probe-x onprobe=1&gt;')));
  assert.ok(
    pages.some(({ path }) => path.startsWith('/mail/%3Cprobe-x')),
    'a folder of that name',
  );
  assert.deepEqual(
    pages.filter(({ answer }) => answer.status >= 500).map(({ path }) => path),
    [],
  );
  assert.deepEqual(app.bugs, []);
});

test('T06: rows that another program has filled are text, or nothing', async (t) => {
  const app = await openFor(t, {}, { web: { superAdministrators: [mei] } });
  const cookie = await app.cookie(mei);
  await app.deliver(mei, multipart([]));
  const url = `sqlite:${join(app.baseDir, '../directory.db')}`;
  const database = await openDatabase({ url, password: undefined, log: silentLog });
  const known =
    'displayName signature timeZone language theme pageSize identities remoteImages density ' +
    'remoteImageSenders savedSearches labels folderOrder __proto__ constructor toString';
  const names = [...known.split(' '), all];
  const values = [
    all,
    '{"__proto__":{"isAdmin":true}}',
    'O:8:"stdClass":1:{s:1:"x";s:1:"y";}',
    '[{"address":"boss@one.test"',
    '-1',
    '1e309',
    'x'.repeat(1_000_000),
  ];
  for (const value of values) {
    for (const name of names) {
      const row = [mei, name.slice(0, 60), value];
      await database.run(
        'replace into dispatch_setting (address, name, value) values (?, ?, ?)',
        row,
      );
    }
    await database.run('update dispatch_session set agent = ?, remote = ?', [value, value]);
    const starts = ['/', '/compose', '/settings', '/admin'];
    const pages = await crawl(app, { cookie, mount: '', starts });
    assert.deepEqual(pages.flatMap(faults), [], value.slice(0, 60));
    assert.deepEqual(app.bugs, [], value.slice(0, 60));
  }
  assert.equal(Reflect.get({}, 'isAdmin'), undefined);
  await database.close();
});

test('T08: a line of the log stays one line, whatever a name or a browser holds', (t) => {
  const { path, remove } = temporaryDirectory('log');
  t.after(remove);
  const file = join(path, 'log');
  const log = openLog({ file, level: 'info' }, 'worker');
  const hostile = [
    'a\r\nb',
    '\u001b[2J\u001b[31m',
    'x\u0000y',
    '\u0085\u009b1m',
    '\u2028\u202e\u007f',
    '{"level":50}\n',
  ];
  for (const name of hostile) {
    log.warn({ name, remoteAddress: name, err: new Error(name) }, 'a login failed');
  }
  log.flush();
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  assert.equal(lines.length, hostile.length);
  for (const [at, line] of lines.entries()) {
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    assert.doesNotMatch(line, /[\u0000-\u001f\u007f-\u009f\u2028-\u202e]/);
    assert.equal((JSON.parse(line) as { name: string }).name, hostile[at]);
  }
});
