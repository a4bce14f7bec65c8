// What the dispatch_* tables keep.

import assert from 'node:assert/strict';
import { openState } from '../../src/state/open.ts';
import type { SessionRow } from '../../src/state/session-table.ts';
import { eachDatabase } from '../database/each-database.ts';

const session = (tokenHash: string, seenMs = 1_000): SessionRow => ({
  tokenHash: tokenHash.repeat(64),
  address: 'bob@example.org',
  kind: 'account',
  credential: 'c'.repeat(64),
  remote: '2001:db8::1',
  agent: `Browser 漢 '; --`,
  createdMs: 1_000,
  seenMs,
});

const bucket = { subject: 's'.repeat(64), burst: 3, intervalMs: 1_000 };

eachDatabase((place) => {
  place.test('a session is found by its hash, touched forward only, and ended', async (given) => {
    const { sessions } = await openState(given.database);
    await sessions.add(session('a'));
    assert.deepEqual(await sessions.find('a'.repeat(64)), session('a'));
    assert.equal(await sessions.remoteOf('a'.repeat(16)), '2001:db8::1');
    assert.equal(await sessions.remoteOf('b'.repeat(16)), '');
    await sessions.touch(['a'.repeat(64), 'f'.repeat(64)], 5_000);
    await sessions.touch(['a'.repeat(64)], 3_000);
    assert.equal((await sessions.find('a'.repeat(64)))?.seenMs, 5_000);
    await sessions.end('a'.repeat(64));
    assert.equal(await sessions.find('a'.repeat(64)), undefined);
  });

  place.test('all sessions of an address end but the one that is kept', async (given) => {
    const { sessions } = await openState(given.database);
    for (const name of ['a', 'b', 'c']) await sessions.add(session(name));
    await sessions.add({ ...session('d'), address: 'ann@example.org' });
    await sessions.endAll('bob@example.org', 'b'.repeat(64));
    const left = await Promise.all(
      ['a', 'b', 'c', 'd'].map((name) => sessions.find(name.repeat(64))),
    );
    assert.deepEqual(
      left.map((row) => row !== undefined),
      [false, true, false, true],
    );
    await sessions.removeExpired({ seenMs: 1_001, createdMs: 0 });
    assert.equal(await sessions.find('b'.repeat(64)), undefined);
  });

  place.test('a bucket gives its burst, then one in each interval', async ({ database }) => {
    const { throttles } = await openState(database);
    const take = (nowMs: number) => throttles.take(bucket, nowMs);
    assert.deepEqual([await take(0), await take(0), await take(0)], [0, 0, 0]);
    assert.equal(await take(0), 1_000);
    assert.equal(await take(400), 600);
    assert.equal(await take(1_000), 0);
    assert.equal(await take(1_000), 1_000);
    // Long enough for all of it to run out: the whole burst again, and not more.
    const ends = [await take(99_000), await take(99_000), await take(99_000), await take(99_000)];
    assert.deepEqual(ends, [0, 0, 0, 1_000]);
  });

  place.test('a bucket counts takes of two processes at once exactly', async (given) => {
    const { throttles } = await openState(given.database);
    const others = (await openState(await given.openAgain())).throttles;
    const wide = { ...bucket, burst: 10 };
    const waits = await Promise.all(
      Array.from({ length: 40 }, (_, n) => (n % 2 === 0 ? throttles : others).take(wide, 5_000)),
    );
    assert.equal(waits.filter((waitMs) => waitMs === 0).length, 10);
  });

  place.test('a take can be given back, a bucket emptied, empty ones removed', async (given) => {
    const { throttles } = await openState(given.database);
    for (let n = 0; n < 3; n += 1) await throttles.take(bucket, 0);
    await throttles.giveBack(bucket);
    assert.equal(await throttles.take(bucket, 0), 0);
    await throttles.empty(bucket.subject);
    assert.equal(await throttles.fullMs(bucket.subject), 0);
    await throttles.mark(bucket.subject, 500);
    await throttles.mark(bucket.subject, 700);
    await throttles.removeEmpty(700);
    assert.equal(await throttles.fullMs(bucket.subject), 700);
    await throttles.removeEmpty(701);
    assert.equal(await throttles.fullMs(bucket.subject), 0);
  });

  place.test('administrators have their domains, once each', async ({ database }) => {
    const { admins } = await openState(database);
    await admins.add('Bob@Example.org', 'Example.org');
    await admins.add('bob@example.org', 'example.org');
    await admins.add('bob@example.org', '*');
    assert.deepEqual(await admins.domainsOf('bob@example.org'), ['*', 'example.org']);
    await admins.remove('bob@example.org', '*');
    assert.deepEqual(await admins.domainsOf('bob@example.org'), ['example.org']);
    await admins.removeAll('bob@example.org');
    assert.deepEqual(await admins.domainsOf('bob@example.org'), []);
  });

  place.test('settings are set, overwritten and removed together', async ({ database }) => {
    const { settings } = await openState(database);
    await settings.change('a@x.org', { signature: 'Grüße 😀\n', theme: 'dark' });
    await settings.change('b@x.org', { theme: 'light' });
    await settings.change('a@x.org', { theme: '', displayName: 'Ann' });
    assert.deepEqual(await settings.all('a@x.org'), {
      signature: 'Grüße 😀\n',
      displayName: 'Ann',
    });
    await settings.removeAll('a@x.org');
    assert.deepEqual(await settings.all('a@x.org'), {});
    assert.deepEqual(await settings.all('b@x.org'), { theme: 'light' });
  });

  place.test('consent to pictures is kept by person, kind and subject', async ({ database }) => {
    const { imageConsents } = await openState(database);
    const mei = { address: 'mei@one.test', kind: 'sender', subject: 'news@shop.test' } as const;
    const message = { ...mei, kind: 'message', subject: '1700000000.M1P2.host' } as const;
    await imageConsents.add(mei, 1_000);
    await imageConsents.add(mei, 2_000);
    await imageConsents.add(message, 1_000);
    assert.equal(await imageConsents.has(mei), true);
    assert.equal(await imageConsents.has({ ...mei, address: 'bob@one.test' }), false);
    assert.equal(await imageConsents.has({ ...mei, kind: 'message' }), false);
    assert.equal(await imageConsents.has({ ...message, subject: '1700000000.m1p2.host' }), false);
    assert.deepEqual(await imageConsents.subjects(mei.address, 'sender', 10), ['news@shop.test']);
    await imageConsents.forgetMessages(mei.address, 5_000);
    assert.deepEqual(
      [await imageConsents.has(message), await imageConsents.has(mei)],
      [false, true],
    );
    await imageConsents.remove(mei);
    assert.equal(await imageConsents.has(mei), false);
  });

  place.test('of two processes that make a secret, one wins for both', async (given) => {
    const first = (await openState(given.database)).secrets;
    const second = (await openState(await given.openAgain())).secrets;
    const keys = await Promise.all([first.key('image', 'aa', 1), second.key('image', 'bb', 1)]);
    assert.equal(keys[0], keys[1]);
    assert.equal(await first.key('image', 'cc', 2), keys[0]);
    assert.equal(await first.key('other', 'dd', 2), 'dd');
  });

  place.test('the audit log is read newest first; long values are cut', async ({ database }) => {
    const { audit } = await openState(database);
    const entry = {
      timeMs: 1,
      actor: 'a@x.org',
      remote: '::1',
      verb: 'add-alias',
      object: 'i@x.org',
    };
    await audit.add({ ...entry, before: undefined, after: 'x'.repeat(5_000) });
    await audit.add({ ...entry, timeMs: 2, before: 'old', after: undefined });
    const entries = await audit.newest(10);
    const { id, domain, outcome, ...first } = entries[0] ?? assert.fail();
    assert.deepEqual(first, { ...entry, timeMs: 2, before: 'old', after: undefined });
    assert.deepEqual([id > 0, domain, outcome], [true, '', 'done']);
    assert.equal(entries[1]?.after?.length, 1_000);
  });
});
