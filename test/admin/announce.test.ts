// A message to all people of a domain: written and looked at over HTTP, delivered by the scheduler's
// act into real Maildirs, and by one that takes over from another that was killed.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { AnnounceDelivery } from '../../src/account/announce-delivery.ts';
import type { AnnouncementFacts } from '../../src/account/announcements.ts';
import { localSubmission } from '../../src/account/local-delivery.ts';
import { adminRoutes } from '../../src/admin/routes.ts';
import { liesIn } from '../../src/announce-work.ts';
import { openDirectory } from '../../src/directory/open.ts';
import { silentLog } from '../../src/kit/log.ts';
import { deliver } from '../../src/maildir/deliver.ts';
import { composeMessage } from '../../src/mta/compose.ts';
import type { Submission } from '../../src/mta/submission.ts';
import { AnnouncementTable } from '../../src/state/announcement-table.ts';
import { TaskTable } from '../../src/state/task-table.ts';
import { bodyOf, headerOf } from '../web/app-request.ts';
import { openSignedApp, type SignedApp } from './signed-app.ts';

const path = '/admin/one.test/announce';
const written = { subject: 'Hello <all>', text: 'The server moves.\r\nOn Monday.', to: 'all' };

class Killed extends Error {}

describe('an announcement', () => {
  let app: SignedApp;
  let root: string;
  let baseDir: string;
  before(async () => {
    app = await openSignedApp(adminRoutes);
    root = await app.cookie('root@one.test');
    const [row] = await app.database.all("select path from domain where domain_name = 'one.test'");
    baseDir = dirname(String(row?.['path']));
  });
  after(async () => {
    await app.close();
    assert.deepEqual(app.bugs, []);
  });

  const post = (form: Record<string, string>, as = root) =>
    app.send('POST', path, { cookie: as, form });
  const begin = async (form: Record<string, string>): Promise<string> => {
    const answer = await post({ ...written, ...form, send: 'yes' });
    assert.equal(answer.status, 303);
    return (headerOf(answer, 'location') ?? '').split('/').at(-1) ?? '';
  };
  const factsOf = async (id: string): Promise<AnnouncementFacts> => {
    const [row] = await app.database.all('select facts from dispatch_due where subject = ?', [id]);
    return JSON.parse(String(row?.['facts'])) as AnnouncementFacts;
  };
  const arrived = (local: string): readonly string[] => {
    const folder = join(baseDir, 'one.test', local, 'new');
    return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  };
  /** `wrap` may kill it around a submission. */
  const delivery = (
    wrap: (submission: Submission) => Submission = (one) => one,
    isLocal = true,
  ) => {
    const directory = openDirectory({
      schema: 'vmail-sql',
      database: app.database,
      baseDir,
      log: silentLog,
    });
    const submission = localSubmission({
      directory,
      hostname: 'mx.test',
      now: Date.now,
      log: silentLog,
      deliver: async (account, bytes) => {
        const receivedMs = Date.now();
        await deliver(account.path, { bytes, flags: '', receivedMs, hostname: 'mx.test' });
      },
    });
    return new AnnounceDelivery({
      table: new AnnouncementTable(app.database),
      tasks: new TaskTable(app.database),
      directory,
      submission: wrap(submission),
      compose: composeMessage,
      hasArrived: async (address, message) => {
        const found = await liesIn(join(baseDir, 'one.test', address.split('@')[0] ?? ''), message);
        return found || (isLocal ? false : undefined);
      },
      now: Date.now,
      log: silentLog,
      pauseMs: 0,
    });
  };
  const run = async (id: string, by = delivery()) => {
    while (!(await by.turn(await factsOf(id), new AbortController().signal)));
  };

  it('is shown before it goes, to whom and how', async () => {
    const body = await bodyOf(await post(written));
    assert.match(body, /It goes to 3 mailboxes/);
    assert.match(body, /<h2 dir="auto">Hello &lt;all&gt;<\/h2>/);
    assert.match(body, /The server moves\.\nOn Monday\./);
    assert.match(body, /<li dir="ltr">bob@one\.test<\/li>/);
    assert.deepEqual(await app.database.all('select 1 from dispatch_due'), []);
  });

  it('reaches everybody once, each alone', async () => {
    const id = await begin({});
    await run(id);
    for (const local of ['mei', 'bob', 'root']) {
      const [message = '', ...more] = arrived(local);
      assert.deepEqual(more, []);
      assert.match(message, /^Subject: Hello <all>$/m);
      assert.match(message, new RegExp(`^To: ${local}@one\\.test$`, 'm'));
      assert.match(message, /^Auto-Submitted: auto-generated$/m);
      assert.match(message, /The server moves\./);
      assert.doesNotMatch(message, /^Bcc:/m);
    }
    const page = await bodyOf(await app.send('GET', `/admin/tasks/${id}`, { cookie: root }));
    assert.match(page, /Done: 3 of 3\./);
  });

  it('goes on where a process was killed, and nobody gets it twice', async () => {
    for (const [name, when] of [
      ['before', 'before'],
      ['after', 'after'],
    ] as const) {
      const subject = `killed ${name}`;
      const id = await begin({ subject });
      let turns = 0;
      const killing = delivery((submission) => ({
        submit: async (mail, signal) => {
          turns += 1;
          if (turns === 2 && when === 'before') throw new Killed();
          const result = await submission.submit(mail, signal);
          if (turns === 2) throw new Killed();
          return result;
        },
        close: () => submission.close(),
      }));
      await assert.rejects(run(id, killing), Killed);
      await run(id);
      for (const local of ['mei', 'bob', 'root']) {
        const own = arrived(local).filter((one) => one.includes(`Subject: ${subject}\n`));
        assert.equal(own.length, 1, `${local} ${name}`);
      }
    }
  });

  it('is not sent again through a mail server that may have it still', async () => {
    const id = await begin({ subject: 'unsure', to: 'some', names: 'bob' });
    const killing = delivery(() => ({
      submit: async () => {
        throw new Killed();
      },
      close() {},
    }));
    await assert.rejects(run(id, killing), Killed);
    await run(id, delivery(undefined, false));
    assert.ok(!arrived('bob').some((one) => one.includes('Subject: unsure')));
    const page = await bodyOf(await app.send('GET', `/admin/tasks/${id}`, { cookie: root }));
    assert.match(page, /Whether bob@one\.test got it is not known/);
  });

  it('can be stopped, and says who did not get it', async () => {
    const stopped = await begin({ subject: 'stopped' });
    await app.send('POST', `/admin/tasks/${stopped}/stop`, { cookie: root, form: {} });
    await run(stopped);
    assert.ok(!arrived('mei').some((one) => one.includes('Subject: stopped')));
    const id = await begin({ subject: 'partly', to: 'some', names: 'bob@one.test, nobody' });
    await run(id);
    const page = await bodyOf(await app.send('GET', `/admin/tasks/${id}`, { cookie: root }));
    assert.match(page, /nobody@one\.test did not get it\./);
    assert.match(page, /Done: 1 of 2\./);
  });

  for (const [form, field] of [
    [{ subject: '' }, 'subject'],
    [{ text: ' ' }, 'text'],
    [{ subject: 'x'.repeat(201) }, 'subject'],
    [{ text: 'x'.repeat(20_001) }, 'text'],
    [{ to: 'some', names: ' , ' }, 'names'],
    [{ to: 'full' }, 'names'],
  ] as const) {
    it(`is refused beside the field: ${JSON.stringify(form).slice(0, 30)}`, async () => {
      const body = await bodyOf(await post({ ...written, ...form }));
      assert.match(body, new RegExp(`id="${field}-error"`));
      // What was typed is not lost.
      assert.match(body, /name="text"/);
    });
  }

  it('has no line end in its subject', async () => {
    assert.equal((await post({ ...written, subject: 'a\nBcc: b@c.test' })).status, 400);
  });

  it('is for those who may change mailboxes, in their own domain', async () => {
    const mei = await app.cookie('mei@one.test');
    assert.equal((await post(written, mei)).status, 200);
    const other = { cookie: mei, form: { ...written, send: 'yes' } };
    assert.equal((await app.send('POST', '/admin/two.test/announce', other)).status, 403);
    const ana = await app.cookie('ana@two.test');
    assert.equal((await post({ ...written, send: 'yes' }, ana)).status, 403);
  });

  it('goes out ten times a day and no more, and is written down', async () => {
    const [row] = await app.database.all(
      "select count(*) as number from dispatch_audit where verb = 'announce'",
    );
    for (let n = Number(row?.['number']); n < 10; n += 1) await begin({ to: 'some', names: 'bob' });
    const body = await bodyOf(await post({ ...written, send: 'yes' }));
    assert.match(body, /No more than 10 are allowed/);
  });
});
