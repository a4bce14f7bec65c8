// D01: every route of the panel that the router has, asked by everybody there can be, about the
// own domain and about somebody else's.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { adminRoutes } from '../../src/admin/routes.ts';
import type { Status } from '../../src/kit/status.ts';
import type { Route } from '../../src/web/visit.ts';
import { ensurePlaces } from '../../src/maildir/deliver.ts';
import { openSignedApp, password, type SignedApp } from './signed-app.ts';
import { type Need, type RouteNeed, routeNeeds } from './tables/route-needs.ts';

interface Person {
  readonly name: string;
  /** What of one.test may be changed; undefined for somebody who does not administer it. */
  readonly may: readonly string[] | undefined;
  readonly isSuper?: true;
}

const every = ['accounts', 'aliases', 'quotas', 'settings'];
const people: readonly Person[] = [
  { name: 'root@one.test', may: every, isSuper: true },
  { name: 'mei@one.test', may: every },
  { name: 'one.test', may: every },
  { name: 'accounts@staff.test', may: ['accounts'] },
  { name: 'aliases@staff.test', may: ['aliases'] },
  { name: 'quotas@staff.test', may: ['quotas'] },
  { name: 'settings@staff.test', may: ['settings'] },
  { name: 'looker@staff.test', may: [] },
  { name: 'ana@two.test', may: undefined },
];

const nameOf = ({ method, path }: Route) => `${method} ${path}`;

/** Removals last, and among them those that leave the others something to be asked about. */
function inOrder(routes: readonly Route[]): readonly Route[] {
  const weight = ({ method, path }: Route) => {
    // It closes the domain of whom it asks, and ends their sessions; so does another password.
    if (path === '/admin/:domain/settings/removal') return 40;
    if (method === 'POST' && path === '/admin/:domain/password') return 30;
    return path.endsWith('/removal') ? 20 - path.split('/').length : 0;
  };
  return routes.toSorted((one, other) => weight(one) - weight(other));
}

function isAllowed({ name, may, isSuper }: Person, { needs }: RouteNeed): boolean {
  if (isSuper === true) return true;
  if (may === undefined) return false;
  const by: Readonly<Record<string, boolean>> = {
    super: false,
    look: true,
    anywhere: true,
    mailbox: name.includes('@'),
    whole: may.length === every.length,
  } satisfies Partial<Record<Need, boolean>>;
  return by[needs] ?? may.includes(needs);
}

const addressOf = (path: string, domain: string) =>
  path
    .replace(':domain', domain)
    .replace(':name', 'mei@one.test')
    .replace('forwarders/:local', domain === 'one.test' ? 'forwarders/info' : 'forwarders/sales')
    .replace(':local', domain === 'one.test' ? 'bob' : 'ana');

async function addStaff(app: SignedApp): Promise<void> {
  for (const { name, may } of people) {
    const [localPart = '', domain = ''] = name.split('@');
    if (domain !== 'staff.test' || may === undefined) continue;
    await app.database.run(
      'insert into popbox (domain_name, local_part, password_hash, mbox_name) values (?, ?, ?, ?)',
      ['staff.test', localPart, `{plaintext}${password}`, `${localPart}/`],
    );
    await app.database.run('insert into dispatch_admin (address, domain_name) values (?, ?)', [
      name,
      'one.test',
    ]);
    await app.database.run('insert into dispatch_grant (kind, name, may) values (?, ?, ?)', [
      'account',
      name,
      may.join(','),
    ]);
  }
}

/** With a domain for those who look after another one. */
async function openOffice(): Promise<{ app: SignedApp; routes: readonly Route[] }> {
  let routes: readonly Route[] = [];
  const app = await openSignedApp(
    (parts) => (routes = adminRoutes(parts)),
    async (): Promise<Status> => assert.fail('nobody asks the master here'),
  );
  const [row] = await app.database.all('select path from domain where domain_name = ?', [
    'one.test',
  ]);
  const path = String(row?.['path']).replace('one.test', 'staff.test');
  await app.database.run(
    'insert into domain (domain_name, unix_user, password_hash, path) values (?, ?, ?, ?)',
    ['staff.test', 'vmail', '', path],
  );
  await ensurePlaces(path);
  await addStaff(app);
  return { app, routes };
}

describe('every route of the panel, asked by everybody', () => {
  it('D01: each has a line in the table, and the table has no other', async () => {
    const { app, routes } = await openOffice();
    await app.close();
    assert.deepEqual(routes.map(nameOf).toSorted(), Object.keys(routeNeeds).toSorted());
  });

  for (const person of people) {
    it(`D01: ${person.name} gets what is theirs of one.test, and nothing else`, async () => {
      const { app, routes } = await openOffice();
      const cookie = await app.cookie(person.name);
      for (const route of inOrder(routes)) {
        const need = routeNeeds[nameOf(route)] ?? assert.fail(nameOf(route));
        if (route.path === '/admin/monitor' && person.isSuper === true) continue;
        const before = await app.rows();
        const answer = await app.send(route.method, addressOf(route.path, 'one.test'), {
          cookie,
          ...(route.method === 'POST' ? { form: need.form ?? {} } : {}),
        });
        const said = `${nameOf(route)} says ${answer.status}`;
        assert.equal(![401, 403].includes(answer.status), isAllowed(person, need), said);
        assert.ok(answer.status < 500, said);
        if (!isAllowed(person, need)) assert.equal(await app.rows(), before, said);
      }
      await app.close();
      assert.deepEqual(app.bugs, []);
    });

    if (person.isSuper === true) continue;
    it(`D01: ${person.name} gets nothing of a domain that others look after`, async () => {
      const { app, routes } = await openOffice();
      const cookie = await app.cookie(person.name);
      const before = await app.rows();
      for (const route of routes.filter(({ path }) => path.includes(':domain'))) {
        const { form = {} } = routeNeeds[nameOf(route)] ?? assert.fail(nameOf(route));
        const answer = await app.send(route.method, addressOf(route.path, 'two.test'), {
          cookie,
          ...(route.method === 'POST' ? { form } : {}),
        });
        assert.equal(answer.status, 403, nameOf(route));
      }
      assert.equal(await app.rows(), before);
      await app.close();
    });
  }

  it('D01: nobody without a session gets anything', async () => {
    const { app, routes } = await openOffice();
    const before = await app.rows();
    for (const route of routes) {
      const { form = {} } = routeNeeds[nameOf(route)] ?? {};
      const sent = route.method === 'POST' ? { form } : {};
      const answer = await app.send(route.method, addressOf(route.path, 'one.test'), sent);
      assert.equal(answer.status, route.method === 'POST' ? 401 : 303, nameOf(route));
    }
    assert.equal(await app.rows(), before);
    await app.close();
  });
});
