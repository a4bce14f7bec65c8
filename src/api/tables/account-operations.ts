// What programs do with accounts.

import { Refusal } from '../../kit/failure.ts';
import type { Call, Operation } from '../operation.ts';
import { accountChange, accountJson, timeText } from '../shapes.ts';
import {
  accountChangeSchema,
  accountSchema,
  newAccountSchema,
  passwordSchema,
  removedAccountSchema,
  renameSchema,
} from './schemas.ts';

const one = '/accounts/{address}';

export const accountOperations: readonly Operation[] = [
  {
    id: 'listAccounts',
    method: 'GET',
    path: '/domains/{domain}/accounts',
    tag: 'accounts',
    summary: 'The accounts of a domain, by local part',
    isList: true,
    answers: 200,
    gives: accountSchema,
    act: async ({ accounts, session, params, range }) => {
      const domain = params['domain'] ?? '';
      return (await accounts.administration.accounts(session, domain, range)).map(accountJson);
    },
  },
  {
    id: 'addAccount',
    method: 'POST',
    path: '/domains/{domain}/accounts',
    tag: 'accounts',
    summary: 'Add an account with its mailbox',
    body: newAccountSchema,
    answers: 201,
    gives: accountSchema,
    act: async (call) => {
      const { accounts, session, params, body } = call;
      const { domain = '' } = params;
      const localPart = String(body['localPart']);
      const wanted = { localPart, domain, password: String(body['password']) };
      const facts = accountChange(body);
      await accounts.administration.addAccount(session, { ...wanted, facts });
      return await accountNamed(call, `${localPart}@${domain}`);
    },
  },
  {
    id: 'getAccount',
    method: 'GET',
    path: one,
    tag: 'accounts',
    summary: 'One account',
    answers: 200,
    gives: accountSchema,
    act: async (call) => await accountNamed(call, call.params['address'] ?? ''),
  },
  {
    id: 'changeAccount',
    method: 'PATCH',
    path: one,
    tag: 'accounts',
    summary: 'Change what is named; the rest stays',
    body: accountChangeSchema,
    answers: 200,
    gives: accountSchema,
    act: async (call) => {
      const { accounts, session, params, body } = call;
      const { address = '' } = params;
      const before = await accounts.administration.account(session, address);
      if (before === undefined) throw new Refusal('not-found');
      await accounts.changes.change(session, address, accountChange(body, before.quota));
      return await accountNamed(call, address);
    },
  },
  {
    id: 'setAccountPassword',
    method: 'PUT',
    path: `${one}/password`,
    tag: 'accounts',
    summary: 'Set the password and end every session; for trusted tokens',
    body: passwordSchema,
    answers: 204,
    act: async ({ accounts, session, params, body }) => {
      const password = String(body['password']);
      const { address = '' } = params;
      await accounts.administration.setAccountPassword(session, address, password);
    },
  },
  {
    id: 'renameAccount',
    method: 'POST',
    path: `${one}/renaming`,
    tag: 'accounts',
    summary: 'Give it another name, in this domain or another; its mail moves with it',
    body: renameSchema,
    answers: 200,
    gives: accountSchema,
    act: async (call) => {
      const { accounts, session, params, body } = call;
      const wanted = String(body['address']);
      const at = wanted.lastIndexOf('@');
      if (at < 1) throw new Refusal('bad-address', { address: wanted });
      const to = { localPart: wanted.slice(0, at), domain: wanted.slice(at + 1) };
      return await accountNamed(
        call,
        await accounts.changes.rename(session, params['address'] ?? '', to),
      );
    },
  },
  {
    id: 'removeAccount',
    method: 'DELETE',
    path: one,
    tag: 'accounts',
    summary: 'Remove it; it can be restored for some days; for trusted tokens',
    answers: 204,
    act: async ({ accounts, session, params }) => {
      await accounts.administration.removeAccount(session, params['address'] ?? '');
    },
  },
  {
    id: 'listRemovedAccounts',
    method: 'GET',
    path: '/removed-accounts',
    tag: 'accounts',
    summary: 'Those that can be restored; for super administrators',
    answers: 200,
    gives: { type: 'array', items: removedAccountSchema },
    act: async ({ accounts, session }) =>
      (await accounts.removed.list(session)).map(({ address, removedMs }) => ({
        address,
        removed: timeText(removedMs),
      })),
  },
  {
    id: 'restoreAccount',
    method: 'POST',
    path: '/removed-accounts/{address}/restoration',
    tag: 'accounts',
    summary: 'Bring an account back with its mail; for super administrators',
    answers: 200,
    gives: accountSchema,
    act: async (call) => {
      const { accounts, session, params } = call;
      const { address = '' } = params;
      await accounts.removed.restore(session, address);
      return await accountNamed(call, address);
    },
  },
];

async function accountNamed({ accounts, session }: Call, address: string) {
  const found = await accounts.administration.account(session, address.trim().toLowerCase());
  if (found === undefined) throw new Refusal('not-found');
  return accountJson(found);
}
