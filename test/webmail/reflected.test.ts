// What stands in an address is never more than text in the answer: every parameter of every page
// that GET reaches is given something that would be markup, script or another header.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parse } from 'parse5';
import { adminRoutes } from '../../src/admin/routes.ts';
import { assetRoutes } from '../../src/web/assets.ts';
import { Router } from '../../src/web/router.ts';
import { webmailRoutes } from '../../src/webmail/routes.ts';
import { statusOfAnHour } from '../admin/monitor/an-hour.ts';
import { headerOf } from '../web/app-request.ts';
import { elementsOf, seenPage, type SeenPage } from './crawl.ts';
import { fillMailbox } from './full-mailbox.ts';
import { type MailApp, mei, openMailApp } from './mail-app.ts';

const probes = [
  `"><probe-x onprobe="1">`,
  `'><probe-x onprobe='1'>`,
  ` onprobe=1 x=`,
  `</textarea></title></script><probe-x>`,
  `<!--<probe-x>-->`,
  `javascript:probe`,
  `//probe.test`,
  `/\\probe.test`,
  `\r\nset-cookie: probe=1\r\n\r\n<probe-x>`,
  `{{probe}}\${probe}{probe, plural,}`,
  `../../../etc/passwd`,
  `%s%00%0d%0a`,
  `\u202eprobe\u2028`,
  'x'.repeat(3000),
];

/** `@` is where a probe stands; each query parameter that any page reads is in one of these. */
const places: readonly string[] = [
  '/@',
  '/login?next=@',
  '/login?language=@',
  '/login?ended=@',
  '/login?over=@',
  '/login?reset=@',
  '/login/forgotten?x=@',
  '/login/reset/@',
  '/recovery/@',
  '/join/@',
  '/logo/@',
  '/ask/@',
  '/ask/confirm/@',
  '/settings/account?done=@',
  '/login/second?next=@',
  '/login?refused=@',
  '/mail/@',
  '/mail/INBOX?page=@',
  '/mail/INBOX?only=@&sort=@&reversed=@',
  '/mail/INBOX?done=sent&sending=@',
  '/mail/@/rows?from=0',
  '/mail/INBOX/rows?from=@&only=@&sort=@',
  '/mail/INBOX/rows?id=@',
  '/keys?x=@',
  '/all?from=@',
  '/all?to=@',
  '/all?done=trashed&undo=@',
  '/accounts?done=@',
  '/new-password?x=@',
  '/mail/INBOX?done=@&count=@',
  '/mail/INBOX?done=moved&count=@',
  '/mail/INBOX?done=moved&task=@',
  '/folders?done=@&count=@&task=@',
  '/tasks/@',
  '/mail/INBOX/@',
  '/mail/INBOX/RICH?images=@',
  '/mail/INBOX/RICH/body/@',
  '/mail/INBOX/RICH/body/1.1.1?images=@',
  '/mail/INBOX/RICH/body/1.1.1?colors=@&measure=@',
  '/mail/INBOX/RICH/unsubscribe?x=@',
  '/mail/INBOX/RICH/part/@',
  '/mail/INBOX/RICH/part/2?download=@&show=@',
  '/mail/INBOX/RICH/part/2?show=@',
  '/mail/INBOX/RICH/part/2?small=@',
  '/mail/INBOX/RICH/part/2/wrapped/@',
  '/mail/INBOX/RICH/part/@/table',
  '/mail/INBOX/RICH/part/@/pdf',
  '/image?u=@&p=@&e=@&s=@',
  '/mail/INBOX/@/source',
  '/mail/INBOX/RICH/source?download=@',
  '/mail/INBOX/@/headers',
  '/mail/INBOX/@/print',
  '/mail/INBOX/RICH/print?images=@',
  '/mail/INBOX/@/all.zip',
  '/search?q=@&folder=@&page=@',
  '/search?q=number&order=@',
  '/search/terms?x=@',
  '/search/new?q=@',
  '/search/saved/@',
  '/search?done=@',
  '/compose?mode=@&folder=INBOX&id=RICH',
  '/compose?mode=reply&folder=@&id=RICH',
  '/compose?mode=reply&folder=INBOX&id=@',
  '/compose?to=@&cc=@&bcc=@&subject=@&body=@',
  '/settings?done=@',
  '/settings/phone?x=@',
  '/settings/phone/mail.mobileconfig?x=@',
  '/settings/sorting?x=@',
  '/settings/security?done=@',
  '/settings/sessions?done=@',
  '/settings/app-passwords?done=@',
  '/snoozed?done=@&count=@&task=@',
  '/live/since?state=@',
  '/live/new?id=@',
  '/contacts?q=@&letter=@&group=@&after=@',
  '/contacts?done=@&count=@&first=@&last=@',
  '/contacts/complete?q=@&group=@',
  '/contacts/new?q=@',
  '/compose?contact=@',
  '/compose/pick?draft=@&q=@',
  '/compose/uploads/@?name=@&type=@&size=@&at=@',
  '/outbox?told=@',
  '/settings/writing?done=@',
  '/settings/import?x=@',
  '/settings/import/uploads/@?name=@&type=@&size=@&at=@',
  '/settings/export?x=@',
  '/settings/export/all.zip?as=@',
  '/settings/templates?x=@',
  '/settings/templates/list?x=@',
  '/settings/templates/@/content',
  '/contacts/people/@',
  '/contacts/people/@/photo',
  '/contacts/people/@/card.vcf',
  '/contacts/people/@/edit',
  '/contacts/duplicates?id=@',
  '/contacts/import?id=@',
  '/contacts/export.vcf?q=@&group=@',
  '/contacts/export.csv?q=@&group=@',
  '/contacts/written-to?q=@&after=@',
  '/contacts/domain?q=@',
  '/admin?q=@&after=@&done=@&show=@',
  '/admin/@',
  '/admin/@/settings',
  '/admin/@/password',
  '/admin/one.test?q=@',
  '/admin/one.test?after=@',
  '/admin/one.test?done=@',
  '/admin/one.test/settings?done=@',
  '/admin/one.test/mailboxes/@',
  '/admin/one.test/mailboxes/@/recovery',
  '/admin/@/self-service',
  '/admin/one.test/sign-up?done=@',
  '/admin/@/sign-up',
  '/admin/one.test/forwarders?q=@&after=@',
  '/admin/one.test/forwarders/@',
  '/admin/diagnostics?x=@',
  '/admin/administrators?q=@&after=@&done=@',
  '/admin/administrators/@',
  '/admin/new-administrator?x=@',
  '/admin/tokens?done=@',
  '/admin/audit?who=@&domain=@&act=@&outcome=@&object=@&remote=@&from=@&until=@&before=@',
  '/admin/audit/export?format=@&who=@',
  '/admin/logins?account=@&done=@',
  '/admin/usage?period=@',
  '/admin/usage/accounts?show=@&after=@',
  '/admin/webhooks?done=@',
  '/admin/reports?done=@',
  '/admin/webhooks/@',
  '/admin/tasks/@',
  '/admin/one.test?only=@',
  '/admin/@/look',
  '/admin/one.test/look?done=@',
  '/admin/@/announce',
  '/admin/one.test/announce?x=@',
  '/admin/@/dns',
  '/admin/one.test/dns?again=@&done=@',
  '/admin/@/import',
  '/admin/one.test/import?x=@',
  '/admin/@/export',
  '/admin/one.test/export?x=@',
  '/admin/@/deleted',
  '/admin/one.test/deleted?q=@&after=@',
  '/admin/monitor?live=@',
  '/assets/@',
  '/healthz?x=@',
  '/session/check?x=@',
  '/extmail/cgi/@',
  '/extmail/cgi/folders.cgi?folder=@&page=@',
  '/extmail/cgi/readmsg.cgi?folder=@&msgid=@&__mode=@',
  '/extmail/cgi/compose.cgi?folder=@&msgid=@&draft=@&__mode=edit_reply&replyall=@',
  '/extmail/cgi/search.cgi?keyword=@',
  '/extman/cgi/user.cgi?domain=@',
  '/extman/cgi/alias.cgi?domain=@',
  '/cgi/@',
];

describe('an address', () => {
  let app: MailApp;
  let cookie: string;
  let rich: string;
  before(async () => {
    app = await openMailApp(
      {},
      {
        web: { superAdministrators: [mei] },
        outside: { askStatus: async () => statusOfAnHour() },
      },
    );
    ({ rich } = await fillMailbox(app, mei));
    cookie = await app.cookie(mei);
  });
  after(() => app.close());

  for (const place of places) {
    it(`T07: ${place} gives back no more than text`, async () => {
      const target = place.replaceAll('RICH', encodeURIComponent(rich));
      for (const probe of probes) {
        const path = target.replaceAll('@', encodeURIComponent(probe));
        const page = await seenPage(app, path, cookie);
        assert.deepEqual(faultsOf(page), [], path);
        assert.ok(page.answer.status < 500, `${page.answer.status} ${path}`);
      }
      assert.deepEqual(app.bugs, []);
    });
  }

  it('with a broken escape in it is nowhere', async () => {
    for (const path of ['/mail/%', '/mail/%ff', '/mail/%00', '/admin/%E0%A4', '/mail/INBOX/%zz']) {
      assert.equal((await seenPage(app, path, cookie)).answer.status, 404, path);
    }
    assert.deepEqual(app.bugs, []);
  });
});

it('T07: no page that GET reaches and no parameter that one reads is left out', () => {
  const none = {} as never;
  const routes = [...assetRoutes([]), ...webmailRoutes(none), ...adminRoutes(none)];
  const router = new Router<string>();
  for (const { method, path } of routes) router.add(method, path, `${method} ${path}`);
  const matched = places.map((place) => {
    const match = router.match('GET', place.replace(/\?.*/, ''));
    return match.kind === 'found' ? match.target : '';
  });
  const reached = routes.filter(({ method }) => method === 'GET').map(({ path }) => `GET ${path}`);
  assert.deepEqual(
    reached.filter((route) => !matched.includes(route) && !plainRoutes.has(route)),
    [],
  );
  const asked = sourcesOfPages().flatMap((source) =>
    Array.from(source.matchAll(/query\.(?:get|has|getAll)\('(\w+)'\)/g), ([, name]) => name ?? ''),
  );
  assert.ok(asked.length > 10);
  assert.deepEqual(
    asked.filter((name) => !places.some((place) => place.includes(`${name}=@`))),
    [],
  );
});

/** Without a parameter of any kind, and the same page as one of those above. */
const plainRoutes: ReadonlySet<string> = new Set([
  // A stream, with the parameter of /live/since.
  'GET /live',
  'GET /',
  'GET /mail',
  'GET /robots.txt',
  'GET /extmail',
  'GET /extmail/',
  'GET /extmail/cgi/',
  'GET /extman',
  'GET /extman/',
  'GET /extman/cgi/',
]);

function sourcesOfPages(): readonly string[] {
  const src = join(import.meta.dirname, '../../src');
  return ['web', 'webmail', 'admin'].flatMap((room) =>
    readdirSync(join(src, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(src, room, name), 'utf8')),
  );
}

it('a page that gave back a probe as it stands would be caught', () => {
  const body = `<a href="//probe.test">${probes[0]}<probe-x onprobe=1></a><script>1</script>`;
  const headers = [['location', 'x\r\nset-cookie: y']] as const;
  const elements = elementsOf(parse(body));
  const answer = { status: 303, headers, body };
  const addresses = ['//probe.test'];
  const page = { path: '/', answer, body, elements, addresses, leadsTo: [] };
  assert.deepEqual(new Set(faultsOf(page)).size, 6);
});

/** What in an answer is more than text, or leads elsewhere. */
function faultsOf({ answer, elements, addresses }: SeenPage): readonly string[] {
  const headers = answer.headers.filter(([name, value]) =>
    /[\r\n\0]|[^\x20-\xff]/.test(name + value),
  );
  const cookies = answer.headers.filter(([name]) => name === 'set-cookie');
  const made = elements.filter(({ tagName }) => tagName.startsWith('probe'));
  const handlers = elements.flatMap(({ attrs }) =>
    attrs.filter(({ name }) => name.startsWith('on')),
  );
  const scripts = elements.filter(
    ({ tagName, attrs }) => tagName === 'script' && !attrs.some(({ name }) => name === 'src'),
  );
  const foreign = addresses.filter((address) =>
    /^(javascript:|\/\/|\/\\|https?:\/\/probe)/.test(address),
  );
  const location = headerOf(answer, 'location');
  return [
    ...headers.map(([name]) => `the header ${name} is broken`),
    ...cookies.map(() => 'a cookie is set'),
    ...made.map(() => 'an element is made'),
    ...handlers.map(({ name }) => `a handler ${name}`),
    ...scripts.map(() => 'a script of its own'),
    ...foreign.map((address) => `leads to ${address}`),
    ...(location !== undefined && !location.startsWith('/') ? [`goes to ${location}`] : []),
  ];
}
