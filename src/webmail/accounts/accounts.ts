// Accounts that one person has linked: GET and POST /accounts, POST /accounts/{remove,revoke} and
// POST /accounts/switch, which goes into one of them, and GET /all, the inboxes of all.

import { Refusal } from '../../kit/failure.ts';
import { accountsPath } from '../../web/companion.ts';
import { companionCookie } from '../../web/cookie.ts';
import type { WebResponse } from '../../web/http.ts';
import { formPage, missingProblem, type Problem, problemOf, type Told } from '../../web/problem.ts';
import { redirect } from '../../web/respond.ts';
import { documentOf } from '../../web/shell.ts';
import { type Route, signedRoute, type SignedVisit } from '../../web/visit.ts';
import { arrivalOf, placeOf } from '../login/enter.ts';
import { withDone } from '../mail-page.ts';
import type { WebmailParts } from '../parts.ts';
import { folderPath, messagePath } from '../paths.ts';
import { accountsView } from './accounts.view.ts';
import { allActRoutes } from './all-acts.ts';
import { allInboxes } from './all-inboxes.ts';

export function accountRoutes(parts: WebmailParts): readonly Route[] {
  const done = async (visit: SignedVisit, act: (address: string) => Promise<void>) => {
    const form = await visit.form();
    await act(form.text('address'));
    return redirect(withDone(visit.link(accountsPath), 'account-unlinked'));
  };
  return [
    signedRoute('GET', accountsPath, (visit) => show(parts, visit, undefined)),
    signedRoute('POST', accountsPath, (visit) => add(parts, visit)),
    signedRoute('POST', `${accountsPath}/remove`, (visit) =>
      done(visit, (address) => parts.accounts.companions.remove(visit.own, address)),
    ),
    signedRoute('POST', `${accountsPath}/revoke`, (visit) =>
      done(visit, (address) => parts.accounts.companions.revoke(visit.own, address)),
    ),
    signedRoute('POST', `${accountsPath}/switch`, (visit) => goInto(parts, visit)),
    signedRoute('GET', '/all', (visit) => allInboxes(parts, visit)),
    ...allActRoutes(parts),
  ];
}

async function show(
  parts: WebmailParts,
  visit: SignedVisit,
  problem: Problem | undefined,
  typed = '',
): Promise<WebResponse> {
  const { companions } = parts.accounts;
  if (visit.own.kind !== 'account') throw new Refusal('forbidden');
  const [linked, holders] = [await companions.list(visit.own), await companions.holders(visit.own)];
  const title = visit.texts('accounts.title');
  const content = accountsView(visit, { linked, holders, problem, typed });
  return formPage(documentOf(parts.shell, visit, { title, layout: 'panel', content }), problem);
}

async function add(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const form = await visit.form();
  const address = form.text('address').trim();
  const attempt = {
    address,
    password: form.text('password'),
    host: visit.request.host,
    ...arrivalOf(visit),
  };
  const about = (field: string, code: 'login-failed' | 'account-closed' | 'code-wrong') => () => ({
    field,
    words: visit.texts(`refusal.${code}`),
  });
  const told: Told = {
    'login-failed': about('password', 'login-failed'),
    'account-closed': about('address', 'account-closed'),
    'code-wrong': about('code', 'code-wrong'),
    'login-throttled': ({ values }) => ({
      field: 'password',
      words: visit.texts('refusal.login-throttled', values),
    }),
    'bad-form': () => ({ field: 'address', words: visit.texts('accounts.own') }),
  };
  const problem =
    missingProblem(visit, form, ['address', 'password']) ??
    (await problemOf(told, async () => {
      await parts.accounts.companions.add(visit.own, attempt, form.text('code'));
    }));
  if (problem) return await show(parts, visit, problem, address);
  return redirect(withDone(visit.link(accountsPath), 'account-linked'));
}

/** Into a linked account, or back into the own one; to a message of its inbox where one is named. */
async function goInto(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const form = await visit.form();
  // `address id`: neither has a blank.
  const [opened = '', id] = form.text('open').split(' ', 2);
  const address = opened === '' ? form.text('address') : opened;
  const { own } = visit;
  const isOwn = address === own.address;
  if (!isOwn && !(await parts.accounts.companions.session(own, address))) {
    throw new Refusal('forbidden');
  }
  const path = id === undefined ? folderPath('INBOX') : messagePath('INBOX', id);
  const cookie = companionCookie(isOwn ? '' : address, placeOf(visit));
  return redirect(visit.link(path), [['set-cookie', cookie]]);
}
