// What each route of the panel wants from who asks: a new route without a line here fails the
// matrix. `look` is any right in the domain that the address names, or none but the domain itself;
// `mailbox` is a domain anywhere and a mailbox of one's own.

import type { Right } from '../../../src/account/account.ts';

export type Need = 'super' | 'look' | 'whole' | 'anywhere' | 'mailbox' | Right;

export interface RouteNeed {
  readonly needs: Need;
  /** Enough for the verb to be asked. */
  readonly form?: Readonly<Record<string, string>>;
}

const strong = 'seven green bottles';

/** `METHOD path`, the path as the router has it. */
export const routeNeeds: Readonly<Record<string, RouteNeed>> = {
  'GET /admin': { needs: 'anywhere' },
  'POST /admin': { needs: 'super', form: { name: 'new.test', password: '' } },
  'GET /admin/diagnostics': { needs: 'super' },
  'GET /admin/monitor': { needs: 'super' },
  'GET /admin/administrators': { needs: 'super' },
  'GET /admin/new-administrator': { needs: 'super' },
  'POST /admin/administrators': { needs: 'super', form: { name: 'bob@one.test', reach: 'every' } },
  'GET /admin/administrators/:name': { needs: 'super' },
  'POST /admin/administrators/:name': { needs: 'super', form: { reach: 'every' } },
  'POST /admin/administrators/:name/password': { needs: 'super', form: { password: strong } },
  'POST /admin/administrators/:name/removal': { needs: 'super', form: { confirm: 'yes' } },
  'GET /admin/tasks/:id': { needs: 'anywhere' },
  'POST /admin/tasks/:id/stop': { needs: 'anywhere' },
  'GET /admin/tokens': { needs: 'anywhere' },
  'POST /admin/tokens': { needs: 'anywhere', form: { name: 'a program' } },
  'POST /admin/tokens/:id/removal': { needs: 'anywhere' },
  'GET /admin/audit': { needs: 'anywhere' },
  'GET /admin/audit/export': { needs: 'anywhere' },
  'GET /admin/webhooks': { needs: 'anywhere' },
  'POST /admin/webhooks': { needs: 'whole', form: { name: 'x', url: 'https://x.test' } },
  'GET /admin/webhooks/:id': { needs: 'anywhere' },
  'POST /admin/webhooks/:id': {
    needs: 'anywhere',
    form: { name: 'x', url: 'https://x.test' },
  },
  'POST /admin/webhooks/:id/secret': { needs: 'whole' },
  'POST /admin/webhooks/:id/ping': { needs: 'whole' },
  'POST /admin/webhooks/:id/again': { needs: 'whole' },
  'POST /admin/webhooks/:id/removal': { needs: 'whole' },
  'GET /admin/usage': { needs: 'anywhere' },
  'GET /admin/usage/accounts': { needs: 'anywhere' },
  'GET /admin/reports': { needs: 'anywhere' },
  'POST /admin/reports': { needs: 'mailbox', form: { every: 'never' } },
  'POST /admin/reports/one': { needs: 'mailbox' },
  'GET /admin/logins': { needs: 'anywhere' },
  'POST /admin/logins/release': {
    needs: 'accounts',
    form: { address: 'bob@one.test', remote: '192.0.2.1' },
  },
  'GET /admin/:domain': { needs: 'look' },
  'GET /admin/:domain/look': { needs: 'look' },
  'POST /admin/:domain/look': { needs: 'settings', form: { name: 'One' } },
  'POST /admin/:domain/look/logo': { needs: 'settings', form: { shade: 'light' } },
  'POST /admin/:domain/look/logo/removal': { needs: 'settings', form: { shade: 'light' } },
  'GET /admin/:domain/announce': { needs: 'look' },
  'POST /admin/:domain/announce': {
    needs: 'accounts',
    form: { subject: 'Hello', text: 'to all', to: 'all', send: 'yes' },
  },
  'GET /admin/:domain/dns': { needs: 'look' },
  'POST /admin/:domain/dns/keys': { needs: 'settings', form: { algorithm: 'ed25519' } },
  'POST /admin/:domain/dns/keys/:selector/use': { needs: 'settings' },
  'POST /admin/:domain/dns/keys/:selector/removal': { needs: 'settings' },
  'POST /admin/:domain/dns/keys/rotation': { needs: 'settings', form: { every: '90' } },
  'POST /admin/:domain/dns/policy': { needs: 'settings', form: { policy: 'off' } },
  'POST /admin/:domain/dns/services': { needs: 'super', form: { services: '' } },
  'GET /admin/:domain/import': { needs: 'look' },
  'POST /admin/:domain/import': { needs: 'accounts', form: { list: 'x1,seven green bottles' } },
  'POST /admin/:domain/import/begin': { needs: 'accounts', form: { id: 'none', key: 'none' } },
  'GET /admin/:domain/export': { needs: 'look' },
  'GET /admin/:domain/settings': { needs: 'look' },
  'POST /admin/:domain/settings': { needs: 'settings', form: { description: 'ours' } },
  'POST /admin/:domain/settings/second-factor': {
    needs: 'settings',
    form: { factor: 'off' },
  },
  'POST /admin/:domain/settings/restoration': { needs: 'whole' },
  'POST /admin/:domain/settings/names': { needs: 'super', form: { alias: 'other.test' } },
  'POST /admin/:domain/settings/names/removal': { needs: 'super', form: { alias: 'other.test' } },
  'POST /admin/:domain/settings/removal': { needs: 'super', form: { confirm: 'yes' } },
  'POST /admin/:domain/mailboxes/change': {
    needs: 'accounts',
    form: { chosen: 'mei', deed: 'on' },
  },
  'GET /admin/:domain/deleted': { needs: 'accounts' },
  'POST /admin/:domain/deleted/restoration': { needs: 'accounts', form: { local_part: 'gone' } },
  'POST /admin/:domain/mailboxes': {
    needs: 'accounts',
    form: { local_part: 'fresh', password: strong },
  },
  'GET /admin/:domain/mailboxes/:local': { needs: 'look' },
  'POST /admin/:domain/mailboxes/:local': {
    needs: 'accounts',
    form: { display_name: 'Somebody' },
  },
  'POST /admin/:domain/mailboxes/:local/name': {
    needs: 'accounts',
    form: { new_name: 'somebody', new_domain: 'one.test' },
  },
  'POST /admin/:domain/mailboxes/:local/password': {
    needs: 'accounts',
    form: { password: strong },
  },
  'POST /admin/:domain/mailboxes/:local/second-factor': { needs: 'accounts' },
  'POST /admin/:domain/mailboxes/:local/removal': { needs: 'accounts', form: { confirm: 'yes' } },
  'GET /admin/:domain/mailboxes/:local/recovery': { needs: 'accounts' },
  'POST /admin/:domain/mailboxes/:local/recovery': {
    needs: 'accounts',
    form: { recovery: '' },
  },
  'POST /admin/:domain/mailboxes/:local/recovery/link': { needs: 'accounts' },
  'GET /admin/:domain/self-service': { needs: 'look' },
  'POST /admin/:domain/self-service': { needs: 'settings', form: { on: 'reset' } },
  'GET /admin/:domain/sign-up': { needs: 'look' },
  'POST /admin/:domain/sign-up': { needs: 'settings', form: { mode: 'invitation' } },
  'POST /admin/:domain/sign-up/invitations': { needs: 'accounts', form: { uses: '1' } },
  'POST /admin/:domain/sign-up/invitations/:id/removal': { needs: 'accounts' },
  'POST /admin/:domain/sign-up/requests/:id/approval': { needs: 'accounts' },
  'POST /admin/:domain/sign-up/requests/:id/decline': { needs: 'accounts' },
  'GET /admin/:domain/forwarders': { needs: 'look' },
  'POST /admin/:domain/forwarders': {
    needs: 'aliases',
    form: { local_part: 'fresher', target: 'a@b.test' },
  },
  'GET /admin/:domain/forwarders/:local': { needs: 'look' },
  'POST /admin/:domain/forwarders/:local': { needs: 'aliases', form: { target: 'a@b.test' } },
  'POST /admin/:domain/forwarders/:local/end': { needs: 'aliases', form: { days: '7' } },
  'POST /admin/:domain/forwarders/:local/removal': { needs: 'aliases' },
  'GET /admin/:domain/password': { needs: 'look' },
  'POST /admin/:domain/password': {
    needs: 'whole',
    form: { current: 'corner lamp window', next: strong },
  },
};
