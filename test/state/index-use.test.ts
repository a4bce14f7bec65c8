// No statement about a table dispatch_* reads all of it: each verb of each table is called, and what
// it asked is explained, with thousands of rows of other people around.

import assert from 'node:assert/strict';
import type { Database, SqlValue } from '../../src/database/database.ts';
import { ContactImportTable } from '../../src/state/contact-import-table.ts';
import type { NewContact } from '../../src/state/contact-row.ts';
import { ContactTable } from '../../src/state/contact-table.ts';
import { CorrespondentTable } from '../../src/state/correspondent-table.ts';
import { DueTable } from '../../src/state/due-table.ts';
import { openState, type State } from '../../src/state/open.ts';
import { OutboxTable } from '../../src/state/outbox-table.ts';
import { SearchTable } from '../../src/state/search-table.ts';
import { eachDatabase } from '../database/each-database.ts';
import { analyze, type Asked, hurry, recording, walked } from '../directory/explained.ts';

const people = 100;
const rowsEach = 20;
const owner = 'n1@d1.org';
const hash = (n: number) => String(n).padEnd(64, '.');
const far = 1_000_000;

eachDatabase((place) => {
  place.test('statements of the state use an index', async ({ database }) => {
    const asked = new Map<string, Asked>();
    await openState(database);
    await fill(database);
    const called = new Set<string>();
    const recorded = recording(database, asked);
    const tables = tablesOver(await openState(recorded), recorded, called);
    await everyVerb(tables);
    assert.deepEqual(notCalled(tables, called), []);
    assert.ok(asked.size > 70, `${asked.size} statements`);
    assert.deepEqual(await walked(database, [...asked.values()]), []);
  });
});

type Tables = ReturnType<typeof tablesOver>;

/** Notes which methods were called, so that none is forgotten here. */
function tablesOver(state: State, database: Database, called: Set<string>) {
  const watched = <Table extends object>(table: Table): Table =>
    new Proxy(table, {
      get: (_, name) => {
        called.add(`${table.constructor.name}.${String(name)}`);
        const value: unknown = Reflect.get(table, name, table);
        return typeof value === 'function' ? value.bind(table) : value;
      },
    });
  return {
    sessions: watched(state.sessions),
    throttles: watched(state.throttles),
    admins: watched(state.admins),
    grants: watched(state.grants),
    proofs: watched(state.proofs),
    settings: watched(state.settings),
    audit: watched(state.audit),
    webhooks: watched(state.webhooks),
    usage: watched(state.usage),
    deliveries: watched(state.deliveries),
    figures: watched(state.figures),
    loginHours: watched(state.loginHours),
    imageConsents: watched(state.imageConsents),
    secrets: watched(state.secrets),
    removedAccounts: watched(state.removedAccounts),
    removedDomains: watched(state.removedDomains),
    apiTokens: watched(state.apiTokens),
    apiAnswers: watched(state.apiAnswers),
    factors: watched(state.factors),
    challenges: watched(state.challenges),
    logins: watched(state.logins),
    appPasswords: watched(state.appPasswords),
    links: watched(state.links),
    invitations: watched(state.invitations),
    logos: watched(state.logos),
    signUps: watched(state.signUps),
    companions: watched(state.companions),
    dkimKeys: watched(state.dkimKeys),
    announcements: watched(state.announcements),
    contactOwners: watched(state.contactOwners),
    outbox: watched(new OutboxTable(database)),
    due: watched(new DueTable(database)),
    searches: watched(new SearchTable(database)),
    contacts: watched(new ContactTable(database)),
    imports: watched(new ContactImportTable(database)),
    correspondents: watched(new CorrespondentTable(database)),
  };
}

/** All removed domains are listed as they are, and all webhooks; there are few of them. */
const listsAll = ['RemovedDomainTable.all', 'WebhookTable.list'];

/** `grants.lock` asks a runner that it is handed. */
function notCalled(tables: Tables, called: ReadonlySet<string>): readonly string[] {
  return Object.values(tables).flatMap((table) => {
    const prototype = Object.getPrototypeOf(table) as object;
    const { name } = prototype.constructor;
    return Object.getOwnPropertyNames(prototype)
      .filter((method) => method !== 'constructor')
      .map((method) => `${name}.${method}`)
      .filter((method) => !called.has(method) && !listsAll.includes(method));
  });
}

const filled: Readonly<Record<string, readonly [columns: string, row: Row]>> = {
  dispatch_session: [
    'token_hash, address, kind, credential, remote, agent, created_ms, seen_ms',
    ({ n, address }) => [hash(n), address, 'account', '', '', '', far + n, far + n],
  ],
  dispatch_throttle: ['subject, full_ms', ({ n }) => [hash(n), far + n]],
  dispatch_admin: ['address, domain_name', ({ n, address }) => [address, `d${n}.org`]],
  dispatch_grant: ['kind, name, may', ({ n }) => ['account', `n${n}`, 'x']],
  dispatch_proof: ['session_id, time_ms', ({ n }) => [hash(n).slice(0, 16), far + n]],
  dispatch_setting: ['address, name, value', ({ n, address }) => [address, `s${n}`, 'v']],
  dispatch_audit: [
    'time_ms, actor, remote, verb, object',
    ({ n, address }) => [far + n, address, '', 'v', address],
  ],
  dispatch_usage: [
    'address, domain_name, bytes, quota_bytes, share, expires_ms, login_ms, folders, measured_ms',
    ({ n }) => [
      `x${n}@d${n % people}.org`,
      `d${n % people}.org`,
      n,
      9,
      n % 1_000 === 7 ? 950 : 0,
      far + n,
      n,
      '[]',
      far + n,
    ],
  ],
  dispatch_webhook: [
    'id, kind, address, name, url, events, domains, secret, old_secret, old_until_ms, is_active, created_ms',
    ({ n, address }) => [`w${n}`, 'account', address, '', '', '', '', '', '', 0, 1, far + n],
  ],
  dispatch_webhook_delivery: [
    'id, webhook_id, event, object, domain_name, body, status, tries, answer_status, answer, created_ms',
    ({ n }) => [`m${n}`, `w${n % people}`, 'e', '', '', '', 'done', 1, 200, '', far + n],
  ],
  dispatch_figure: [
    'scope, period, at, name, value',
    ({ n }) => [`d${n}.org`, 'd', n, 'logins', 1],
  ],
  dispatch_login_hour: [
    'address, remote, outcome, hour, domain_name, times, last_ms',
    ({ n, address }) => [address, `r${n}`, 'wrong', n, `d${n % people}.org`, 1, far + n],
  ],
  dispatch_image_consent: [
    'address, kind, subject, created_ms',
    ({ n, address }) => [address, 'message', `${n}`, far + n],
  ],
  dispatch_secret: ['name, value, created_ms', ({ n }) => [`s${n}`, 'x', far + n]],
  dispatch_outbox: [
    'key_hash, address, status, message_id, copy_id, rejected, answer, beat_ms, created_ms',
    ({ n, address }) => [hash(n), address, 'sent', '', `${n}`, '[]', '', far + n, far + n],
  ],
  dispatch_removed_account: [
    'address, removed_ms, record',
    ({ n, address }) => [address, far + n, '{}'],
  ],
  dispatch_removed_domain: [
    'domain_name, removed_ms, was_active',
    ({ n }) => [`d${n}.org`, far + n, 1],
  ],
  dispatch_announcement: [
    'task_id, address, status, created_ms',
    ({ n, address }) => [`t${n}`, address, 'waiting', far + n],
  ],
  dispatch_dkim_key: [
    'domain_name, selector, algorithm, state, private_key, public_key, created_ms, changed_ms',
    ({ n }) => [`d${n}.org`, `s${n}`, 'rsa', 'used', '', '', far + n, far + n],
  ],
  dispatch_due: [
    'owner, kind, subject, facts, due_ms, tries, lease_ms, holder, failure, created_ms',
    ({ n, address }) => [address, 'k', `${n}`, '', far + n, 0, 0, `h${n}`, '', far + n],
  ],
  dispatch_search: [
    'owner, digest, query, name, used_ms',
    ({ n, address }) => [address, hash(n), `q${n}`, n % 40 < 20 ? '' : `n${n}`, far + n],
  ],
  dispatch_contact: [
    'book_id, uid, kind, etag, version, letter, sort_key, name, address, organization, has_photo, search_text, card',
    ({ n, book }) => [book, `u${n}`, 'individual', '', 1, 'a', `a${n}`, '', '', '', 0, 'a', ''],
  ],
  dispatch_contact_address: [
    'book_id, address, uid',
    ({ n, book }) => [book, `a${n}@x.test`, `u${n}`],
  ],
  dispatch_contact_change: [
    'book_id, version, uid, time_ms',
    ({ n, book }) => [book, n, `u${n}`, far + n],
  ],
  dispatch_api_token: [
    'id, secret_hash, kind, address, name, may, domains, networks, is_trusted, created_ms',
    ({ n, address }) => [`t${n}`, hash(n), 'account', address, `n${n}`, '*', '', '', 0, far + n],
  ],
  dispatch_api_answer: [
    'token_id, key_hash, request_hash, status, body, created_ms',
    ({ n }) => [`t${n}`, hash(n), hash(n), 200, '', far + n],
  ],
  dispatch_factor: [
    'id, kind, address, method, name, host, sealed, counter, created_ms',
    ({ n, address }) => [hash(n), 'account', address, 'totp', '', '', '', 0, far + n],
  ],
  dispatch_recovery_code: [
    'kind, address, code_hash',
    ({ n, address }) => ['account', address, hash(n)],
  ],
  dispatch_challenge: [
    'id, purpose, facts, created_ms',
    ({ n }) => [hash(n), 'login', '{}', far + n],
  ],
  dispatch_login: [
    'kind, address, time_ms, method, is_failed, remote, agent',
    ({ n, address }) => ['account', address, far + n, 'password', n % 2, '', ''],
  ],
  dispatch_link: [
    'token_hash, kind, address, credential, sent_to, ends_ms',
    ({ n, address }) => [hash(n), 'reset', address, '', '', far + n],
  ],
  dispatch_invitation: [
    'token_hash, domain_name, maker_kind, maker, uses_left, created_ms, ends_ms',
    ({ n, address }) => [hash(n), `d${n % people}.org`, 'account', address, 5, far + n, far + n],
  ],
  dispatch_sign_up: [
    'token_hash, domain_name, local_part, display_name, password_hash, recovery, language, is_confirmed, created_ms, ends_ms',
    ({ n }) => [hash(n), `d${n % people}.org`, `l${n}`, '', '', '', '', n % 2, far + n, far + n],
  ],
  dispatch_logo: [
    'domain_name, shade, hash, type, picture',
    ({ n }) => [`l${n}.org`, 'light', hash(n).slice(0, 32), 'image/png', new Uint8Array(9)],
  ],
  dispatch_app_password: [
    'id, address, secret_hash, name, created_ms',
    ({ n, address }) => [`a${n}`, address, hash(n), '', far + n],
  ],
  dispatch_companion: [
    'owner, other, credential, is_factored, made_ms',
    ({ n, address }) => [address, `n${n}@d${n}.org`, '', 0, far + n],
  ],
  dispatch_correspondent: [
    'owner, address, name, uses, used_ms',
    ({ n, address }) => [address, `a${n}@x.test`, '', 1, far + n],
  ],
};

type Row = (of: { n: number; address: string; book: number }) => readonly SqlValue[];

async function fill(database: Database): Promise<void> {
  await hurry(database);
  const insert = async (into: string, rows: readonly (readonly SqlValue[])[]): Promise<void> => {
    for (let at = 0; at < rows.length; at += 50) {
      const some = rows.slice(at, at + 50);
      const marks = some.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ');
      await database.run(`insert into ${into} values ${marks}`, some.flat());
    }
  };
  const everybody = Array.from({ length: people }, (_, n) => `n${n}@d${n}.org`);
  await insert(
    'dispatch_book (owner, version, forgotten)',
    everybody.map((address) => [address, 1, 0]),
  );
  const books = new Map(
    (await database.all('select id, owner from dispatch_book')).map((row) => [
      String(row['owner']),
      Number(row['id']),
    ]),
  );
  await insert(
    'dispatch_contact_import (book_id, name, time_ms, cards)',
    [...books.values()].map((book) => [book, '', 1, '']),
  );
  for (const [table, [columns, row]] of Object.entries(filled)) {
    const rows = Array.from({ length: people * rowsEach }, (_, n) => {
      const address = everybody[n % people] ?? '';
      return row({ n, address, book: books.get(address) ?? 0 });
    });
    await insert(`${table} (${columns})`, rows);
  }
  await analyze(database);
}

async function everyVerb(tables: Tables): Promise<void> {
  await ofLogins(tables);
  await ofFactors(tables);
  await ofAccounts(tables);
  await ofMail(tables);
  await ofContacts(tables);
  await ofLinks(tables);
  await ofSignUps(tables);
  await ofCompanions(tables);
  await ofKeys(tables);
  await tables.contactOwners.setAside(owner);
  await tables.contactOwners.putBack(owner);
  await tables.contactOwners.rename(owner, 'x@d1.org');
  await tables.contactOwners.erase('x@d1.org');
}

async function ofFactors({ factors, challenges, logins, appPasswords }: Tables): Promise<void> {
  const whose = { kind: 'account', address: owner } as const;
  const [factor] = await factors.of(whose);
  assert.ok(factor !== undefined);
  await factors.add({ ...factor, id: hash(9_999) });
  await factors.find(hash(7));
  await factors.advance(factor.id, 5, far);
  await factors.touch(factor.id, far);
  await factors.remove(factor.id);
  await factors.setCodes(whose, [hash(1), hash(2)]);
  await factors.takeCode(whose, hash(1));
  await factors.codesLeft(whose);
  await factors.removeAll(whose);
  const challenge = { id: hash(9_999), purpose: 'login', facts: '{}', createdMs: far } as const;
  await challenges.set(challenge, 5);
  await challenges.find(challenge.id, { purpose: 'login', oldMs: 5 });
  await challenges.take(challenge.id);
  for (const login of await logins.of(whose)) await logins.add(login);
  for (let n = 0; n < 60; n++) {
    const place = { remote: '', agent: '' };
    await logins.add({ ...whose, timeMs: far, method: 'password', isFailed: true, ...place });
  }
  const [app] = await appPasswords.of(owner);
  assert.ok(app !== undefined);
  await appPasswords.add({ ...app, id: 'new' });
  await appPasswords.remove(owner, 'new');
  await appPasswords.removeAll(owner);
  await logins.removeBefore(5);
  await logins.removeAll(whose);
}

async function ofLinks({ links }: Tables): Promise<void> {
  const link = await links.find(hash(7), 'reset', far);
  assert.ok(link !== undefined);
  await links.add({ ...link, tokenHash: hash(9_999) }, far - 1);
  await links.use(hash(9_999));
  await links.remove(owner, 'reset');
}

async function ofSignUps({ invitations, signUps, logos }: Tables): Promise<void> {
  const file = await logos.find(hash(7).slice(0, 32));
  assert.ok(file !== undefined);
  await logos.of('l7.org');
  await logos.set('l7.org', 'dark', { ...file, hash: 'x' });
  await logos.remove('l7.org', 'dark');
  await logos.removeAll('l8.org');
  const invitation = await invitations.find(hash(7), far);
  assert.ok(invitation !== undefined);
  await invitations.add({ ...invitation, tokenHash: hash(9_999) }, far - 1);
  await invitations.list('d7.org', far, 5);
  await invitations.take(hash(7));
  await invitations.giveBack(hash(7));
  await invitations.remove('d7.org', hash(7));
  await invitations.removeAll('d8.org');
  const request = await signUps.find(hash(8), far);
  assert.ok(request !== undefined);
  await signUps.add({ ...request, tokenHash: hash(9_999) }, far - 1);
  await signUps.waiting('d7.org', far, 5);
  await signUps.count('d7.org', far, true);
  await signUps.isWanted('d7.org', 'l7', far);
  await signUps.confirm(hash(8), far);
  await signUps.take(hash(8));
  await signUps.removeAll('d9.org');
}

async function ofCompanions({ companions }: Tables): Promise<void> {
  for (const row of await companions.of(owner)) await companions.put(row);
  await companions.to('n7@d7.org');
  await companions.replaceCredential(owner, { from: hash(1), to: hash(2) });
  await companions.remove(owner, 'n7@d7.org');
}

const figure = { scope: 'd1.org', period: 'd', at: 1, name: 'logins', value: 1 } as const;

async function ofKeys({ dkimKeys, announcements }: Tables): Promise<void> {
  await announcements.add('t99', [owner], { nowMs: far, oldMs: 5 });
  await announcements.inStatus('t99', 'waiting', 10);
  await announcements.move({ taskId: 't99', address: owner }, 'waiting', 'begun');
  await announcements.counts('t99');
  const [key] = await dkimKeys.of('d7.org');
  assert.ok(key !== undefined);
  await dkimKeys.add({ ...key, selector: 'next', state: 'next' }, '');
  await dkimKeys.use({ ...key, selector: 'next' }, far);
  await dkimKeys.inState('next', 5, 10);
  await dkimKeys.used({ domain: 'd99.org', selector: 's99' }, 10);
  await dkimKeys.remove('d7.org', 'next');
  await dkimKeys.removeOld(5);
  await dkimKeys.removeAll('d7.org');
}

async function ofLogins(tables: Tables): Promise<void> {
  const { sessions, throttles, proofs, secrets, figures, loginHours } = tables;
  const found = await sessions.find(hash(7));
  assert.ok(found !== undefined);
  await sessions.add({ ...found, tokenHash: hash(9_999) });
  await sessions.of(owner);
  await sessions.remoteOf(hash(7).slice(0, 16));
  await sessions.touch([hash(7)], 1);
  await sessions.touch([hash(7), hash(8), hash(9)], 1);
  await sessions.setCredential(hash(7), 'x');
  await sessions.replaceCredential(owner, { from: 'x', to: 'y' });
  await sessions.end(hash(8));
  await sessions.endAll(owner, hash(1));
  await sessions.removeExpired({ seenMs: 5, createdMs: 5 });
  const bucket = { subject: hash(3), burst: 5, intervalMs: 1_000 };
  await throttles.fullMs(hash(3));
  await throttles.take(bucket, far);
  await throttles.giveBack(bucket);
  await throttles.empty(hash(3));
  await throttles.mark(hash(4), 5);
  await throttles.removeEmpty(5);
  await figures.add([figure]);
  await figures.set([figure]);
  await figures.since('d1.org', 'd', 0);
  await figures.removeBefore('d', 5, 'all');
  await figures.removeBefore('d', 5, 'domains');
  const login = { address: owner, domain: 'd1.org', remote: '', outcome: 'done' } as const;
  await loginHours.add({ ...login, timeMs: far });
  const late = { fromMs: far + 1_990, limit: 5 };
  await loginHours.since('wrong', { ...late, domains: undefined });
  await loginHours.since('wrong', { ...late, domains: ['d1.org', 'd2.org'] });
  await loginHours.of(owner, 5);
  await loginHours.removeBefore(far + 5);
  await proofs.timeMs('x');
  await proofs.set('x', far, 5);
  await secrets.key('s1', 'fresh', far);
}

async function ofAccounts(tables: Tables): Promise<void> {
  const { admins, grants, settings, audit, imageConsents, removedAccounts, removedDomains } =
    tables;
  await admins.domainsOf(owner);
  await admins.list(owner, 5);
  await admins.add(owner, 'x.org');
  await admins.remove(owner, 'x.org');
  await admins.removeDomain('d7.org');
  await admins.removeAll(owner);
  const name = { kind: 'account', name: 'n7' } as const;
  await grants.find(name);
  await grants.set(name, { may: [], accountsMax: 1, quotaBytesMax: 1 });
  await grants.lock({ all: async () => [], run: async () => 0 }, name);
  await grants.remove(name);
  await settings.all(owner);
  await settings.change(owner, { a: 'b' });
  await settings.removeAll(owner);
  const [entry] = await audit.newest(5);
  assert.ok(entry !== undefined);
  await audit.add(entry);
  await audit.addMany([entry]);
  const range = { limit: 5 };
  for (const filter of [
    { actor: owner },
    { verb: 'rare' },
    { object: owner },
    { remote: 'x' },
    { outcome: 'refused' as const },
    { fromMs: far + 5, untilMs: far + 50 },
  ]) {
    await audit.page(filter, range);
    await audit.page(filter, { ...range, domains: ['d1.org', 'd2.org'] });
  }
  await audit.removeBefore(far + 3, 100);
  const consent = { address: owner, kind: 'message', subject: '1' } as const;
  await imageConsents.has(consent);
  await imageConsents.add(consent, far);
  await imageConsents.remove(consent);
  await imageConsents.subjects(owner, 'message', 5);
  await imageConsents.forgetMessages(owner, 5);
  await imageConsents.removeAll(owner);
  await removedAccounts.add({ address: owner, removedMs: far, record: '{}' });
  await removedAccounts.newest(owner);
  const [oldest] = await removedAccounts.before(far + 5, 0);
  await removedAccounts.remove(oldest?.id ?? 0);
  await removedDomains.set({ name: 'x.org', removedMs: far, wasActive: true });
  await removedDomains.find('x.org');
  await removedDomains.remove('x.org');
  await everyVerbOfPrograms(tables);
  await ofWebhooks(tables);
}

async function ofWebhooks({ webhooks, deliveries, usage }: Tables): Promise<void> {
  const found = await webhooks.find('w1');
  assert.ok(found !== undefined);
  await webhooks.add({ ...found, id: 'new' });
  await webhooks.of(owner);
  await webhooks.change(found, { isActive: false });
  await webhooks.remove('w2');
  await webhooks.removeAll('n3@d3.org');
  const row = await usage.find('x1@d1.org');
  assert.ok(row !== undefined);
  await usage.set([row]);
  const around = { fromMs: far, untilMs: far + 50 };
  for (const list of ['largest', 'full', 'expiring', 'unused'] as const) {
    await usage.page(list, { domains: undefined, around, limit: 5 });
    await usage.page(list, { domains: ['d1.org', 'd2.org'], around, limit: 5 });
  }
  const after = { value: 9, address: 'a' };
  await usage.page('largest', { domains: undefined, around, after, limit: 5 });
  await usage.removeBefore(far + 5);
  const message = await deliveries.find('m1');
  assert.ok(message !== undefined);
  await deliveries.queue([{ ...message, id: 'new' }]);
  await deliveries.of('w1', 5);
  const noted = { status: 'done', answerStatus: 200, answer: '', triedMs: far } as const;
  await deliveries.note('m1', noted);
  await deliveries.waitAgain('m1');
  await deliveries.removeBefore('w1', 5);
  await deliveries.removeAll('w2');
}

async function everyVerbOfPrograms({ apiTokens, apiAnswers }: Tables): Promise<void> {
  const token = { secretHash: hash(1), kind: 'account', address: owner, name: 'x' } as const;
  const facts = { may: undefined, domains: [], networks: [], isTrusted: false };
  const times = { createdMs: far, expiresMs: undefined, usedMs: undefined };
  await apiTokens.add({ id: 'new', ...token, ...facts, ...times });
  await apiTokens.find('t1');
  await apiTokens.of(owner);
  await apiTokens.list('t999', 10);
  await apiTokens.touch('t1', far + 1);
  await apiTokens.remove('t2');
  await apiTokens.removeAll('n2@d2.org');
  const name = { tokenId: 't1', keyHash: hash(0) };
  await apiAnswers.claim(name, { requestHash: hash(1), createdMs: far });
  await apiAnswers.find(name);
  await apiAnswers.answer(name, { status: 200, body: '' });
  await apiAnswers.forget(name);
  await apiAnswers.removeBefore(far + 1);
}

async function ofMail({ outbox, due, searches }: Tables): Promise<void> {
  const key = hash(5_000);
  await outbox.begin({ key, address: owner, messageId: '<a@b>' }, far);
  const record = await outbox.find(key);
  assert.ok(record !== undefined);
  await outbox.findCopy(owner, '1');
  await outbox.hold(key, 'c', far);
  await outbox.wait(key, 'c', 'preparing');
  await outbox.endWaiting(key, 'submitting', far);
  await outbox.beat(key, far);
  await outbox.takeOver(record, far);
  await outbox.settle(key, { status: 'sent', rejected: [], answer: '' });
  await outbox.unsettled(owner);
  await outbox.removeSettled(owner, 5);
  await outbox.forget(key);
  const act = { owner, kind: 'k', subject: 's' };
  await due.put({ ...act, facts: '', dueMs: far }, far);
  await due.put({ ...act, facts: '', dueMs: far }, far);
  await due.count(owner);
  await due.countAfter(owner, 'k', far);
  await due.list(owner, 'k');
  const row = await due.find(act);
  assert.ok(row !== undefined);
  await due.dueOwners(far + 20, 5, 'rest');
  await due.dueOf(owner, far + 20, 5);
  await due.claim(row, { holder: 'h', untilMs: far }, far);
  await due.extend(row.id, 'h', far);
  await due.putOff(row.id, 'h', row);
  await due.tryAgain(row.id, 'h', far);
  await due.giveUp(row.id, 'h', 'x');
  await due.release('h');
  await due.removeGivenUp(5);
  await due.finish(row.id, 'h');
  await due.remove(act, far);
  await ofSearches(searches);
}

async function ofSearches(searches: Tables['searches']): Promise<void> {
  const search = { owner, id: hash(7_000), query: 'x', usedMs: far };
  await searches.use(search);
  await searches.use(search);
  await searches.save({ ...search, name: 'n' }, hash(1));
  await searches.find(owner, search.id);
  await searches.saved(owner);
  await searches.recent(owner, 5);
  await searches.forgetBefore(owner, 5);
  await searches.remove(owner, search.id);
}

const contact: NewContact = {
  uid: 'new',
  kind: 'individual',
  etag: '',
  letter: 'a',
  sortKey: 'a',
  name: '',
  address: '',
  organization: '',
  hasPhoto: false,
  card: '',
  searchText: 'a',
  addresses: ['a@x.test'],
};

async function ofContacts({ contacts, imports, correspondents }: Tables): Promise<void> {
  const book = (await contacts.book(owner)) ?? 0;
  const range = { kind: 'individual', limit: 5 } as const;
  await contacts.list(book, range);
  await contacts.list(book, { ...range, words: ['a'], letter: 'a', after: contact });
  await contacts.signs(book);
  await contacts.groups(book, 5);
  await contacts.count(book);
  await contacts.find(book, ['u1']);
  await contacts.rows(book, ['u1']);
  await contacts.cards(book, { kind: 'individual', after: '', limit: 5 });
  await contacts.withAddresses(book, ['a1@x.test']);
  await contacts.addressesOf(book, ['u1']);
  await contacts.addresses(book, 5);
  await contacts.shared(book, 5);
  await contacts.change(owner, far, async (writer) => {
    await writer.count();
    await writer.groups(5);
    await writer.put([contact]);
  });
  await contacts.changes(book, 1, 5, 5);
  await contacts.versions(book);
  await contacts.forgetChanges(book, far + 2);
  await imports.put(book, { name: '', cards: '', timeMs: 1 });
  await imports.find(book);
  await imports.remove(book);
  await correspondents.count(owner, [contact], far);
  await correspondents.newest(owner, 5);
  await correspondents.keepNewest(owner, 5);
  await correspondents.forget(owner, ['a@x.test']);
  await correspondents.removeAll(owner);
}
