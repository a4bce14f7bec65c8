// What programs do with aliases, and what they may ask about themselves.

import { everyRight } from '../../account/rights.ts';
import { Refusal } from '../../kit/failure.ts';
import type { Call, Operation } from '../operation.ts';
import { aliasJson, timeText } from '../shapes.ts';
import { aliasChangeSchema, aliasSchema, newAliasSchema, tokenSchema } from './schemas.ts';

const one = '/aliases/{address}';

export const aliasOperations: readonly Operation[] = [
  {
    id: 'listAliases',
    method: 'GET',
    path: '/domains/{domain}/aliases',
    tag: 'aliases',
    summary: 'The aliases of a domain, by local part',
    isList: true,
    answers: 200,
    gives: aliasSchema,
    act: async ({ accounts, session, params, range }) => {
      const domain = params['domain'] ?? '';
      return (await accounts.administration.aliases(session, domain, range)).map(aliasJson);
    },
  },
  {
    id: 'addAlias',
    method: 'POST',
    path: '/domains/{domain}/aliases',
    tag: 'aliases',
    summary: 'Add an alias',
    body: newAliasSchema,
    answers: 201,
    gives: aliasSchema,
    act: async (call) => {
      const { accounts, session, params, body } = call;
      const { domain = '' } = params;
      const localPart = String(body['localPart']);
      const wanted = { localPart, domain, target: targetOf(body) };
      await accounts.administration.addAlias(session, wanted);
      return await aliasNamed(call, `${localPart}@${domain}`);
    },
  },
  {
    id: 'getAlias',
    method: 'GET',
    path: one,
    tag: 'aliases',
    summary: 'One alias',
    answers: 200,
    gives: aliasSchema,
    act: async (call) => await aliasNamed(call, call.params['address'] ?? ''),
  },
  {
    id: 'setAlias',
    method: 'PUT',
    path: one,
    tag: 'aliases',
    summary: 'Send its mail elsewhere',
    body: aliasChangeSchema,
    answers: 200,
    gives: aliasSchema,
    act: async (call) => {
      const { accounts, session, params, body } = call;
      const { address = '' } = params;
      await accounts.administration.setAlias(session, address, targetOf(body));
      return await aliasNamed(call, address);
    },
  },
  {
    id: 'removeAlias',
    method: 'DELETE',
    path: one,
    tag: 'aliases',
    summary: 'Remove an alias',
    answers: 204,
    act: async ({ accounts, session, params }) => {
      await accounts.administration.removeAlias(session, params['address'] ?? '');
    },
  },
];

export const tokenOperations: readonly Operation[] = [
  {
    id: 'getToken',
    method: 'GET',
    path: '/token',
    tag: 'token',
    summary: 'What this token may do',
    answers: 200,
    gives: tokenSchema,
    act: ({ session, token }) =>
      Promise.resolve({
        name: token.name,
        owner: session.address,
        super: session.rights.super,
        domains: session.rights.domains,
        may: everyRight.filter((right) => session.rights.may?.has(right) ?? true),
        trusted: token.isTrusted,
        expires: timeText(token.expiresMs),
      }),
  },
];

function targetOf(body: Call['body']): string {
  return (body['targets'] as readonly string[]).join(', ');
}

async function aliasNamed({ accounts, session }: Call, address: string) {
  const found = await accounts.administration.alias(session, address.trim().toLowerCase());
  if (found === undefined) throw new Refusal('not-found');
  return aliasJson(found);
}
